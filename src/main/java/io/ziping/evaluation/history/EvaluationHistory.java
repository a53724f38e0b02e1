package io.ziping.evaluation.history;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.ContentPart;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LastChange;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.FormViews;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a form: who changed which cell when, and what it looked like at any time. Earlier versions come from
 * the present one by taking the recorded changes back, the latest first.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EvaluationHistory {

    /** Savings of one person with shorter pauses are told as one. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private static final Comparator<HistoryEntry> LATEST_FIRST = Comparator.comparingLong(HistoryEntry::version)
            .thenComparing(HistoryEntry::at)
            .reversed();

    private final EvaluationStore store;
    private final ChangeLog log;
    private final MoveHistory moves;
    private final LinkHistory links;
    private final FormViews views;
    private final Accounts accounts;

    /**
     * Everything that happened to a form, the latest first.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    public List<HistoryEntry> timeline(long id, Viewer viewer) {
        var form = store.load(id, viewer.scope());
        var saves = log.since(id, -1);
        var made =
                !saves.isEmpty() && saves.get(saves.size() - 1).version() == 0 ? saves.remove(saves.size() - 1) : null;
        var timeline = new Timeline(saves, form.content(), SITTING);
        Stream.concat(moves.findAllOf(id).stream(), links.findAllOf(id).stream())
                .sorted(LATEST_FIRST)
                .forEach(entry -> timeline.add(entry, entry.version()));
        var creator = form.getSaves().getCreatedBy();
        var begun = new HistoryEntry.Begun(
                form.getSaves().getCreatedAt(),
                creator == null ? "" : accounts.displayName(creator).orElse(""),
                made == null ? Step.TYPED : made.step(),
                0);
        timeline.add(begun, -1);
        return timeline.entries();
    }

    /** How a form that its reader has already been shown was sent back last; empty while it never was. */
    public Optional<HistoryEntry.Moved> lastReturn(long id) {
        return moves.findAllOf(id).stream()
                .filter(move -> move.move() == Move.RETURN)
                .findFirst();
    }

    /**
     * What a form brings back from its return.
     *
     * @param round the return it is compared with, from 1; pins of it and of later ones are to be looked at
     * @param differences what has changed since
     */
    public record Brought(int round, List<CellDifference> differences) {}

    /**
     * What has changed in a form since somebody at the viewer's step sent it back, or else since it was last sent back at
     * all; empty while it never was. What happened in between, a withdrawal or a return at another step, hides nothing.
     */
    public Optional<Brought> sinceReturn(long id, Viewer viewer) {
        var returns = moves.findAllOf(id).stream()
                .filter(move -> move.move() == Move.RETURN)
                .toList();
        if (returns.isEmpty()) {
            return Optional.empty();
        }
        var form = store.load(id, viewer.scope());
        var steps = EvaluationPermissions.returnsFrom(viewer.role(), form.passage(false));
        int base = IntStream.range(0, returns.size())
                .filter(index -> steps.contains(returns.get(index).from()))
                .findFirst()
                .orElse(0);
        return Optional.of(new Brought(
                returns.size() - base,
                Differences.between(contentAt(form, returns.get(base).version()), form.content())));
    }

    /**
     * What a place held, the latest first.
     *
     * @param address a cell's address, or {@code row.<uuid>} for all cells of a row; what never was has no history
     */
    public List<CellVersion> ofPlace(long id, String address, Viewer viewer) {
        var content = store.load(id, viewer.scope()).content();
        var saves = log.since(id, 0);
        var steps = new ArrayList<>(
                moves.findAllOf(id).stream().map(HistoryEntry.Moved::version).toList());
        saves.stream().filter(save -> !save.step().isTyped()).forEach(save -> {
            steps.add(save.version());
            steps.add(save.version() - 1);
        });
        return cells(address)
                .flatMap(cell ->
                        CellVersion.of(cell, content.label(cell), content.read(cell), saves, steps, SITTING).stream())
                .sorted(Comparator.comparing(CellVersion::at).reversed())
                .toList();
    }

    /** The cell of an address, or the cells of the row that it names. */
    private static Stream<CellAddress> cells(String address) {
        return CellAddress.parse(address)
                .map(Stream::of)
                .orElseGet(() -> Arrays.stream(IndicatorField.values())
                        .flatMap(field -> CellAddress.parse(address + "." + field.key()).stream()));
    }

    /**
     * Who changed each part of a form last since a version; empty for a form the viewer cannot see.
     */
    public Map<ContentPart, LastChange> lastSince(long id, long version, Viewer viewer) {
        return store.find(id, viewer.scope())
                .map(form -> log.lastSince(form.identity(), version))
                .orElse(Map.of());
    }

    /**
     * Two versions of a form side by side. A version that never was is the nearest earlier one.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    public Comparison compare(long id, long earlier, long later, Viewer viewer) {
        var form = store.load(id, viewer.scope());
        var oldContent = contentAt(form, Math.min(earlier, later));
        var newContent = contentAt(form, Math.max(earlier, later));
        var old = views.ofContent(form, oldContent, viewer);
        var now = views.ofContent(form, newContent, viewer);
        var printed = new HashMap<String, String>();
        old.cells().forEach(cell -> printed.put(cell.address(), cell.printed()));
        printed.put("total.totalScore", old.rail().total());
        printed.put("total.grade", old.rail().grade());
        var before = now.cells()
                .filter(cell -> !printed.getOrDefault(cell.address(), "").equals(cell.printed()))
                .collect(Collectors.toMap(FormView.Cell::address, cell -> printed.getOrDefault(cell.address(), "")));
        for (var total : List.of("total.totalScore", "total.grade")) {
            var value =
                    total.endsWith("grade") ? now.rail().grade() : now.rail().total();
            if (!printed.getOrDefault(total, "").equals(value)) {
                before.put(total, printed.getOrDefault(total, ""));
            }
        }
        var removed = old.rows().stream()
                .filter(row -> newContent.numberOf(row.key()).isEmpty())
                .toList();
        return new Comparison(now, before, removed, Differences.between(oldContent, newContent));
    }

    private FormContent contentAt(SelfEvaluation form, long version) {
        return form.content().undo(ChangeLog.changes(log.since(form.identity(), version)));
    }
}
