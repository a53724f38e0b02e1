package io.ziping.intake.reading.form;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The forms of a file read so far, and what stands among their rows and is no row of one: it goes with the next form. */
@RequiredArgsConstructor
final class ReadForms {

    private final List<FormReading> forms = new ArrayList<>();
    private final List<LeftOver> aside = new ArrayList<>();
    private final PassedLists lists;
    private final Places places;

    boolean isEmpty() {
        return forms.isEmpty();
    }

    /** Notes something that stands where the next row would stand. */
    void leave(String place, String text) {
        for (var line : Words.lines(text, Notes.LONGEST_SOURCE)) {
            if (aside.size() < Limits.FORM_ROWS) {
                aside.add(new LeftOver(place, line));
            }
        }
    }

    /** Notes rows that are none of a form. */
    void leave(List<Row> rows) {
        rows.forEach(row -> leave(row.place(), row.text()));
    }

    /** Reads a form, if the rows hold one. */
    void read(List<Row> rows, String place, @Nullable String remark) {
        var reading = FormRecogniser.read(rows, place, remark);
        if (reading == null) {
            return;
        }
        var listed = lists.told(places);
        if (listed != null) {
            aside.add(0, listed);
        }
        forms.add(aside.isEmpty() ? reading : with(aside, reading));
        aside.clear();
        lists.forget();
        if (forms.size() > Limits.FORMS) {
            throw new FileProblem("一个文件最多%d张自评表，请分成几个文件".formatted(Limits.FORMS));
        }
    }

    /** Takes what was passed over beside the form that is read next. */
    void takeLists(ReadForms beside) {
        var listed = beside.lists.told(places);
        aside.addAll(listed == null ? List.of() : List.of(listed));
    }

    void takeForms(ReadForms beside) {
        forms.addAll(beside.forms);
    }

    /** All forms; what was passed over behind the last one is told with it. */
    List<FormReading> finish() {
        var listed = lists.told(places);
        if (listed != null && forms.isEmpty()) {
            throw new FileProblem("这是目录或汇总表，不是自评表");
        }
        if (listed != null) {
            forms.add(with(List.of(listed), forms.remove(forms.size() - 1)));
        }
        return forms;
    }

    private static FormReading with(List<LeftOver> more, FormReading form) {
        var leftOver = new ArrayList<>(more);
        leftOver.addAll(form.leftOver());
        return form.withLeftOver(leftOver);
    }
}
