package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FieldPlace;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form while it may be written: the only way to what people type into it. {@link SelfEvaluation#edit} hands it out to
 * those who may change the form now, {@link SelfEvaluation#fill} to whoever makes a new one, {@link #forFigures} to whoever
 * brings figures of the finance system. Kept longer than the form is
 * editable, it refuses every change.
 */
public final class EditableForm {

    private final SelfEvaluation form;
    private final List<Indicator> rows;

    /** @param rows of the form, changed in place */
    EditableForm(SelfEvaluation form, List<Indicator> rows) {
        this.form = form;
        this.rows = rows;
    }

    /**
     * A form while figures of the finance system may be entered into it; its rows stay as they are.
     *
     * @param filing the period as it binds the unit
     * @throws EvaluationLockedException when its status, their role or the end of the filing period forbids it
     */
    public static EditableForm forFigures(SelfEvaluation form, Role role, FilingPeriod filing) {
        if (!EvaluationPermissions.mayEnterFigures(role, form.getStatus(), form.passage(filing.isOver()))) {
            throw new EvaluationLockedException(form.identity(), form.getStatus(), filing.over());
        }
        return new EditableForm(form, form.getIndicators());
    }

    /** The form, to be read. */
    public SelfEvaluation form() {
        return form;
    }

    /**
     * Writes a cell; nothing happens when its row or line does not exist.
     *
     * @throws EvaluationLockedException when the form is not editable any more, as does every change
     */
    public void write(CellAddress cell, String text) {
        form.requireEditable();
        if (cell instanceof CellAddress.OfIndicator address) {
            form.row(address.row()).ifPresent(row -> row.write(address.field(), text));
        } else if (cell instanceof CellAddress.OfFunding address) {
            form.funding().write(address, text);
        } else if (cell instanceof CellAddress.OfField address) {
            form.getCells().write(address, text);
        } else {
            form.getCells().write(((CellAddress.OfForm) cell).field(), text);
        }
        if (bearsFigures(cell)) {
            keepPrintedFigures("");
        }
    }

    private static boolean bearsFigures(CellAddress cell) {
        return cell instanceof CellAddress.OfForm single
                ? single.field() == FormField.EXECUTION_WEIGHT
                : !(cell instanceof CellAddress.OfField);
    }

    /**
     * Makes the form one of a template: with its fields, in its order; what stands in a field that it does not know is gone.
     *
     * @param ref as {@code TemplateRef} writes it; blank for the standard one
     */
    public void follow(String ref, List<FieldPlace> fields) {
        form.requireEditable();
        form.getHeading().keepTemplate(ref);
        form.getCells().arrange(fields);
    }

    /** Adds a row to a category, behind its other rows or in front of one of them; a known key changes nothing. */
    public void addRow(UUID key, IndicatorClass category, @Nullable UUID before) {
        form.requireEditable();
        if (form.row(key).isEmpty()) {
            rows.add(new Indicator(form, key, category));
            placeRow(key, category, before);
        }
    }

    /** Moves a row to a category, behind its other rows or in front of one of them. */
    public void placeRow(UUID key, IndicatorClass category, @Nullable UUID before) {
        form.requireEditable();
        form.row(key).ifPresent(row -> {
            row.setCategory(category);
            RowOrder.place(rows, row, before);
        });
    }

    /** Removes a row; an unknown key changes nothing. */
    public void removeRow(UUID key) {
        form.requireEditable();
        form.row(key).ifPresent(rows::remove);
        RowOrder.sort(rows);
        keepPrintedFigures("");
    }

    /**
     * Adds a funding line behind the other parts of its parent, or in front of another line; a known key or an unknown
     * parent changes nothing.
     */
    public void addLine(LinePlace place, @Nullable String before) {
        form.requireEditable();
        form.funding().add(place, before);
        keepPrintedFigures("");
    }

    /** Removes a funding line and its own parts; an unknown key changes nothing. */
    public void removeLine(String key) {
        form.requireEditable();
        form.funding().remove(key);
        keepPrintedFigures("");
    }

    /** Makes the funding lines those of a list, in its order: new ones are blank, those not in it are gone. */
    public void arrangeLines(List<LinePlace> places) {
        form.requireEditable();
        form.funding().arrange(places);
    }

    /**
     * Makes the form hold a content and nothing else.
     *
     * @param categories by their identities; every category of the content's rows is among them
     */
    public void replace(FormContent content, Map<Long, IndicatorClass> categories) {
        var keys = content.rows().stream().map(RowPlace::key).toList();
        List.copyOf(rows).stream()
                .map(Indicator::getRowKey)
                .filter(key -> !keys.contains(key))
                .forEach(this::removeRow);
        for (var row : content.rows()) {
            var category = Objects.requireNonNull(categories.get(row.categoryId()));
            addRow(row.key(), category, null);
            placeRow(row.key(), category, null);
        }
        arrangeLines(content.lines());
        content.places().forEach(cell -> write(cell, content.read(cell)));
    }

    /** Keeps the figures of the paper the form is taken from; blank once it is no longer that paper, as after a change. */
    public void keepPrintedFigures(String figures) {
        form.requireEditable();
        form.setPrintedFigures(figures);
    }

    /** Notes who saved and when; also makes the version move on when only rows changed. */
    public void touch(@Nullable Long accountId, Instant now) {
        form.requireEditable();
        form.getSaves().add(accountId, now);
    }
}
