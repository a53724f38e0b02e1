package io.ziping.intake.report;

import io.ziping.intake.filing.IntakeForm;
import io.ziping.intake.filing.ReadFile;
import io.ziping.intake.offline.ReturnedWorkbook;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What an upload gave.
 *
 * @param expiresAt when it is deleted
 */
public record IntakeReport(
        long id,
        LocalDateTime createdAt,
        LocalDateTime expiresAt,
        List<ReadFile> files,
        List<IntakeForm> forms,
        List<ReturnedWorkbook> workbooks) {

    /** How many forms there are, those that come back included. */
    public int count() {
        return forms.size() + workbooks.size();
    }

    /** How many forms would be stored now. */
    public long ready() {
        return forms.stream().filter(IntakeForm::isReady).count()
                + workbooks.stream().filter(ReturnedWorkbook::isReady).count();
    }

    /** How many forms somebody has to look at first. */
    public long waiting() {
        return forms.stream().filter(IntakeForm::isWaiting).count()
                + workbooks.stream().filter(ReturnedWorkbook::isWaiting).count();
    }

    /** How many forms have been stored. */
    public long stored() {
        return forms.stream().filter(IntakeForm::isStored).count()
                + workbooks.stream().filter(ReturnedWorkbook::merged).count();
    }

    /** How many doubts nobody has looked at, in the forms that are not stored or left out. */
    public long unseen() {
        return forms.stream()
                        .filter(IntakeForm::isWaiting)
                        .mapToLong(form -> form.reading().unseen())
                        .sum()
                + workbooks.stream()
                        .filter(ReturnedWorkbook::isWaiting)
                        .mapToLong(workbook -> workbook.tally().conflicts())
                        .sum();
    }

    /** The files nothing could be read from. */
    public List<ReadFile> unread() {
        return files.stream().filter(file -> !file.problem().isEmpty()).toList();
    }
}
