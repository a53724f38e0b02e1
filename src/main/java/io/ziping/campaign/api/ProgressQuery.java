package io.ziping.campaign.api;

import io.ziping.evaluation.api.CheckedQuery;
import io.ziping.evaluation.api.PageQuery;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which part of a year is looked at: a department or a unit by identity or printed name, and a page. */
@Getter
@Setter
public class ProgressQuery extends PageQuery {

    private @Nullable String department;
    private @Nullable String unit;

    /** A part of a year. */
    record Part(String department, String unit) {

        static Part of(@Nullable String department, @Nullable String unit) {
            return new Part(
                    Objects.requireNonNullElse(department, "").strip(),
                    Objects.requireNonNullElse(unit, "").strip());
        }
    }

    /** All of a part. */
    @Getter
    @Setter
    static class Whole implements CheckedQuery {

        private @Nullable String department;
        private @Nullable String unit;

        Part part() {
            return Part.of(department, unit);
        }

        @Override
        public Map<String, String> mistakes() {
            return Map.of();
        }
    }

    Part part() {
        return Part.of(department, unit);
    }
}
