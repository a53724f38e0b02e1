package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the members of a body, and collects what is wrong with them so that a program hears all of it at once. */
public final class BodyCheck {

    private final List<DocumentProblem> problems = new ArrayList<>();

    /** Notes what is wrong with a member; the first says enough. */
    public BodyCheck add(String pointer, String code, String words) {
        if (problems.stream().noneMatch(known -> known.pointer().equals(pointer))) {
            problems.add(new DocumentProblem(pointer, code, words));
        }
        return this;
    }

    /** A member that has to be there. */
    public BodyCheck require(@Nullable Object value, String pointer, String words) {
        return value == null ? add(pointer, "missing", words) : this;
    }

    /** A day; {@code null} where there is none or it cannot be read. */
    public @Nullable LocalDate day(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            add(pointer, "malformed-value", "日期应写成2026-12-31这样");
            return null;
        }
    }

    /**
     * One of the names of an enumeration; {@code null} where there is none or it is not known.
     *
     * @param type whose constants are offered
     */
    public <E extends Enum<E>> @Nullable E name(@Nullable String text, Class<E> type, String pointer) {
        if (text == null) {
            return null;
        }
        for (var each : Objects.requireNonNull(type.getEnumConstants())) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        var offered = new ArrayList<String>();
        for (var each : Objects.requireNonNull(type.getEnumConstants())) {
            offered.add(each.name());
        }
        add(pointer, "unknown-value", "应为" + String.join("、", offered) + "之一");
        return null;
    }

    /** @throws ApiProblemException with all that is wrong; nothing where nothing is */
    public void throwAny() {
        if (!problems.isEmpty()) {
            throw ApiProblemException.invalid("内容有的地方不对", problems);
        }
    }
}
