package io.ziping.intake.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The cell of the year holds four digits, or nothing; told at that cell. */
@Constraint(validatedBy = YearTypedValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface YearTyped {

    String message() default "请填四位数字，如 2025";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
