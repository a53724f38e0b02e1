package io.ziping.intake.reading.text;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormRecogniser;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.office.ReadingGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads forms out of the text that was copied from a viewer: lines without positions, cells broken over lines. */
public final class TextReader {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:.* )?第 ?\\d+ ?(?:/ ?\\d+ ?)?页(?: ?[,，/]? ?(?:总第|共) ?\\d+ ?页)?|- ?\\d+ ?-");

    private TextReader() {}

    public static List<FormReading> read(String text) {
        if (text.length() > Limits.TEXT_CHARACTERS) {
            throw new FileProblem("文字太长：最多%d万字，请分成几次".formatted(Limits.TEXT_CHARACTERS / 10_000));
        }
        return forms(lines(text));
    }

    private static List<TextLine> lines(String text) {
        var lines = new ArrayList<TextLine>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            ReadingGuard.check();
            var clean =
                    Words.clean(line.replace('\f', ' ').replace('\u3000', ' ')).replaceAll(" +", " ");
            if (!clean.isEmpty() && !PAGE_NUMBER.matcher(clean).matches() && !Surroundings.isMark(clean)) {
                lines.add(new TextLine(number, clean));
            }
        }
        return lines;
    }

    private static List<FormReading> forms(List<TextLine> lines) {
        var starts = starts(lines, Lexicon::isTitle);
        if (starts.isEmpty()) {
            // a line that ends a cell may read like a title in other words
            starts = starts(lines, Lexicon::isTitleAlone);
        }
        if (starts.isEmpty() && !lines.isEmpty()) {
            starts = List.of(0);
        }
        var columns = new TextColumns();
        var forms = new ArrayList<TextForm>();
        var places = new ArrayList<String>();
        var parts = new ArrayList<List<TextLine>>();
        for (int i = 0; i < starts.size(); i++) {
            var part = lines.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size());
            parts.add(part);
            forms.add(new TextForm(part, columns));
            places.add("第%d—%d行"
                    .formatted(part.get(0).number(), part.get(part.size() - 1).number()));
        }
        forms.forEach(TextForm::learn);
        var readings = new ArrayList<FormReading>();
        for (int i = 0; i < forms.size(); i++) {
            ReadingGuard.check();
            var reading = FormRecogniser.read(
                    forms.get(i).rows(), places.get(i), forms.get(i).remark());
            if (reading != null) {
                readings.add(UnruledForm.complete(withoutBlanks(reading), parts.get(i)));
            }
        }
        return readings;
    }

    private static List<Integer> starts(List<TextLine> lines, Predicate<String> title) {
        return IntStream.range(0, lines.size())
                .filter(at -> title.test(Words.key(lines.get(at).text())))
                .boxed()
                .toList();
    }

    /** In a text without cells nobody sees whether one is blank or was not found. */
    private static FormReading withoutBlanks(FormReading form) {
        var doubts = new ArrayList<>(form.doubts());
        form.blanks()
                .forEach(blank ->
                        doubts.add(new FormReading.Doubt(blank.pointer(), blank.place(), "", "粘贴的文字里没有读到这一格")));
        return new FormReading(form.place(), form.document(), doubts, form.leftOver(), form.cells(), List.of());
    }
}
