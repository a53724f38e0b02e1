package io.ziping.intake.reading;

import io.ziping.intake.reading.Lexicon.Heading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows as they come and cuts them into forms; keeps no more than one form's rows. */
final class FormSplitter {

    /** Rows before the first heading that may belong to it: a title, a year, the name of an annex. */
    private static final int ROWS_ABOVE = 12;

    private final List<FormReading> forms = new ArrayList<>();
    private final Places places;
    private List<Row> rows = new ArrayList<>();
    private @Nullable String remark;
    private boolean begun;
    private boolean titled;
    private boolean amongIndicators;
    /** Rows that repeat the form's heading, until it is known whether they head its next part or another form. */
    private final List<Row> held = new ArrayList<>();

    /** What stands among the form's rows and is no row of it. */
    private final List<FormReading.LeftOver> aside = new ArrayList<>();

    private int closedAt = -1;
    private final List<Row> belowList = new ArrayList<>();
    private boolean listing;
    private @Nullable Row listedFrom;
    private @Nullable Row listedTo;

    /** Words for where a run of rows stands. */
    interface Places {
        String of(Row first, Row last);
    }

    FormSplitter(Places places) {
        this.places = places;
    }

    /** Ends the form being read; the following rows are of another sheet, of which something is to be known. */
    void begin(@Nullable String sheetRemark) {
        flush();
        listing = false;
        remark = sheetRemark;
    }

    void add(Row row) {
        if ((row.isBlank() && !row.continues()) || Surroundings.isMark(row)) {
            return;
        }
        if (begun && Surroundings.isContinuation(row)) {
            return;
        }
        boolean list = Surroundings.isListHeader(row);
        if (list) {
            flush();
            listing = true;
        }
        boolean title = row.filled().anyMatch(cell -> Surroundings.isTitle(row, cell));
        boolean project = !list && isProject(row, amongIndicators && closedAt < 0);
        if (listing && !title && !project) {
            list(row);
            return;
        }
        if (listing) {
            listing = false;
            rows.addAll(title ? List.of() : belowList);
            belowList.clear();
        }
        if (isHeld(row, project && !title)) {
            return;
        }
        if (begun && (title || project)) {
            var next = title ? List.<Row>of() : headingRows();
            rows = new ArrayList<>(rows.subList(0, rows.size() - next.size()));
            flush();
            rows.addAll(next);
        } else if (title && titled) {
            rows.clear();
        }
        titled |= title;
        boolean heads = IndicatorColumns.isHeader(row);
        amongIndicators = (amongIndicators && !project) || heads;
        closedAt = heads ? -1 : closedAt;
        begun |= project || heads || FundingColumns.isHeader(row);
        rows.add(row);
        var first = row.filled().findFirst().orElse(null);
        if (begun && first != null && (Lexicon.isTotal(first.key()) || Lexicon.isGrade(first.key()))) {
            closedAt = rows.size();
        }
        limit();
    }

    /** Notes something that stands where the next row would stand. */
    void leave(String place, String text) {
        if (aside.size() < Limits.FORM_ROWS) {
            aside.add(new FormReading.LeftOver(place, Words.shorten(text, Notes.LONGEST_SOURCE)));
        }
    }

    /** Passes over a row of a list; short rows below it may head a form that has no title. */
    private void list(Row row) {
        listedFrom = listedFrom == null ? row : listedFrom;
        listedTo = row;
        if (row.filled().count() >= Surroundings.LEAST_COLUMNS) {
            belowList.clear();
        } else if (belowList.size() < ROWS_ABOVE) {
            belowList.add(row);
        }
    }

    List<FormReading> finish() {
        flush();
        var listed = listed();
        if (listed != null && forms.isEmpty()) {
            throw new FileProblem("这是目录或汇总表，不是自评表");
        }
        if (listed != null) {
            forms.add(with(List.of(listed), forms.remove(forms.size() - 1)));
        }
        return forms;
    }

