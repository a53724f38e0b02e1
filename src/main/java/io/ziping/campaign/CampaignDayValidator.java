package io.ziping.campaign;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lets days of the years 2000 to 2200 through, and no day at all. */
class CampaignDayValidator implements ConstraintValidator<CampaignDay, LocalDate> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
