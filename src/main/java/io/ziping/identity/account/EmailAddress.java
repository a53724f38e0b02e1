package io.ziping.identity.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that mail can be sent to, or blank for none. */
@Pattern(regexp = "|[!-~&&[^@,;:<>()\\[\\]\"\\\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
@Size(max = EmailAddress.LONGEST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** The longest address, in characters. */
    int LONGEST = 254;

    String message() default "{account.email.wrong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
