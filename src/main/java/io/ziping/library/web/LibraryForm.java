package io.ziping.library.web;

import io.ziping.library.LibraryDetails;
import io.ziping.library.LibraryIndicator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form of an indicator of the library, stored or not; {@link LibraryDetails} says what its fields may hold. */
@Getter
@Setter
class LibraryForm {

    /** The version the administrator has seen. */
    private long version;

    private @Nullable Long category;
    private String name = "";
    private String target = "";
    private String unit = "";
    private String note = "";

    static LibraryForm of(LibraryIndicator indicator) {
        var form = new LibraryForm();
        form.version = indicator.getVersion();
        form.category = indicator.getCategoryId();
        form.name = indicator.getName();
        form.target = indicator.getTarget();
        form.unit = indicator.getUnit();
        form.note = indicator.getNote();
        return form;
    }

    LibraryDetails details() {
        return new LibraryDetails(category, name, target, unit, note);
    }

    /**
     * Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed.
     *
     * @param categories what the categories are called
     */
    Map<String, String> catchUp(LibraryForm now, Map<Long, String> categories) {
        version = now.version;
        var differences = new LinkedHashMap<String, String>();
        if (!Objects.equals(category, now.category)) {
            differences.put("category", categories.getOrDefault(now.category, ""));
        }
        note(differences, "name", details().name(), now.name);
        note(differences, "target", details().target(), now.target);
        note(differences, "unit", details().unit(), now.unit);
        note(differences, "note", details().note(), now.note);
        return differences;
    }

    private static void note(Map<String, String> differences, String field, String typed, String now) {
        if (!typed.equals(now)) {
            differences.put(field, now);
        }
    }
}
