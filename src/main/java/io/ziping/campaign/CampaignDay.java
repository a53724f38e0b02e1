package io.ziping.campaign;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day somebody may mean: a slip in the year would lock every draft, or none for ever. */
@Constraint(validatedBy = CampaignDayValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CampaignDay {

    String message() default "{campaign.day.range}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
