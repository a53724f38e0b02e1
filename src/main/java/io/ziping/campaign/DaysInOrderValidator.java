package io.ziping.campaign;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Compares the days of a campaign as far as both are known. */
class DaysInOrderValidator implements ConstraintValidator<DaysInOrder, CampaignDays> {

    @Override
    public boolean isValid(@Nullable CampaignDays days, ConstraintValidatorContext context) {
        var opens = days == null ? null : days.opensOn();
        var closes = days == null ? null : days.closesOn();
        if (opens == null || closes == null || !closes.isBefore(opens)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("closesOn")
                .addConstraintViolation();
        return false;
    }
}