    /** What is to be said of the lists since the last form; null when there were none. */
    private FormReading.@Nullable LeftOver listed() {
        return listedFrom == null || listedTo == null
                ? null
                : new FormReading.LeftOver(places.of(listedFrom, listedTo), "目录或汇总表，不是自评表，没有读入");
    }

    private static FormReading with(List<FormReading.LeftOver> more, FormReading form) {
        var leftOver = new ArrayList<>(more);
        leftOver.addAll(form.leftOver());
        return form.withLeftOver(leftOver);
    }

    private void limit() {
        if (!begun && rows.size() > ROWS_ABOVE) {
            rows.remove(0);
        } else if (rows.size() > Limits.FORM_ROWS) {
            throw new FileProblem("一张表有%d行以上，不像是自评表，请只留自评表再上传".formatted(Limits.FORM_ROWS));
        }
    }

    /** Below the heading of the indicators a project may be spoken of in any cell; a heading begins with its labels. */
    private static boolean isProject(Row row, boolean amongIndicators) {
        boolean labels = true;
        for (var cell : row.filled().toList()) {
            boolean alone = Words.compact(cell.text()).indexOf(':') < 0;
            if (isProject(cell.text()) && (alone || labels || !amongIndicators)) {
                return true;
            }
            labels &= !alone;
        }
        return false;
    }

    /** Keeps a heading apart that is set again, word for word, above the next part of the same form. */
    private boolean isHeld(Row row, boolean project) {
        boolean begins = held.isEmpty() && begun && project && !amongIndicators;
        if ((begins || !held.isEmpty()) && held.size() < ROWS_ABOVE && isRepeated(row)) {
            held.add(row);
            return true;
        }
        if (!held.isEmpty()) {
            var again = List.copyOf(held);
            held.clear();
            if (row.filled().anyMatch(cell -> Lexicon.heading(cell.key()).isPresent())) {
                flush();
                begun = true;
                rows.addAll(again);
            }
        }
        return false;
    }

    /** Whether a row that says more than a label stands among the first ones of the form, too. */
    private boolean isRepeated(Row row) {
        return row.filled().count() > 1
                && rows.stream()
                        .limit(ROWS_ABOVE)
                        .anyMatch(before -> before.text().equals(row.text()));
    }

    private static boolean isProject(String text) {
        if (text.length() > 200 || (text.indexOf('项') < 0 && text.indexOf('专') < 0)) {
            return false;
        }
        int colon = Words.compact(text).indexOf(':');
        var label = colon > 0 && colon < 14 ? Words.compact(text).substring(0, colon) : text;
        return Lexicon.heading(Words.key(label)).filter(Heading.PROJECT::equals).isPresent();
    }

    /** The rows after the end of a form that say the year of the next one, which has no title. */
    private List<Row> headingRows() {
        if (closedAt < 0) {
            return List.of();
        }
        for (int i = closedAt; i < rows.size(); i++) {
            if (rows.get(i).text().matches("[\\s\\S]*(?:19|20)\\d\\d\\s*年[\\s\\S]*")) {
                return List.copyOf(rows.subList(i, rows.size()));
            }
        }
        return List.of();
    }

    private void flush() {
        if (begun && !rows.isEmpty()) {
            for (var part : SideBySide.split(rows, FormSplitter::isProject)) {
                var reading = FormRecogniser.read(part, places.of(part.get(0), part.get(part.size() - 1)), remark);
                if (reading != null) {
                    var listed = listed();
                    if (listed != null) {
                        aside.add(0, listed);
                    }
                    forms.add(aside.isEmpty() ? reading : with(aside, reading));
                    aside.clear();
                    listedFrom = null;
                }
            }
            if (forms.size() > Limits.FORMS) {
                throw new FileProblem("一个文件最多%d张自评表，请分成几个文件".formatted(Limits.FORMS));
            }
        }
        rows = new ArrayList<>();
        begun = false;
        titled = false;
        amongIndicators = false;
        held.clear();
        closedAt = -1;
    }
}
