package io.ziping.intake.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Any other text would be lost: a document holds the year as a number. */
class YearTypedValidator implements ConstraintValidator<YearTyped, CorrectionForm> {

    private static final String YEAR = "/fiscalYear";

    @Override
    public boolean isValid(@Nullable CorrectionForm form, ConstraintValidatorContext context) {
        var typed = form == null ? "" : form.getCells().getOrDefault(YEAR, "").strip();
        if (typed.isEmpty() || typed.matches("\\d{4}")) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("cells[" + YEAR + "]")
                .addConstraintViolation();
        return false;
    }
}
