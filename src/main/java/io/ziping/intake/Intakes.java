package io.ziping.intake;

import io.ziping.evaluation.document.DocumentExaminer;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.correction.Corrections;
import io.ziping.intake.correction.DoubtResolution;
import io.ziping.intake.correction.PrintedGrades;
import io.ziping.intake.filing.IntakeForm;
import io.ziping.intake.filing.IntakeStore;
import io.ziping.intake.filing.IntakeSummary;
import io.ziping.intake.filing.Matcher;
import io.ziping.intake.filing.ReadFile;
import io.ziping.intake.filing.Target;
import io.ziping.intake.offline.Choice;
import io.ziping.intake.offline.WorkbookProblem;
import io.ziping.intake.offline.WorkbookReport;
import io.ziping.intake.offline.Workbooks;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.report.FormReport;
import io.ziping.intake.report.FormReports;
import io.ziping.intake.report.IntakeReport;
import io.ziping.text.NormalForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 导入: what was read waits here, its owner settles the doubts, and then it becomes drafts, all or some of it. */
@Service
@RequiredArgsConstructor
public class Intakes {

    /** The most forms one upload keeps. */
    public static final int MOST_FORMS = 200;

    private static final String FILED = "导入自评表";
    private static final String UNDONE = "撤销导入";
    private static final Duration UNCONFIRMED = Duration.ofDays(1);

    private final IntakeStore store;
    private final Matcher matcher;
    private final DocumentExaminer examiner;
    private final Corrections corrections;
    private final PrintedGrades grades;
    private final FormReports reports;
    private final BulkFiling bulk;
    private final Workbooks workbooks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Keeps what was read, for a day, and proposes where it belongs; returns the upload's identity. */
    @Transactional
    public long take(List<FileReading> files, Viewer viewer) {
        var now = clock.instant();
        store.removeExpired(now);
        var id = store.add(viewer.accountId(), now, now.plus(UNCONFIRMED));
        var first = new HashMap<String, Integer>();
        var read = new ArrayList<ReadFile>();
        var number = 0;
        for (var file : files) {
            var taken = file.taken();
            var problem = Objects.requireNonNullElse(file.problem(), "");
            if (taken != null && number < MOST_FORMS) {
                if (workbooks.add(id, number + 1, file.file(), taken, viewer)) {
                    number++;
                    read.add(new ReadFile(file.file(), file.kind(), 1, problem));
                    continue;
                }
                problem = "这份带走填写的表在系统里找不到（可能已删除，或不在您的填报范围内），"
                        + (file.forms().isEmpty() ? "按普通表格也读不出来" : "按普通表格读了，请核对去向");
            }
            var found = file.forms().size();
            var room = MOST_FORMS - number;
            if (found > room) {
                problem = "一次最多导入" + MOST_FORMS + "份表，这个文件里后面的" + (found - room) + "份没有读入";
            }
            read.add(new ReadFile(file.file(), file.kind(), found, problem));
            for (var form : file.forms().subList(0, Math.min(found, room))) {
                addForm(id, ++number, file.file(), form, first, viewer);
            }
        }
        store.keepFiles(id, read);
        return id;
    }

    /** The number of the workbook that is all an upload holds, without anything else to be said; empty otherwise. */
    @Transactional(readOnly = true)
    public Optional<Integer> onlyWorkbook(long id, Viewer viewer) {
        find(id, viewer);
        return store.onlyWorkbook(id);
    }

    private void addForm(
            long id, int number, String file, FormReading form, Map<String, Integer> first, Viewer viewer) {
        var reading = grades.examined(Reading.of(file, form));
        var target = matcher.propose(form.document(), null, viewer);
        var same = target.unitId() == null
                ? null
                : first.putIfAbsent(
                        target.unitId() + "/" + NormalForm.of(target.project()) + "/"
                                + form.document().fiscalYear(),
                        number);
        store.addForm(id, number, examined(reading, target), same == null ? target : target.sameAs(same));
    }

