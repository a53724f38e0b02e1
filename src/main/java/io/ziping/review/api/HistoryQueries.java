package io.ziping.review.api;

import io.ziping.evaluation.api.CheckedQuery;
import io.ziping.evaluation.api.PageQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the history of a form is asked for. */
final class HistoryQueries {

    private static final String VERSION = "[0-9]{1,9}";

    private HistoryQueries() {}

    /** Two versions to be compared; without the later one the form as it is. */
    @Getter
    @Setter
    static class Versions implements CheckedQuery {

        private @Nullable String from;
        private @Nullable String to;

        long earlier() {
            return read(from).orElse(0L);
        }

        Optional<Long> later() {
            return read(to);
        }

        @Override
        public Map<String, String> mistakes() {
            var mistakes = new LinkedHashMap<String, String>();
            if (read(from).isEmpty()) {
                mistakes.put("from", "请写从哪一版比起，如from=0");
            }
            if (to != null && read(to).isEmpty()) {
                mistakes.put("to", "版本应为整数");
            }
            return mistakes;
        }

        private static Optional<Long> read(@Nullable String text) {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .filter(typed -> typed.matches(VERSION))
                    .map(Long::valueOf);
        }
    }

    /** A cell or a row, and a page of what it held. */
    @Getter
    @Setter
    static class Cell extends PageQuery {

        private @Nullable String pointer;

        String place() {
            return Objects.requireNonNullElse(pointer, "").strip();
        }

        @Override
        public Map<String, String> mistakes() {
            var mistakes = super.mistakes();
            if (place().isEmpty()) {
                mistakes.put("pointer", "请写哪一格，如pointer=/indicators/0/score");
            }
            return mistakes;
        }
    }
}
