package io.ziping.evaluation.api;

import io.ziping.evaluation.changes.ChangeCursor;
import io.ziping.evaluation.search.ListQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What has changed since when: a cursor that an answer before has given, or a moment. */
@Getter
@Setter
class ChangesQuery implements CheckedQuery {

    /** Between these a moment is taken for one, and not for a slip of the pen. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private @Nullable String updatedSince;
    private @Nullable String size;

    Optional<ChangeCursor> cursor() {
        return ChangeCursor.parse(text());
    }

    Optional<Instant> moment() {
        try {
            return Optional.of(OffsetDateTime.parse(text()).toInstant())
                    .filter(moment -> !moment.isBefore(EARLIEST) && moment.isBefore(LATEST));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    int pageSize() {
        return exactSize().orElse(ListQuery.DEFAULT_SIZE);
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        if (cursor().isEmpty() && moment().isEmpty()) {
            mistakes.put("updatedSince", "应为上次回答里的next，或者带时区的时间，如2026-12-01T08:00:00%2B08:00");
        }
        if (size != null && exactSize().isEmpty()) {
            mistakes.put("size", "每页的表数应为1至" + ListQuery.MAX_SIZE + "的整数");
        }
        return mistakes;
    }

    private String text() {
        return Objects.requireNonNullElse(updatedSince, "").strip();
    }

    private Optional<Integer> exactSize() {
        return Optional.ofNullable(size)
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value >= 1 && value <= ListQuery.MAX_SIZE);
    }
}
