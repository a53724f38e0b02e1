package io.ziping.intake.reading.form;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.indicator.ClosingReader;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 项目名称, 主管部门, 实施单位 and the year: a label with its value beside it, or behind a colon in the same cell. */
final class HeadingReader {

    private static final Pattern BEFORE_LABEL = Pattern.compile("[\\s\u3000]{2,}(?=[^\\s\u3000:：]{2,14}[:：])");
    private static final Pattern WITH_COLON = Pattern.compile("(?s)([^:：]{2,14})[:：](.+)");
    private static final Pattern ONLY_UNIT = Pattern.compile("(?:金额)?单位:(?:人民币)?万?元");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{0,4}\\d[\\dA-Za-z-]{1,40}");

    private final Draft draft;
    private final Notes notes;
    private final ClosingReader closing;
    private final FiscalYears years;
    private final Map<Heading, Row> blanks = new EnumMap<>(Heading.class);

    HeadingReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
        this.closing = new ClosingReader(draft, notes);
        this.years = new FiscalYears(draft, notes);
    }

    void read(List<Row> rows) {
        for (var row : rows) {
            read(row);
        }
        years.decide();
        require(Heading.PROJECT, draft.project, "没有找到项目名称");
        require(Heading.DEPARTMENT, draft.department, "没有找到主管部门");
        require(Heading.UNIT, draft.unit, "没有找到实施单位");
    }

    private void require(Heading label, @Nullable String text, String reason) {
        var blank = blanks.get(label);
        if (text == null && blank != null) {
            notes.blank(pointer(label), blank);
        } else if (text == null) {
            notes.doubt(pointer(label), reason);
        }
    }

    private static String pointer(Heading label) {
        return switch (label) {
            case PROJECT -> "/project";
            case DEPARTMENT -> "/competentDepartment";
            case UNIT -> "/implementingUnit";
        };
    }

    private void read(Row row) {
        var closed = closing.readHeading(row);
        var cells = row.cells().stream().filter(row::begins).toList();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.isBlank() || closed.contains(cell)) {
                continue;
            }
            var next = i + 1 < cells.size() ? cells.get(i + 1) : null;
            var label = Lexicon.heading(cell.key()).orElse(null);
            if (label != null) {
                i += keepValue(label, row, cells, i);
            } else if (Lexicon.isYear(cell.key()) && next != null) {
                years.labelled(row, next);
                i++;
            } else if (!inOneCell(row, cell) && !title(row, cell)) {
                years.inBrackets(row, cell);
                unknown.add(cell.text().strip());
            }
        }
        if (!unknown.isEmpty()) {
            notes.leave(row.place(), String.join(" | ", unknown));
            // what nobody knows may be what belongs beside the label
            blanks.values().removeIf(row::equals);
        }
    }

    /** Keeps what stands behind a label; returns how many cells that are. */
    private int keepValue(Heading label, Row row, List<Cell> cells, int at) {
        var cell = cells.get(at);
        int last = at + 1;
        while (last < cells.size()
                && cells.get(last).isBlank()
                && cells.get(last).doubt() == null) {
            last++;
        }
        if (last == cells.size()
                || Lexicon.heading(cells.get(last).key()).isPresent()
                || (last > at + 1 && !standsAlone(cells, last))) {
            blanks.put(label, row);
            return last - at - 1;
        }
        if (last + 1 < cells.size() && isCode(cells.get(last), cells.get(last + 1))) {
            // a number of the budget's before the name
            notes.leave(cells.get(last));
            last++;
        }
        var next = cells.get(last);
        boolean beside = next.column() == cell.column() + cell.span();
        keep(
                label,
                row,
                beside || next.doubt() != null
                        ? next
                        : next.with(next.text(), "和“" + Words.shorten(cell.text(), 20) + "”之间空了一格"));
        return last - at;
    }

    /** Whether a text behind blank cells can be no other label: the row ends behind it, or goes on with a known one. */
    private static boolean standsAlone(List<Cell> cells, int at) {
        var after = cells.stream().skip(at + 1L).filter(cell -> !cell.isBlank()).findFirst();
        return !Words.compact(cells.get(at).text()).endsWith(":")
                && after.map(cell -> Lexicon.heading(cell.key()).isPresent()).orElse(true);
    }

    /** Whether a cell holds no more than a number of the budget's, before the name beside it. */
    private static boolean isCode(Cell cell, Cell name) {
        return CODE.matcher(Words.compact(cell.text())).matches()
                && !name.isBlank()
                && Lexicon.heading(name.key()).isEmpty()
                && name.text().codePoints().anyMatch(Character::isIdeographic);
    }

    /** A line may hold several labels with their values, set apart by blanks; each is told by its colon. */
    private boolean inOneCell(Row row, Cell cell) {
        var labelled = BEFORE_LABEL.split(cell.text().strip());
        if (labelled.length < 2) {
            return oneLabel(row, cell);
        }
        boolean known = false;
        for (var part : labelled) {
            var one = cell.with(part, cell.doubt());
            known |= oneLabel(row, one) || title(row, one);
        }
        return known;
    }

    private boolean oneLabel(Row row, Cell cell) {
        var parts = WITH_COLON.matcher(cell.text().strip());
        if (!parts.matches()) {
            return false;
        }
        var label = Lexicon.heading(Words.key(parts.group(1))).orElse(null);
        if (label != null) {
            var several = parts.group(2).matches("(?s).*[:：].*") ? "同一格里写了几项" : cell.doubt();
            keep(label, row, cell.with(parts.group(2), several));
            return true;
        }
        if (Lexicon.isYear(Words.key(parts.group(1)))) {
            years.labelled(row, cell.with(parts.group(2), cell.doubt()));
            return true;
        }
        return ONLY_UNIT.matcher(Words.compact(cell.text())).matches();
    }

    private void keep(Heading label, Row row, Cell cell) {
        var pointer = pointer(label);
        var text = Words.cleanOrNull(cell.text());
        var before =
                switch (label) {
                    case PROJECT -> draft.project;
                    case DEPARTMENT -> draft.department;
                    case UNIT -> draft.unit;
                };
        if (before != null) {
            notes.leave(cell.place(), cell.text());
            notes.doubt(pointer, before.equals(text) ? null : "表里写了两次，写得不一样");
            return;
        }
        notes.read(pointer, row, cell);
        switch (label) {
            case PROJECT -> draft.project = text;
            case DEPARTMENT -> draft.department = text;
            case UNIT -> draft.unit = text;
        }
    }

    /** The form's name, and lines that say no more than its year or its unit of amounts. */
    private boolean title(Row row, Cell cell) {
        boolean named = Surroundings.isTitle(row, cell);
        var compact = Words.compact(cell.text());
        return years.inTitle(row, cell, named)
                || compact.matches("\\(年度\\)|附件\\d*[-.:]?\\d*:?")
                || ONLY_UNIT.matcher(compact).matches();
    }
}
