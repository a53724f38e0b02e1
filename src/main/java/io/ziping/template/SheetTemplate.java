package io.ziping.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 表样: what a sheet looks like. Its parts stand on one grid; how many of its columns a cell covers is its span, and the spans
 * of a row add up to the columns of the grid. What a template does not have, its sheets do not have.
 *
 * @param schema the version of this shape, {@link #SCHEMA}
 * @param name what an administrator chooses it by
 * @param place whose paper it is, such as {@code 上海市闵行区}; blank for any place
 * @param kind what is evaluated by it
 * @param title the form's name as printed
 * @param yearLine the line below it; {@code {year}} stands for the fiscal year
 * @param paper what it is printed on
 * @param heading rows of fields above the funding; {@code project} is among them
 * @param funding 项目资金
 * @param objectives 年度总体目标; {@code null} where the paper has no such part
 * @param indicators 绩效指标
 * @param totals the rows below the indicators in their order
 * @param closing rows of fields below them: texts, sign-offs
 * @param notes lines at the foot of the table
 */
public record SheetTemplate(
        int schema,
        String name,
        String place,
        Kind kind,
        String title,
        String yearLine,
        Paper paper,
        List<List<TemplateField>> heading,
        FundingTemplate funding,
        @Nullable ObjectivesTemplate objectives,
        IndicatorTemplate indicators,
        List<TotalTemplate> totals,
        List<List<TemplateField>> closing,
        List<String> notes) {

    /** The version of the shape that this release writes, and the only one it reads. */
    public static final int SCHEMA = 1;

    /** What stands for the fiscal year in {@link #yearLine} and {@link #title}. */
    public static final String YEAR = "{year}";

    public SheetTemplate {
        place = Objects.requireNonNullElse(place, "");
        kind = Objects.requireNonNullElse(kind, Kind.PROJECT);
        yearLine = Objects.requireNonNullElse(yearLine, "");
        heading = rows(heading);
        totals = totals == null ? List.of() : List.copyOf(totals);
        closing = rows(closing);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    private static List<List<TemplateField>> rows(@Nullable List<List<TemplateField>> rows) {
        return rows == null ? List.of() : rows.stream().map(List::copyOf).toList();
    }

    /** Every field of heading and closing, in the order of the paper. */
    public Stream<TemplateField> fields() {
        return Stream.concat(heading.stream(), closing.stream()).flatMap(List::stream);
    }

    /** Those that somebody fills in and no other part of the program knows. */
    public List<TemplateField> ownFields() {
        return fields().filter(field -> !field.isKnown()).toList();
    }

    /** The own field of a key. */
    public Optional<TemplateField> ownField(String key) {
        return ownFields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** How many columns the grid has. */
    public int width() {
        return paper.columns().size();
    }

    /** What is evaluated. */
    public enum Kind {
        PROJECT("项目支出"),
        DEPARTMENT("部门整体支出"),
        TRANSFER("转移支付"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What a sheet is printed on: A4, upright.
     *
     * @param columns widths of the grid's columns in thousandths of the table's width; they add up to 1000
     */
    public record Paper(List<Integer> columns) {

        public Paper {
            columns = List.copyOf(columns);
        }
    }
}
