package io.ziping.execution;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.editing.FigureEntry;
import io.ziping.evaluation.editing.FundingForm;
import io.ziping.execution.FilingReport.NotWritten;
import io.ziping.execution.FilingReport.Written;
import io.ziping.execution.FormFigures.TickedFigures;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.AmountUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what the finance system says of a year's projects into their forms: first everything is laid side by side, then
 * each form is written for itself, as a whole or not at all.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class ExecutionFigures {

    /** The most rows of one file. */
    public static final int MOST = 5_000;

    private static final String CHANGED_MEANWHILE = "核对以后有人改过，没有填入：请重新上传核对";

    private final FormFinder finder;
    private final FigureEntry entry;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /**
     * Reads a file and lays every row of it beside its form. No connection waits while it is unpacked.
     *
     * @param unit the unit of its amounts where it names none; {@code null} when nobody has said
     * @throws FigureProblem when it cannot be read
     * @throws AccessDeniedException when the viewer does not enter figures
     */
    public CheckedFigures read(int year, String name, byte[] content, @Nullable AmountUnit unit, Viewer viewer) {
        require(viewer);
        return check(year, name, FigureFile.read(content, unit, MOST), viewer);
    }

    /**
     * Lays rows beside their forms.
     *
     * @param name where they come from, as histories tell
     * @throws AccessDeniedException when the viewer does not enter figures
     */
    public CheckedFigures check(int year, String name, List<FigureRow> rows, Viewer viewer) {
        require(viewer);
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        return Objects.requireNonNull(reading.execute(status -> beside(year, name, rows, viewer)));
    }

    /**
     * Lays the forms beside their rows anew in which something else is in force, without the first ones.
     *
     * @param seen how many of them somebody has seen
     * @throws AccessDeniedException when the viewer does not enter figures
     */
    public CheckedFigures rest(CheckedFigures checked, int seen, Viewer viewer) {
        var rows = checked.differing().stream()
                .skip(seen)
                .flatMap(form -> form.rows().stream())
                .toList();
        return check(checked.year(), checked.file(), rows, viewer);
    }

    private CheckedFigures beside(int year, String name, List<FigureRow> rows, Viewer viewer) {
        var unused = new ArrayList<FigureRow>();
        var troubles = new HashMap<Integer, FigureTrouble>();
        var byForm = new LinkedHashMap<Long, List<FigureRow>>();
        var named = finder.find(year, rows.stream().filter(FigureRow::isFine).toList());
        for (var row : rows) {
            var found = row.isFine() ? named.of(row) : new NamedForms.Found(null, row.problem(), FigureTrouble.INVALID);
            var form = found.form();
            if (form == null) {
                unused.add(with(row, found.problem()));
                troubles.put(row.number(), found.trouble());
            } else {
                byForm.computeIfAbsent(form, id -> new ArrayList<>()).add(row);
            }
        }
        byForm.replaceAll((form, all) -> withoutRepeated(all, unused));
        byForm.values().removeIf(List::isEmpty);
        unused.forEach(row -> troubles.putIfAbsent(row.number(), FigureTrouble.REPEATED));
        var forms = entry.forms(byForm.keySet(), viewer).stream()
                .collect(Collectors.toMap(FundingForm::id, Function.identity()));
        unused.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return new CheckedFigures(
                year,
                name,
                byForm.entrySet().stream()
                        .filter(each -> forms.containsKey(each.getKey()))
                        .map(each -> FormFigures.of(Objects.requireNonNull(forms.get(each.getKey())), each.getValue()))
                        .toList(),
                unused,
                troubles);
    }

    /** Of rows that speak of the same money of a form none is to be believed. */
    private static List<FigureRow> withoutRepeated(List<FigureRow> rows, List<FigureRow> unused) {
        var bySource = rows.stream()
                .collect(Collectors.groupingBy(FigureRow::source, LinkedHashMap::new, Collectors.toList()));
        var single = new ArrayList<FigureRow>();
        for (var same : bySource.values()) {
            if (same.size() == 1) {
                single.add(same.get(0));
            } else {
                var numbers =
                        same.stream().map(row -> String.valueOf(row.number())).collect(Collectors.joining("、"));
                same.forEach(row -> unused.add(with(row, "第" + numbers + "行是同一张表的同一项资金，请合成一行")));
            }
        }
        return single;
    }

    private static FigureRow with(FigureRow row, String problem) {
        return new FigureRow(
                row.number(), row.department(), row.unit(), row.project(), row.source(), row.yuan(), problem);
    }

    /**
     * Fills the blank cells of all forms that may be changed, and changes what was ticked, each form in a transaction of
     * its own. A form that is not any more as it was shown is left as it is.
     *
     * @throws AccessDeniedException when the viewer does not enter figures
     */
    public FilingReport file(CheckedFigures checked, TickedFigures ticked, Viewer viewer) {
        require(viewer);
        var done = new ArrayList<Written>();
        var failed = new ArrayList<NotWritten>();
        for (var form : checked.forms()) {
            var cells = form.written(ticked);
            if (!cells.isEmpty()) {
                var why = write(form, cells, checked, viewer);
                if (why.isEmpty()) {
                    done.add(written(form, cells));
                } else {
                    failed.add(new NotWritten(form.form(), why));
                }
            }
        }
        return new FilingReport(checked, done, failed);
    }

    private static Written written(FormFigures form, List<FigureCell> cells) {
        long filled = cells.stream().filter(FigureCell::isBlank).count();
        long changed = cells.size() - filled;
        return new Written(form.form(), filled, changed, form.differing().size() - changed);
    }

    /** Why it could not be done, in words; blank when it was. */
    private String write(FormFigures shown, List<FigureCell> cells, CheckedFigures checked, Viewer viewer) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var now = FormFigures.of(entry.hold(shown.id(), viewer), shown.rows());
                if (!now.isStill(shown)) {
                    return now.form().isOpen() ? CHANGED_MEANWHILE : now.form().closed() + "，没有填入";
                }
                var changes = cells.stream().map(FigureCell::change).toList();
                if (!entry.enter(shown.id(), viewer, changes, checked.file())) {
                    status.setRollbackOnly();
                    return CHANGED_MEANWHILE;
                }
                events.publishEvent(act(shown.form(), cells, checked, viewer));
                return "";
            }));
        } catch (EvaluationNotFoundException deleted) {
            return "自评表刚才被删除了";
        } catch (RuntimeException failure) {
            log.error("form {} could not take the figures of {}", shown.id(), checked.file(), failure);
            return "没有填入：出了错，已记下";
        }
    }

    private static AdministrativeAct act(
            FundingForm form, List<FigureCell> cells, CheckedFigures checked, Viewer viewer) {
        var words = cells.stream().map(FigureCell::words).collect(Collectors.joining("；"));
        return new AdministrativeAct(
                viewer,
                "填入财政执行数",
                "%d年度 %s %s".formatted(checked.year(), form.implementingUnit(), form.project()),
                "%s（%s）：%s".formatted(checked.file(), form.amountUnit().label(), words));
    }

    private static void require(Viewer viewer) {
        if (!viewer.role().entersFigures()) {
            throw new AccessDeniedException("role " + viewer.role() + " does not enter figures");
        }
    }
}