    /** Somebody's uploads that have not expired, the latest first. */
    @Transactional(readOnly = true)
    public List<IntakeSummary> of(Viewer viewer) {
        return store.of(viewer.accountId(), clock.instant(), clock.getZone());
    }

    /**
     * What an upload gave.
     *
     * @throws IntakeNotFoundException when it is not the viewer's, or has expired
     */
    @Transactional(readOnly = true)
    public IntakeReport report(long id, Viewer viewer) {
        var heading = find(id, viewer);
        return new IntakeReport(
                id,
                LocalDateTime.ofInstant(heading.createdAt(), clock.getZone()),
                LocalDateTime.ofInstant(heading.expiresAt(), clock.getZone()),
                heading.files(),
                store.forms(id),
                workbooks.of(id));
    }

    /**
     * One form of it.
     *
     * @throws IntakeNotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public FormReport form(long id, int number, Viewer viewer) {
        find(id, viewer);
        var all = store.forms(id);
        var form = all.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IntakeNotFoundException(id));
        return reports.of(id, all, form, viewer);
    }

    /**
     * Lets nobody else change an upload before the transaction ends.
     *
     * @throws IntakeNotFoundException when it is not the viewer's, or has expired
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id, Viewer viewer) {
        find(id, viewer);
        store.lockAll(id);
    }

    /** Keeps what a person said of a form; nothing happens to one that is stored already. */
    @Transactional
    public void settle(long id, int number, DoubtResolution said, Viewer viewer) {
        find(id, viewer);
        var found = store.form(id, number).orElseThrow(() -> new IntakeNotFoundException(id));
        var form = store.lock(found.id());
        if (form.isStored()) {
            return;
        }
        var corrected = corrections.apply(form.reading(), said);
        var document = corrected.document();
        var target = matcher.propose(document, said.unitId(), viewer).choosing(said.choice());
        store.update(form.settled(examined(corrected, target), target));
    }

    private Reading examined(Reading reading, Target target) {
        var form = new IntakeForm(0, 1, reading, target, IntakeForm.State.OPEN, null, null, null, "");
        return reading.examined(examiner.examine(form.filed()));
    }

    /**
     * One workbook of it that had been taken away.
     *
     * @throws IntakeNotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public WorkbookReport workbook(long id, int number, Viewer viewer) {
        find(id, viewer);
        return workbooks.report(id, number, viewer).orElseThrow(() -> new IntakeNotFoundException(id));
    }

    /** Keeps what a person chose of such a workbook. */
    @Transactional
    public void settle(long id, int number, Map<String, Choice> choices, Viewer viewer) {
        find(id, viewer);
        workbooks.settle(id, number, choices, viewer);
    }

    /**
     * Takes over such a workbook; returns whether it was, or had been before.
     *
     * @throws WorkbookProblem when something is to be chosen first, nothing would change, or it cannot be taken over now
     */
    public boolean file(long id, int number, Viewer viewer) {
        find(id, viewer);
        return told(FILED, bulk.file(id, number, viewer), viewer) > 0;
    }

    /** Stores every form that is ready, each for itself; returns how many. What was stored can be undone from now on. */
    public int file(long id, Viewer viewer) {
        find(id, viewer);
        return told(FILED, bulk.file(id, viewer), viewer);
    }

    /** Takes back what has not been touched since, each form for itself; returns how many. */
    public int undo(long id, Viewer viewer) {
        find(id, viewer);
        return told(UNDONE, bulk.undo(id, viewer), viewer);
    }

    private int told(String kind, List<String> done, Viewer viewer) {
        if (!done.isEmpty()) {
            events.publishEvent(new AdministrativeAct(viewer, kind, done.size() + "份", String.join("、", done)));
        }
        return done.size();
    }

    private IntakeStore.Heading find(long id, Viewer viewer) {
        Instant now = clock.instant();
        return store.find(id, viewer.accountId(), now).orElseThrow(() -> new IntakeNotFoundException(id));
    }
}
