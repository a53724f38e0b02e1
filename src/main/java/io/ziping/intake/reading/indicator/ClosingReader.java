package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.GradeText;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import io.ziping.scoring.values.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 总分 and 评分等级, in rows of their own, in one row or in one cell; some forms have them in the heading. */
public final class ClosingReader {

    /** Labels and values of a row that closes a form. */
    private static final int MOST_CLOSING = 6;

    private static final String POINT_WORDS = "分";
    private static final Pattern IN_ONE_CELL = Pattern.compile("([^:]{2,6}):(\\d+(?:\\.\\d+)?)分?");
    private static final Pattern WITH_GRADE = Pattern.compile("(\\d+(?:\\.\\d+)?)分?[(,，、/]?(优|良|中|差)\\)?");

    private final Draft draft;
    private final Notes notes;

    public ClosingReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    /** Reads a row that begins so; false when it closes nothing. */
    boolean read(Row row, Cell first, IndicatorColumns columns) {
        if (Lexicon.isTotal(first.key())) {
            total(row, first, columns);
            row.filled().filter(cell -> GradeText.isLabelled(cell.text())).forEach(cell -> grade(row, cell));
            beside(row);
            gradeAlone(row, first);
            return true;
        }
        if (Lexicon.isHeadingTotal(first.key())
                && row.filled().count() <= MOST_CLOSING
                && !readHeading(row).isEmpty()) {
            return true;
        }
        if (Lexicon.isGrade(first.key())) {
            row.filled().filter(cell -> !cell.equals(first)).findFirst().ifPresent(cell -> grade(row, cell));
            return true;
        }
        return inOneCell(row, first);
    }

    /** Reads a row of the heading; returns the cells that were understood. */
    public List<Cell> readHeading(Row row) {
        var cells = row.filled().toList();
        var read = new ArrayList<Cell>();
        for (int i = 0; i + 1 < cells.size(); i++) {
            var value = cells.get(i + 1);
            if (Lexicon.isHeadingTotal(cells.get(i).key())
                    && TypedText.decimal(
                                    NumberText.of(value.text(), POINT_WORDS).text())
                            != null) {
                points(row, value);
                read.addAll(List.of(cells.get(i), value));
            }
        }
        if (!read.isEmpty()) {
            read.addAll(beside(row));
        }
        return read;
    }

    /** A grade's label and the grade behind it; returns both, or nothing where none is. */
    private List<Cell> beside(Row row) {
        var cells = row.filled().toList();
        for (int i = 1; i + 1 < cells.size(); i++) {
            if (Lexicon.isGrade(cells.get(i).key())) {
                grade(row, cells.get(i + 1));
                return List.of(cells.get(i), cells.get(i + 1));
            }
        }
        return List.of();
    }

    /** A grade without a label: in brackets behind 总分, or as the row's only other word. */
    private void gradeAlone(Row row, Cell first) {
        var bracketed = GradeText.bracketed(first.text());
        if (bracketed != null) {
            grade(row, first.with(bracketed, first.doubt()));
        }
        if (draft.grade == null) {
            row.filled()
                    .filter(cell -> GradeText.isGrade(cell.text()))
                    .findFirst()
                    .ifPresent(cell -> grade(row, cell));
        }
    }

    private boolean inOneCell(Row row, Cell first) {
        var whole = IN_ONE_CELL.matcher(Words.compact(first.text()));
        if (!whole.matches() || !Lexicon.isTotal(Words.key(whole.group(1)))) {
            return false;
        }
        points(row, first.with(whole.group(2), first.doubt()));
        row.filled().filter(cell -> GradeText.isLabelled(cell.text())).forEach(cell -> grade(row, cell));
        return true;
    }

    private void total(Row row, Cell first, IndicatorColumns columns) {
        var weight = columns.cell(row, IndicatorColumn.WEIGHT);
        var score = columns.cell(row, IndicatorColumn.SCORE);
        if (weight != null && !weight.equals(first)) {
            draft.totalWeight = NumberText.of(weight.text(), POINT_WORDS).text();
            notes.take(weight);
        }
        if (score == null || score.equals(first) || score.isBlank() || !isNumber(score)) {
            var only = onlyNumber(row, first, weight);
            score = only == null ? score : only;
        }
        if (score != null && !score.equals(first) && !score.isBlank()) {
            points(row, score);
            notes.doubt("/totalScore", columns.doubt(row, IndicatorColumn.SCORE));
        }
    }

    private static boolean isNumber(Cell cell) {
        return TypedText.decimal(NumberText.of(cell.text(), POINT_WORDS).text()) != null
                || WITH_GRADE.matcher(Words.compact(cell.text())).matches();
    }

    /** A number that is not what all weights add up to. */
    private static @Nullable Cell onlyNumber(Row row, Cell first, @Nullable Cell weight) {
        var numbers = row.filled()
                .filter(cell -> !cell.equals(first) && !cell.equals(weight) && isNumber(cell))
                .toList();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }

    private void points(Row row, Cell cell) {
        var graded = WITH_GRADE.matcher(Words.compact(cell.text()));
        var number = graded.matches() ? new NumberText(graded.group(1), null) : NumberText.of(cell.text(), POINT_WORDS);
        draft.totalScore = number.text();
        notes.read("/totalScore", row, cell);
        notes.doubt("/totalScore", number.doubt());
        if (graded.matches()) {
            grade(row, cell.with(graded.group(2), cell.doubt()));
        }
    }

    private void grade(Row row, Cell cell) {
        draft.grade = GradeText.of(cell.text());
        notes.read("/grade", row, cell.with(draft.grade == null ? "" : draft.grade, cell.doubt()));
    }
}
