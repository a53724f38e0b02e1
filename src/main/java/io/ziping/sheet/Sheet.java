package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.template.BuiltInTemplates;
import io.ziping.template.SheetTemplate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 财政项目支出绩效自评表 as it is printed: texts, spans and widths, ready to be drawn by any renderer.
 *
 * <p>All rows share one grid, the union of the column edges of the form's parts. Texts are final: amounts, weights,
 * scores and rates carry thousands separators and at least two decimals, a draft's unreadable figures stand as typed.
 *
 * @param title the form's name
 * @param yearLine the line below it, such as {@code （2024年度）}
 * @param project 项目名称 as printed; empty in a draft without one
 * @param columns widths of the grid columns in thousandths of the table's width; they add up to 1000
 * @param sections the parts of the table from top to bottom
 * @param mark what a printed page is known by; {@code null} for what is not a stored form
 */
public record Sheet(
        String title,
        String yearLine,
        String project,
        List<Integer> columns,
        List<Section> sections,
        @Nullable Mark mark) {

    Sheet(String title, String yearLine, String project, List<Integer> columns, List<Section> sections) {
        this(title, yearLine, project, columns, sections, null);
    }

    public Sheet {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /** The sheet of a form of the standard template, as it stands. */
    public static Sheet of(EvaluationDocument document) {
        return of(document, BuiltInTemplates.standard());
    }

    /** The sheet of a form as it stands. Never fails: blank and contradictory drafts are drawn as typed. */
    public static Sheet of(EvaluationDocument document, SheetTemplate template) {
        return SheetComposer.compose(document, template);
    }

    /** What stands on top of every page; blank on most. */
    public String banner() {
        return mark == null ? "" : mark.banner();
    }

    /** The same sheet with a mark. */
    Sheet marked(Mark with) {
        return new Sheet(title, yearLine, project, columns, sections, with);
    }

    /**
     * The same sheet with its cells over several rows cut where pages begin, so that each page names its rows.
     *
     * @param starts numbers of rows among all of the sheet, heads included, that begin a page
     * @param divided numbers of rows that end on another page than they begin on
     */
    public Sheet paged(SortedSet<Integer> starts, SortedSet<Integer> divided) {
        return PagedSheet.of(this, starts, divided);
    }

    /** Every cell in reading order. */
    public Stream<Cell> cells() {
        return sections.stream()
                .flatMap(section -> Stream.concat(section.head().stream(), section.body().stream()))
                .flatMap(row -> row.cells().stream());
    }

    /** The widths of the grid columns as percentages, such as {@code 9.1%}. */
    public List<String> columnPercentages() {
        return columns.stream()
                .map(width -> BigDecimal.valueOf(width, 1).toPlainString() + "%")
                .toList();
    }

    /**
     * What stands in the corner of every printed page.
     *
     * @param code ten characters with a hyphen in their middle
     * @param address where anybody can ask what has become of the page; blank where none is configured
     * @param banner what stands on top of every page; blank on most
     */
    public record Mark(long id, long version, String code, String address, String banner) {

        /** What stands on top of every page of a draft. */
        public static final String DRAFT = "草稿　未提交";

        /** The same of a form that was sent back, and is being written anew. */
        public static final String RETURNED = "退回待改　未重新提交";

        /** The mark as it is printed. */
        public String text() {
            return address.isBlank() ? bare() : bare() + "　核对 " + address;
        }

        /** The same without an address. */
        public String bare() {
            return "编号 %d　版本 %d　校验码 %s".formatted(id, version, code);
        }
    }

    /**
     * A part of the table.
     *
     * @param name what it holds, for those who hear the table instead of seeing it
     * @param head rows that stand above the body and again on every page the body continues on; may be empty
     * @param body the rows themselves
     */
    public record Section(String name, List<Row> head, List<Row> body) {

        public Section {
            head = List.copyOf(head);
            body = List.copyOf(body);
        }
    }

    /**
     * One row: the cells that begin in it, from left to right.
     *
     * @param keepWithPrevious whether no page may begin with this row
     * @param beginsPage whether a page has been made to begin with this row, its labels named anew
     * @param divided whether this row has been found to end on another page than it begins on
     */
    public record Row(List<Cell> cells, boolean keepWithPrevious, boolean beginsPage, boolean divided) {

        public Row(List<Cell> cells, boolean keepWithPrevious) {
            this(cells, keepWithPrevious, false, false);
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param column index of its first grid column
     * @param columnSpan number of grid columns it covers
     * @param rowSpan number of rows it covers, this one included
     * @param text what is printed, lines separated by {@code \n}; empty when blank
     * @param pointer JSON pointer of the cell of the {@link EvaluationDocument} it shows; null for what the form prints
     *     itself
     */
    public record Cell(
            int column,
            int columnSpan,
            int rowSpan,
            Kind kind,
            Alignment alignment,
            String text,
            @Nullable String pointer) {

        private static final Pattern QUANTITY = Pattern.compile("[^\\d\\s]{0,2}[\\d,.]+[%％‰]?[(（][^()（）\\s]{1,8}[)）]");

        public Cell {
            Objects.checkFromIndexSize(column, columnSpan, Integer.MAX_VALUE);
        }

        /** The same cell with another text. */
        Cell with(String other) {
            return new Cell(column, columnSpan, rowSpan, kind, alignment, other, pointer);
        }

        /** Whether the cell names others: a header or label that is not blank. */
        public boolean heading() {
            return kind.names() && !text.isEmpty();
        }

        /** Whether the whole text is a number with its unit in brackets, such as {@code ≥100.00(百分比)}. */
        public boolean isQuantity() {
            return kind == Kind.TEXT && QUANTITY.matcher(text).matches();
        }

        /** The direction a heading names its cells in, as HTML's {@code scope} has it. */
        public String scope() {
            return kind == Kind.HEADER ? "col" : "row";
        }
    }

    /** What a cell is to its reader. */
    public enum Kind {
        /** Names the column below it. */
        HEADER,
        /** Names the row, or the rows, beside it. */
        LABEL,
        /** What was written into the form. */
        TEXT,
        /** An amount, a rate, a weight or a score. */
        NUMBER;

        /** Whether the cell names others; such a text is repeated where a page break cuts the cell. */
        public boolean names() {
            return this == HEADER || this == LABEL;
        }
    }

    /** Where a text stands between the left and the right border of its cell. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }
}
