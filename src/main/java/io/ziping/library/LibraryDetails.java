package io.ziping.library;

import io.ziping.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an indicator of the library; texts on one line, without what pasting brings along.
 *
 * @param category its 二级指标
 * @param name 三级指标
 * @param target what the 年度指标值 usually is; may be blank
 * @param unit its unit; may be blank
 * @param note what whoever fills the row should know; may be blank
 */
public record LibraryDetails(
        @NotNull(message = "{library.category.missing}") @Nullable
        Long category,

        @NotBlank(message = "{library.name.missing}")
        @Size(max = LibraryDetails.LONGEST, message = "{library.text.long}")
        String name,

        @Size(max = LibraryDetails.LONGEST_TARGET, message = "{library.text.long}")
        String target,

        @Size(max = LibraryDetails.LONGEST_UNIT, message = "{library.text.long}")
        String unit,

        @Size(max = LibraryDetails.LONGEST, message = "{library.text.long}")
        String note) {

    /** The longest name and note, in characters. */
    public static final int LONGEST = 200;

    /** The longest target. */
    public static final int LONGEST_TARGET = 100;

    /** The longest unit. */
    public static final int LONGEST_UNIT = 20;

    public LibraryDetails {
        name = PlainText.name(name);
        target = PlainText.name(target);
        unit = PlainText.name(unit);
        note = PlainText.name(note);
    }
}
