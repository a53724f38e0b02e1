package io.ziping.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.intake.filing.IntakeForm;
import io.ziping.intake.filing.ReadFile;
import io.ziping.intake.offline.ReturnedWorkbook;
import io.ziping.intake.report.IntakeReport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an upload gave.
 *
 * @param expiresAt when it is deleted
 * @param ready how many forms would be stored now
 * @param waiting how many somebody has to look at first
 * @param stored how many have been stored
 */
record IntakeAnswer(
        long id,
        Instant createdAt,
        Instant expiresAt,
        long ready,
        long waiting,
        long stored,
        List<FileItem> files,
        List<FormItem> forms,
        List<WorkbookItem> workbooks) {

    /**
     * One file of it.
     *
     * @param forms how many forms were found in it
     * @param problem what could not be read; left out where all was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileItem(String name, int forms, @Nullable String problem) {

        private static FileItem of(ReadFile file) {
            return new FileItem(file.name(), file.forms(), blankless(file.problem()));
        }
    }

    /**
     * One form that was read.
     *
     * @param number its place in the upload, from 1
     * @param place where in the file it stands
     * @param state {@code OPEN}, {@code MADE} or {@code REPLACED}
     * @param choice what shall become of it, one of the options; left out while somebody has to choose
     * @param words what is to be known before one chooses
     * @param unseen how many doubts nobody has looked at
     * @param evaluationId the draft it became
     * @param failure why it was not stored the last time it was tried
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormItem(
            int number,
            String file,
            String place,
            @Nullable Integer fiscalYear,
            String project,
            @Nullable Long unitId,
            @Nullable String implementingUnit,
            IntakeForm.State state,
            boolean ready,
            @Nullable String choice,
            List<OptionItem> options,
            @Nullable String words,
            @Nullable String totalScore,
            long unseen,
            List<ConcernItem> concerns,
            @Nullable Long evaluationId,
            @Nullable String failure) {

        static FormItem of(IntakeForm form) {
            var reading = form.reading();
            var target = form.target();
            return new FormItem(
                    form.number(),
                    reading.file(),
                    reading.place(),
                    reading.document().fiscalYear(),
                    target.project(),
                    target.unitId(),
                    blankless(target.unit()),
                    form.state(),
                    form.isReady(),
                    blankless(target.choice()),
                    target.options().stream()
                            .map(option -> new OptionItem(option.value(), option.label(), option.replacedId()))
                            .toList(),
                    blankless(target.words()),
                    blankless(reading.totalScore()),
                    reading.unseen(),
                    ConcernItem.all(reading),
                    form.evaluationId(),
                    blankless(form.failure()));
        }
    }

    /**
     * One thing that may become of a form.
     *
     * @param evaluationId the draft whose content it would replace
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OptionItem(String value, String label, @Nullable Long evaluationId) {}

    /** A form that had been taken away and is brought back; it is looked at and taken over by its number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkbookItem(
            int number,
            String file,
            long evaluationId,
            int fiscalYear,
            String project,
            boolean merged,
            boolean ready,
            long changes,
            long conflicts,
            long doubts,
            @Nullable String words,
            @Nullable String failure) {

        static WorkbookItem of(ReturnedWorkbook workbook) {
            var tally = workbook.tally();
            return new WorkbookItem(
                    workbook.number(),
                    workbook.file(),
                    workbook.taken().formId(),
                    workbook.taken().fiscalYear(),
                    workbook.taken().project(),
                    workbook.merged(),
                    workbook.isReady(),
                    tally.changes(),
                    tally.conflicts(),
                    tally.doubts(),
                    blankless(tally.words()),
                    blankless(workbook.failure()));
        }
    }

    static IntakeAnswer of(IntakeReport report, ZoneId zone) {
        return new IntakeAnswer(
                report.id(),
                report.createdAt().atZone(zone).toInstant(),
                report.expiresAt().atZone(zone).toInstant(),
                report.ready(),
                report.waiting(),
                report.stored(),
                report.files().stream().map(FileItem::of).toList(),
                report.forms().stream().map(FormItem::of).toList(),
                report.workbooks().stream().map(WorkbookItem::of).toList());
    }

    static @Nullable String blankless(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
    }
}
