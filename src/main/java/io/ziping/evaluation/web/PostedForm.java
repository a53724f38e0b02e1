package io.ziping.evaluation.web;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.WholeForm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The editor's page as a browser without scripts posts it: every cell, the version the person saw, and the button. The
 * buttons' values are {@code save}, {@code submit}, {@code add:<category>}, {@code add:<category>:<row in front of
 * which>}, {@code up:<row>}, {@code down:<row>} and {@code remove:<row>}; of funding lines {@code add-line:<line in front of
 * which, or blank>}, {@code add-part:<line>} and {@code remove-line:<line>}.
 */
final class PostedForm {

    private final Map<CellAddress, String> texts = new LinkedHashMap<>();
    private final long version;
    private final String[] action;

    PostedForm(MultiValueMap<String, String> fields) {
        fields.forEach((name, values) -> {
            CellAddress.parse(name)
                    .ifPresent(cell -> texts.put(cell, values.get(0).replace("\r\n", "\n")));
        });
        this.version = parseVersion(fields.getFirst("version"));
        var button = Optional.ofNullable(fields.getFirst("action")).orElse("save");
        // the category of "add" comes from a select of its own
        this.action = (button.equals("add") ? "add:" + fields.getFirst("category") : button).split(":", -1);
    }

    private static long parseVersion(@Nullable String text) {
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException notAVersion) {
            return -1;
        }
    }

    /** What was posted, by the cells' addresses. */
    Map<String, String> texts() {
        var byAddress = new HashMap<String, String>();
        texts.forEach((cell, text) -> byAddress.put(cell.toString(), text));
        return byAddress;
    }

    boolean wantsSubmission() {
        return action[0].equals("submit");
    }

    /** Where the person was. */
    String anchor() {
        return action.length > 1 && !action[0].startsWith("remove")
                ? action[0].equals("add-line") || action[0].equals("add-part") ? "#funding" : "#indicators"
                : "";
    }

    /** What is to be saved, with what the button does. */
    WholeForm whole() {
        return new WholeForm(version, texts, this::structural);
    }

    private Optional<Change> structural(FormContent stored) {
        if (action.length < 2) {
            return Optional.empty();
        }
        return switch (action[0]) {
            case "add" ->
                number(action[1])
                        .map(category -> new Change.AddRow(
                                UUID.randomUUID(),
                                category,
                                action.length > 2 ? row(action[2]).orElse(null) : null));
            case "remove" -> row(action[1]).map(row -> new Change.RemoveRow(row, new HashMap<>()));
            case "up" -> row(action[1]).flatMap(row -> move(stored, row, -1));
            case "down" -> row(action[1]).flatMap(row -> move(stored, row, 1));
            case "add-line" -> newLine(parentOf(stored, action[1])).map(line -> new Change.AddLine(line, action[1]));
            case "add-part" -> newLine(action[1]).map(line -> new Change.AddLine(line, null));
            case "remove-line" -> Optional.of(new Change.RemoveLine(action[1], new HashMap<>()));
            default -> Optional.empty();
        };
    }

    /** One place up or down; past the end of its category a row goes to the neighbouring one. */
    private static Optional<Change> move(FormContent stored, UUID key, int step) {
        var rows = stored.rows();
        var here = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).key().equals(key))
                .findFirst()
                .orElse(-1);
        var other = here + step;
        if (here < 0 || other < 0 || other >= rows.size()) {
            return Optional.empty();
        }
        var category = rows.get(other).categoryId();
        var same = category == rows.get(here).categoryId();
        // up inside a category: in front of the other; up out of it: behind all of the category above
        // down inside a category: in front of the one after the other; down out of it: in front of the other
        var front = step < 0 ? same ? other : rows.size() : same ? other + 1 : other;
        var before = front < rows.size() && rows.get(front).categoryId() == category
                ? rows.get(front).key()
                : null;
        return Optional.of(new Change.MoveRow(key, category, before));
    }

    /** What the line in front of which another is added is a part of. */
    private static @Nullable String parentOf(FormContent stored, String key) {
        for (var line : stored.lines()) {
            if (line.key().equals(key)) {
                return line.parent();
            }
        }
        return null;
    }

    private static Optional<LinePlace> newLine(@Nullable String parent) {
        return LinePlace.of(UUID.randomUUID().toString(), parent);
    }

    private static Optional<UUID> row(String text) {
        return CellAddress.parse("row." + text + ".name").map(address -> ((CellAddress.OfIndicator) address).row());
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
