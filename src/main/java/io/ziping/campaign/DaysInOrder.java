package io.ziping.campaign;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Days of which the last one is not before the first one; told at the last one. */
@Constraint(validatedBy = DaysInOrderValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DaysInOrder {

    String message() default "{campaign.days.order}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
