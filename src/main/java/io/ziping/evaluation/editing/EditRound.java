package io.ziping.evaluation.editing;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.cell.OwnField;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.FundingBlock;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One list of changes being made to a form: what was made, what met somebody else's change, what cannot be kept. */
final class EditRound {

    private final EditableForm editable;
    private final SelfEvaluation evaluation;
    private final Supplier<Map<Long, IndicatorClass>> categories;
    private final Function<CellAddress, String> lastEditor;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<EditResult.Refusal> refused = new ArrayList<>();
    private boolean changedAnything;

    /** @param lastEditor who changed a cell last; asked only when somebody else's change is met */
    EditRound(
            EditableForm editable,
            Supplier<Map<Long, IndicatorClass>> categories,
            Function<CellAddress, String> lastEditor) {
        this.editable = editable;
        this.evaluation = editable.form();
        this.categories = categories;
        this.lastEditor = lastEditor;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<EditResult.Refusal> refused() {
        return refused;
    }

    boolean madeAll() {
        return conflicts.isEmpty() && refused.isEmpty();
    }

    boolean changedAnything() {
        return changedAnything;
    }

    void make(Change change) {
        if (change instanceof Change.SetCell set) {
            set(set);
        } else if (change instanceof Change.AddRow add) {
            add(add);
        } else if (change instanceof Change.MoveRow move) {
            move(move);
        } else if (change instanceof Change.RemoveRow remove) {
            remove(remove);
        } else if (change instanceof Change.AddLine add) {
            add(add);
        } else if (change instanceof Change.RemoveLine remove) {
            remove(remove);
        }
    }

    private void set(Change.SetCell change) {
        var to = KeptText.clean(change.to());
        if (to.length() > KeptText.MAX_LENGTH) {
            refused.add(new EditResult.Refusal(
                    change.cell().toString(),
                    "“%s”有%d字，最多%d字：没有保存，请删减"
                            .formatted(label(evaluation, change.cell()), to.length(), KeptText.MAX_LENGTH)));
            return;
        }
        var current = evaluation.read(change.cell()).orElse(null);
        if (current == null || !(current.equals(to) || current.equals(KeptText.clean(change.from())))) {
            conflicts.add(conflict(evaluation, change.cell(), change.to(), lastEditor.apply(change.cell())));
        } else if (!current.equals(to)) {
            editable.write(change.cell(), to);
            changedAnything = true;
        }
    }

    /** A cell whose text is not what the person saw. */
    static Conflict conflict(SelfEvaluation evaluation, CellAddress cell, @Nullable String mine, String by) {
        return new Conflict(
                cell.toString(),
                label(evaluation, cell),
                mine,
                evaluation.read(cell).orElse(null),
                by);
    }

    private static String label(SelfEvaluation evaluation, CellAddress cell) {
        if (cell instanceof CellAddress.OfIndicator address) {
            return evaluation
                    .row(address.row())
                    .map(row -> "“" + row.getName() + "”的" + cell.label())
                    .orElse(cell.label());
        }
        if (cell instanceof CellAddress.OfFunding address) {
            return evaluation
                    .funding()
                    .part(address.line())
                    .filter(line -> line.getSource() == null)
                    .map(line -> "“" + line.printedName() + "”的" + cell.label())
                    .orElse(cell.label());
        }
        if (cell instanceof CellAddress.OfField address) {
            return evaluation.getCells().field(address).map(OwnField::label).orElse(address.key());
        }
        return cell.label();
    }

    private void add(Change.AddLine change) {
        var places = evaluation.funding().places();
        if (places.stream().anyMatch(place -> place.key().equals(change.place().key()))) {
            return;
        }
        if (places.size() >= FundingBlock.MAX_LINES) {
            refused.add(new EditResult.Refusal(
                    "funding." + change.place().key(), "项目资金最多%d行".formatted(FundingBlock.MAX_LINES)));
            return;
        }
        editable.addLine(change.place(), change.before());
        changedAnything = true;
    }

    private void remove(Change.RemoveLine change) {
        evaluation.funding().part(change.key()).ifPresent(line -> {
            var differing = change.seen().entrySet().stream()
                    .filter(seen -> !line.read(seen.getKey()).equals(KeptText.clean(seen.getValue())))
                    .findFirst();
            if (differing.isPresent()) {
                var field = differing.get().getKey();
                var cell = new CellAddress.OfFunding(change.key(), field);
                conflicts.add(conflict(evaluation, cell, null, lastEditor.apply(cell)));
                return;
            }
            editable.removeLine(change.key());
            changedAnything = true;
        });
    }

    private void add(Change.AddRow change) {
        var category = categories.get().get(change.categoryId());
        if (category == null || evaluation.row(change.key()).isPresent()) {
            return;
        }
        if (evaluation.getIndicators().size() >= SelfEvaluation.MAX_ROWS) {
            refused.add(new EditResult.Refusal("row." + change.key(), "一张表最多%d项指标".formatted(SelfEvaluation.MAX_ROWS)));
            return;
        }
        editable.addRow(change.key(), category, change.before());
        changedAnything = true;
    }

    private void move(Change.MoveRow change) {
        var category = categories.get().get(change.categoryId());
        if (category != null && evaluation.row(change.key()).isPresent()) {
            editable.placeRow(change.key(), category, change.before());
            changedAnything = true;
        }
    }

    private void remove(Change.RemoveRow change) {
        evaluation.row(change.key()).ifPresent(row -> {
            var differing = change.seen().entrySet().stream()
                    .filter(seen -> !row.read(seen.getKey()).equals(KeptText.clean(seen.getValue())))
                    .findFirst();
            if (differing.isPresent()) {
                var field = differing.get().getKey();
                var cell = new CellAddress.OfIndicator(change.key(), field);
                conflicts.add(conflict(evaluation, cell, null, lastEditor.apply(cell)));
                return;
            }
            editable.removeRow(change.key());
            changedAnything = true;
        });
    }
}
