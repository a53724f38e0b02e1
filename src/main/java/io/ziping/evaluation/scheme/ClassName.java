package io.ziping.evaluation.scheme;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a class of indicators, as it is kept: see {@link io.ziping.text.PlainText#name}. */
@NotBlank(message = "{class.name.missing}")
@Size(max = ClassName.LONGEST, message = "{class.name.long}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ClassName {

    /** The longest name, in characters. */
    int LONGEST = 40;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
