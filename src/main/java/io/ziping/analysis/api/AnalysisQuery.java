package io.ziping.analysis.api;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** What is asked for; without a year the latest, without a department all of them. */
@Getter
@Setter
public class AnalysisQuery {

    private @Nullable String year;

    /** Its identity or its name. */
    private @Nullable String department;

    /** Refuses a year that is none. */
    static final class Check implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return type == AnalysisQuery.class;
        }

        @Override
        public void validate(Object target, Errors errors) {
            var year = ((AnalysisQuery) target).year;
            if (year != null && !year.matches("[0-9]{4}")) {
                errors.rejectValue("year", "malformed-parameter", "年度应写成四位数字，如2024");
            }
        }
    }

    /** Whether a year is wanted, or any will do. */
    boolean wants(int offered) {
        return year == null || year.equals(String.valueOf(offered));
    }
}
