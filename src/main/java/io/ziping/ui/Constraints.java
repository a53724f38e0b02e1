package io.ziping.ui;

import jakarta.validation.Validator;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Holds a command to the constraints its fields declare, whichever door it came through. */
@Component
@RequiredArgsConstructor
public class Constraints {

    private final Validator validator;

    /** What of a command its constraints do not let through. */
    public Mistakes check(Object command) {
        var mistakes = new Mistakes();
        validator
                .validate(command)
                .forEach(violation -> mistakes.add(violation.getPropertyPath().toString(), violation.getMessage()));
        return mistakes;
    }

    /** What the constraints of one field say of a value, or blank. */
    public String check(Class<?> command, String field, Object value) {
        return validator.validateValue(command, field, value).stream()
                .map(violation -> violation.getMessage())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
