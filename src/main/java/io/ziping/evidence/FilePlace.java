package io.ziping.evidence;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.IndicatorField;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where files may be attached to a form: to the whole of it, to its funding lines together, or to an indicator.
 *
 * @param address blank for the whole form, {@code funding} for the funding lines, {@code row.<uuid>} for an indicator
 * @param name what the place is called; of an indicator by its number and name
 * @param gone whether it is an indicator that the form has no more
 */
public record FilePlace(String address, String name, boolean gone) {

    private static final String FUNDING = "funding";
    private static final String ROW = "row.";
    private static final int LONGEST_NAME = 60;

    /** The places of a form in its order, the whole form first. */
    static Stream<FilePlace> of(FormContent content) {
        return Stream.concat(
                Stream.of(new FilePlace("", "整张表", false), new FilePlace(FUNDING, "项目资金", false)),
                content.rows().stream().map(row -> row(row.key(), content)));
    }

    /** The place of an address; one of an indicator that was removed is gone. Empty when the text is no address of a place. */
    static Optional<FilePlace> at(String address, FormContent content) {
        return of(content)
                .filter(place -> place.address().equals(address))
                .findFirst()
                .or(() -> gone(address));
    }

    private static Optional<FilePlace> gone(String address) {
        return address.startsWith(ROW)
                ? CellAddress.rowKey(address.substring(ROW.length())).map(row -> new FilePlace(address, "已删除的指标", true))
                : Optional.empty();
    }

    private static FilePlace row(UUID key, FormContent content) {
        var number = content.numberOf(key).orElseThrow();
        var name = content.read(new CellAddress.OfIndicator(key, IndicatorField.NAME))
                .strip()
                .replaceAll("\\s+", " ");
        var words = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return new FilePlace(ROW + key, "第" + number + "项" + (words.isEmpty() ? "" : "“" + words + "”"), false);
    }

    /** Whether it is an indicator. */
    public boolean isRow() {
        return address.startsWith(ROW);
    }
}
