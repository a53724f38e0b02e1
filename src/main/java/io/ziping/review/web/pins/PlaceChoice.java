package io.ziping.review.web.pins;

import io.ziping.evaluation.state.Place;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.IndicatorRow;
import io.ziping.ui.Option;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A place of a form that a pin can be set on, as the page offers it.
 *
 * @param address the cell's id on the page, {@code row.<uuid>} for a row, blank for the whole form
 * @param shown what stands there, as printed; blank where that is much
 */
record PlaceChoice(String address, String label, String shown) {

    private static final int LONGEST = 30;

    /** The places offered together with one: a row with its cells, or everything outside the rows. */
    static List<PlaceChoice> around(FormView form, String address) {
        return form.rows().stream()
                .filter(row -> address.equals("row." + row.key()) || address.startsWith("row." + row.key() + "."))
                .findFirst()
                .map(PlaceChoice::of)
                .orElseGet(() -> general(form))
                .toList();
    }

    /** As a select offers it: where it is, and what stands there. */
    Option option() {
        var much = shown.codePointCount(0, shown.length()) > LONGEST;
        var briefly = much ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…" : shown;
        return new Option(address, shown.isEmpty() ? label : label + "：" + briefly);
    }

    private static Stream<PlaceChoice> general(FormView form) {
        return Stream.concat(
                Stream.of(new PlaceChoice("", Place.WHOLE, "")),
                form.cells().filter(cell -> !cell.address().startsWith("row.")).map(cell -> of(cell, "")));
    }

    private static Stream<PlaceChoice> of(IndicatorRow row) {
        var name = row.name().text().isBlank() ? "" : "“" + row.name().text().strip() + "”";
        var whole = new PlaceChoice("row." + row.key(), "第" + row.number() + "项" + name, "");
        return Stream.concat(Stream.of(whole), row.cells().stream().map(cell -> of(cell, name)));
    }

    private static PlaceChoice of(FormView.Cell cell, String name) {
        return new PlaceChoice(
                cell.address(),
                cell.label().replaceFirst("项 ", Matcher.quoteReplacement("项" + name + " ")),
                cell.printed());
    }
}
