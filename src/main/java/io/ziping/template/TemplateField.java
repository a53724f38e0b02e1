package io.ziping.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A field of a sheet that is filled in once: a label and the cell beside it.
 *
 * @param key what it is called in addresses and documents
 * @param label as printed
 * @param labelSpan how many columns of the grid the label covers; 0 for a cell without one, whose label only names it
 * @param span how many its cell covers
 * @param kind what is written into it
 * @param choices what is chosen from, of {@link Kind#CHOICE}
 * @param required whether a form without it cannot be submitted
 * @param hidden whether it is filled in but not printed, and so not published
 * @param confidential whether published sheets leave it blank; of persons and telephones they always do
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record TemplateField(
        String key,
        String label,
        int labelSpan,
        int span,
        Kind kind,
        List<String> choices,
        boolean required,
        boolean hidden,
        boolean confidential) {

    public static final String PROJECT = "project";
    public static final String DEPARTMENT = "competentDepartment";
    public static final String UNIT = "implementingUnit";

    private static final Set<String> KNOWN = Set.of(PROJECT, DEPARTMENT, UNIT);

    public TemplateField {
        kind = Objects.requireNonNullElse(kind, Kind.TEXT);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** Whether it is what every form is filed under, so that nobody fills it in. */
    @JsonIgnore
    public boolean isKnown() {
        return KNOWN.contains(key);
    }

    /** Whether a sheet that everybody may see leaves it blank. */
    @JsonIgnore
    public boolean isWithheld() {
        return confidential || hidden || kind == Kind.PERSON || kind == Kind.PHONE;
    }

    /** What is written into a field. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** As many lines as it takes. */
        LONG_TEXT,
        NUMBER,
        DATE,
        /** Somebody's name: never published. */
        PERSON,
        /** A telephone number: never published. */
        PHONE,
        CHOICE
    }
}
