package io.ziping.campaign;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Days of which none is before the one that comes before it; told at the later one. */
@Constraint(validatedBy = DaysInOrderValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DaysInOrder {

    String message() default "{campaign.days.order}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
