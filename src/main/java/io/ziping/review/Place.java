package io.ziping.review;

import io.ziping.evaluation.view.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A place of a form that a pin can be set on.
 *
 * @param address the cell's id on the page, {@code row.<uuid>} for a row, blank for the whole form
 * @param label what it is called
 * @param subject what stands there now; blank for the whole form
 * @param shown the same for people
 */
public record Place(String address, String label, String subject, String shown) {

    /** What the whole form is called. */
    public static final String WHOLE = "整张表";

    /** The place of an address; empty when the form has none (any more). */
    public static Optional<Place> find(FormView form, String address) {
        return all(form).filter(place -> place.address().equals(address)).findFirst();
    }

    /** The places offered together with one: a row with its cells, or everything outside the rows. */
    public static List<Place> around(FormView form, String address) {
        return form.rows().stream()
                .filter(row -> address.equals("row." + row.key()) || address.startsWith("row." + row.key() + "."))
                .findFirst()
                .map(Place::of)
                .orElseGet(() -> general(form))
                .toList();
    }

    private static Stream<Place> all(FormView form) {
        return Stream.concat(general(form), form.rows().stream().flatMap(Place::of));
    }

    private static Stream<Place> general(FormView form) {
        var places = new ArrayList<Place>();
        places.add(new Place("", WHOLE, "", ""));
        form.cells().filter(cell -> !cell.address().startsWith("row.")).forEach(cell -> places.add(of(cell, "")));
        return places.stream();
    }

    private static Stream<Place> of(FormView.Row row) {
        var name = row.name().text().isBlank() ? "" : "“" + row.name().text().strip() + "”";
        var whole = new Place("row." + row.key(), "第" + row.number() + "项" + name, row.subject(), "");
        return Stream.concat(Stream.of(whole), row.cells().stream().map(cell -> of(cell, name)));
    }

    private static Place of(FormView.Cell cell, String name) {
        return new Place(
                cell.address(),
                cell.label().replaceFirst("项 ", Matcher.quoteReplacement("项" + name + " ")),
                cell.text(),
                cell.printed());
    }
}
