package io.ziping.evaluation.web;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.IndicatorRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;

/** The fields of the page on which a unit explains a doubt. */
@Getter
@Setter
class TypedExplanation {

    private static final String SUBMISSION = "submission";

    /** The page it is opened from, {@code edit} or {@code submission}. */
    private String from = "edit";

    /** The cell the doubt is told at; blank for the whole form. */
    private String at = "";

    /** The explanation that stood when the page was opened. */
    private String seen = "";

    private String text = "";

    /** {@code REASON} for 偏差原因 of the row, anything else for who reviews the form. */
    private String to = "";

    /** What is asked for about a doubt, with what the unit says of it already. */
    static TypedExplanation of(FormView.Note note, String from) {
        var typed = new TypedExplanation();
        typed.setFrom(from);
        typed.setAt(note.address());
        typed.setText(note.doubt() == null ? "" : note.doubt().explained());
        return typed;
    }

    /** Any other page than the submission is the editor. */
    public void setFrom(String from) {
        this.from = from.equals(SUBMISSION) ? SUBMISSION : "edit";
    }

    /** The row in whose 偏差原因 it is to be written; empty when it is for who reviews the form. */
    Optional<UUID> row() {
        return to.equals("REASON") ? rowOfDoubt() : Optional.empty();
    }

    /** 偏差原因 of the row the doubt is told at; empty when it is told at none. */
    Optional<FormView.Cell> reason(FormView form) {
        return rowOfDoubt()
                .flatMap(key -> form.rows().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst())
                .map(IndicatorRow::deviationExplanation);
    }

    private Optional<UUID> rowOfDoubt() {
        return CellAddress.parse(at)
                .filter(CellAddress.OfIndicator.class::isInstance)
                .map(cell -> ((CellAddress.OfIndicator) cell).row());
    }

    /** What was done, in words for the person. */
    String told() {
        return row().isPresent() ? "已写进偏差原因" : text.isBlank() ? "已收回说明" : "已记下说明，审核人会在这条疑点旁边看到";
    }

    /** Where on the page it was done. */
    String anchor() {
        return from.equals(SUBMISSION) || at.isEmpty() ? "" : "#" + URLEncoder.encode(at, StandardCharsets.UTF_8);
    }
}
