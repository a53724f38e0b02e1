package io.ziping.report.web;

import java.util.Objects;
import java.util.regex.Pattern;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** Which report a program asks for. */
@Getter
@Setter
public class ReportQuery {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private @Nullable String year;

    /** Identity or name of a department; {@code null} for the caller's own or all. */
    private @Nullable String department;

    /** The year; only of a query without mistakes. */
    int year() {
        return Integer.parseInt(Objects.requireNonNull(year).strip());
    }

    /** Refuses a query without a year. */
    static final class Checked implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return ReportQuery.class.isAssignableFrom(type);
        }

        @Override
        public void validate(Object target, Errors errors) {
            var year = ((ReportQuery) target).year;
            if (year == null || !YEAR.matcher(year.strip()).matches()) {
                errors.rejectValue("year", "malformed-parameter", "年度应写成四位数字，如2024");
            }
        }
    }
}
