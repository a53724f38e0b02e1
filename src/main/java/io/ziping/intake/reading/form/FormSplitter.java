package io.ziping.intake.reading.form;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.funding.FundingHeader;
import io.ziping.intake.reading.indicator.IndicatorHeader;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.spreadsheet.office.ReadingGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes rows as they come and cuts them into forms; keeps no more than one form's rows. */
public final class FormSplitter {

    /** Rows before the first heading that may belong to it: a title, a year, the name of an annex. */
    private static final int ROWS_ABOVE = 12;

    private static final String UNPARTED = "旁边还有一张表，分不清哪些格是哪一张的";

    private final ReadForms forms;
    private final Places places;
    private List<Row> rows = new ArrayList<>();
    private @Nullable String remark;
    private boolean begun;
    private boolean titled;
    private boolean amongIndicators;
    private final HeldRows held = new HeldRows(ROWS_ABOVE);

    private int closedAt = -1;
    private final PassedLists lists = new PassedLists(ROWS_ABOVE);
    /** The header of the indicators; null before it came. */
    private @Nullable Row heads;
    /** The form that stands beside this one and begins lower, from a column on; null when none does. */
    private @Nullable FormSplitter beside;

    private int besideFrom;
    private boolean titledBeside;
    /** The sheet behind one on which the form was not closed; null when there is none, or it is known whose it is. */
    private @Nullable NextSheet next;

    private final FormPlace place;

    public FormSplitter(Places places) {
        this.places = places;
        this.forms = new ReadForms(lists, places);
        this.place = new FormPlace(places);
    }

    /** Ends the form being read; the following rows are of another sheet, of which something is to be known. */
    public void begin(@Nullable String sheetRemark) {
        boolean open = isOpen() && beside == null && next == null && remark == null && sheetRemark == null;
        if (open && heads != null) {
            next = new NextSheet(rows, heads);
            place.leaveSheet(rows);
            return;
        }
        endSheet();
        lists.close();
        remark = sheetRemark;
    }

    /** Whether there may be more indicators of the form. */
    private boolean isOpen() {
        return begun && amongIndicators && closedAt < 0;
    }

    public void add(Row whole) {
        ReadingGuard.check();
        var row = beside == null ? whole : SideBySide.part(whole, Integer.MIN_VALUE, besideFrom);
        if (beside != null) {
            beside.add(SideBySide.part(whole, besideFrom, Integer.MAX_VALUE));
        }
        if ((row.isBlank() && !row.continues()) || Surroundings.isMark(row)) {
            return;
        }
        if (next != null) {
            addBehind(next, row);
        } else if ((!begun || !Surroundings.isContinuation(row)) && !beginsBeside(row)) {
            addOwn(row);
        }
    }

    private void addBehind(NextSheet sheet, Row row) {
        if (sheet.goesOn(row)) {
            forms.leave(sheet.rows());
            next = null;
            place.enterSheet(row);
            addOwn(new Row(row.number(), row.cells(), row.place(), true, row.remark()));
        } else if (sheet.isOther(row, ROWS_ABOVE)) {
            next = null;
            flush();
            sheet.rows().forEach(this::add);
        }
    }

    /** Takes a form apart that begins here beside the one being read; returns whether one does. */
    private boolean beginsBeside(Row row) {
        var from = begun && beside == null ? SideBySide.below(row, rows, FormBegin::isProject) : OptionalInt.empty();
        if (from.isEmpty()) {
            return false;
        }
        besideFrom = from.getAsInt();
        var right = new FormSplitter(places);
        right.remark = remark;
        rows.forEach(each -> right.add(SideBySide.part(each, besideFrom, Integer.MAX_VALUE)));
        beside = right;
        titledBeside = false;
        closedAt = closedAt < 0 ? closedAt : left(rows.subList(0, closedAt)).size();
        rows = left(rows);
        add(row);
        return true;
    }

    private List<Row> left(List<Row> of) {
        return of.stream()
                .map(each -> SideBySide.part(each, Integer.MIN_VALUE, besideFrom))
                .filter(each -> !each.isBlank() || each.continues())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether the name of a form stands here; beside one, its rows are told apart when its project is named. */
    private boolean isTitle(Row row, Cell cell) {
        boolean title = Surroundings.isTitle(row, cell);
        boolean below = begun || (titled && row.filled().anyMatch(each -> each.column() < cell.column()));
        if (title && below && SideBySide.areLeftOf(rows, cell.column())) {
            titledBeside = true;
            return false;
        }
        return title;
    }

    private void addOwn(Row row) {
        boolean list = Surroundings.isListHeader(row);
        if (list) {
            flush();
            lists.open();
        }
        boolean title = row.filled().anyMatch(cell -> isTitle(row, cell));
        boolean project = !list && FormBegin.isProject(row, isOpen() ? heads : null);
        if (lists.isOpen() && !title && !project) {
            lists.pass(row);
            return;
        }
        if (lists.isOpen()) {
            var below = lists.end();
            rows.addAll(title ? List.of() : below);
        }
        if (held.takes(row, rows, begun && project && !title && !amongIndicators)) {
            return;
        }
        var again = held.release();
        if (!again.isEmpty()
                && row.filled().anyMatch(cell -> Lexicon.heading(cell.key()).isPresent())) {
            flush();
            begun = true;
            rows.addAll(again);
        }
        if (begun && (title || project)) {
            var above = title ? List.<Row>of() : FormBegin.headingRows(rows, closedAt);
            rows = new ArrayList<>(rows.subList(0, rows.size() - above.size()));
            flush();
            rows.addAll(above);
        } else if (title && titled) {
            rows.clear();
        }
        titled |= title;
        boolean header = IndicatorHeader.isHeader(row);
        amongIndicators = (amongIndicators && !project) || header;
        closedAt = header ? -1 : closedAt;
        heads = header ? row : heads;
        rows.add(row);
        begun |= project || header || FundingHeader.isHeader(row);
        var first = row.filled().findFirst().orElse(null);
        if (begun && first != null && (Lexicon.isTotal(first.key()) || Lexicon.isGrade(first.key()))) {
            closedAt = rows.size();
        }
        limit();
    }

    /** Notes something that stands where the next row would stand. */
    public void leave(String place, String text) {
        forms.leave(place, text);
    }

    public List<FormReading> finish() {
        endSheet();
        return forms.finish();
    }

    /** Ends the form, and the one beside it. */
    private void endSheet() {
        if (next != null) {
            forms.leave(next.rows());
            next = null;
        }
        var right = beside;
        beside = null;
        if (right == null) {
            flush();
            return;
        }
        var unread = List.copyOf(right.rows);
        right.endSheet();
        if (right.forms.isEmpty()) {
            forms.leave(unread);
        }
        forms.takeLists(right.forms);
        flush();
        forms.takeForms(right.forms);
    }

    private void limit() {
        if (!begun && rows.size() > ROWS_ABOVE) {
            rows.remove(0);
        } else if (rows.size() > Limits.FORM_ROWS) {
            throw new FileProblem("一张表有%d行以上，不像是自评表，请只留自评表再上传".formatted(Limits.FORM_ROWS));
        }
    }

    private void flush() {
        if (begun && !rows.isEmpty()) {
            var parts = SideBySide.split(rows, FormBegin::isProject);
            var known = titledBeside && parts.size() == 1 ? CellText.both(remark, UNPARTED) : remark;
            for (var part : parts) {
                forms.read(part, place.of(part), known);
            }
        }
        rows = new ArrayList<>();
        begun = false;
        titled = false;
        amongIndicators = false;
        titledBeside = false;
        held.release();
        closedAt = -1;
        place.clear();
    }
}
