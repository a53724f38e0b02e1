package io.ziping.organization;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a department or unit, as it is kept: see {@link io.ziping.text.PlainText#name}. */
@NotBlank(message = "{organization.name.missing}")
@Size(max = OrganizationName.LONGEST, message = "{organization.name.long}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface OrganizationName {

    /** The longest name, in characters. */
    int LONGEST = 200;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
