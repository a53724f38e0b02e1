package io.ziping.campaign;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares the days of a campaign as far as they are known. */
class DaysInOrderValidator implements ConstraintValidator<DaysInOrder, CampaignDays> {

    @Override
    public boolean isValid(@Nullable CampaignDays days, ConstraintValidatorContext context) {
        if (days == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        var usual = context.getDefaultConstraintMessageTemplate();
        var closes = days.closesOn();
        var department = days.departmentReviewsBy();
        var finance = days.financeReviewsBy();
        var closing = isInOrder(days.opensOn(), closes) || tell(context, "closesOn", usual);
        var departments =
                isInOrder(closes, department) || tell(context, "departmentReviewsBy", "{campaign.review.early}");
        var bureau = isInOrder(closes, finance)
                ? isInOrder(department, finance) || tell(context, "financeReviewsBy", "{campaign.review.order}")
                : tell(context, "financeReviewsBy", "{campaign.review.early}");
        return closing && departments && bureau;
    }

    private static boolean isInOrder(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || !second.isBefore(first);
    }

    private static boolean tell(ConstraintValidatorContext context, String day, String message) {
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(day)
                .addConstraintViolation();
        return false;
    }
}
