package io.ziping.intake.filing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a form belongs and what shall become of it.
 *
 * @param unitId the unit it is filed under; {@code null} while nobody knows
 * @param department that unit's department, by name; blank while nobody knows
 * @param unit the unit by name; blank while nobody knows
 * @param printed the project's name as it was read
 * @param storedId the form a project of just that name has of the year already
 * @param choice one of the options; blank while the person has to choose
 * @param options what may become of it
 * @param words what the person should know before choosing; blank when nothing is special
 */
public record Target(
        @Nullable Long unitId,
        String department,
        String unit,
        String printed,
        @Nullable Long storedId,
        String choice,
        List<Option> options,
        String words) {

    static final String SKIP = "skip";
    static final String REPLACE = "replace:";

    /**
     * One thing that may become of the form.
     *
     * @param project the project it is then filed under
     * @param replacedId the draft whose content it then replaces; {@code null} when a new one is made
     * @param replacedVersion that draft's version when its content was compared
     */
    public record Option(
            String value,
            String label,
            String project,
            @Nullable Long replacedId,
            @Nullable Long replacedVersion) {}

    /** The same with something chosen; what is not offered is no choice. */
    public Target choosing(String value) {
        var offered = options.stream().anyMatch(option -> option.value().equals(value));
        return new Target(unitId, department, unit, printed, storedId, offered ? value : choice, options, words);
    }

    /** The same for a form that an earlier one of the upload is already. */
    public Target sameAs(int number) {
        var told = "和第" + number + "份是同一个项目、同一年度的表" + (words.isEmpty() ? "" : "；" + words);
        return new Target(unitId, department, unit, printed, storedId, SKIP, options, told);
    }

    /** What has been chosen; empty while nothing has. */
    public Optional<Option> chosen() {
        return options.stream().filter(option -> option.value().equals(choice)).findFirst();
    }

    /** The project it would be filed under, by name. */
    public String project() {
        return chosen().map(Option::project).orElse(printed);
    }

    /** The draft whose content it would replace, or could, as long as nothing else is chosen. */
    public Optional<Option> replacement() {
        return chosen().filter(option -> option.replacedId() != null)
                .or(() -> options.stream()
                        .filter(option -> option.replacedId() != null)
                        .findFirst());
    }

    /** Whether the form shall not be stored. */
    public boolean skipped() {
        return choice.equals(SKIP);
    }

    /** Whether it takes the place of what a draft holds. */
    public boolean replacing() {
        return choice.startsWith(REPLACE);
    }

    /** Whether nothing has been chosen yet. */
    public boolean open() {
        return choice.isEmpty();
    }

    /** What becomes of it, in a few words. */
    public String summary() {
        return chosen().map(Option::label).orElse("要先选定");
    }
}
