package io.ziping.execution;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.spreadsheet.Spreadsheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of a file of figures, by the words of its heading. */
public enum FigureColumn {
    DEPARTMENT(null, "主管部门", "主管部门名称"),
    UNIT(null, "实施单位", "单位、单位名称、预算单位、预算单位名称、项目单位"),
    PROJECT(null, "项目名称", "项目"),
    SOURCE(null, "资金来源", "资金性质"),
    INITIAL_BUDGET(FundingField.INITIAL_BUDGET, "年初预算数", "年初预算"),
    ADJUSTED_BUDGET(FundingField.ADJUSTED_BUDGET, "全年预算数", "全年预算"),
    EXECUTED_AMOUNT(FundingField.EXECUTED_AMOUNT, "全年执行数", "全年执行、执行数"),
    AMOUNT_UNIT(null, "金额单位", "");

    /** The columns that hold money. */
    public static final List<FigureColumn> AMOUNTS = List.of(INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED_AMOUNT);

    private static final Pattern BLANKS = Pattern.compile("[\\s　*＊]");
    private static final Pattern UNIT_IN_HEADING = Pattern.compile("[（(](?:金额)?(?:单位[：:])?(?<unit>万?元)[）)]$");

    private final @Nullable FundingField field;
    private final String title;
    /** What else it may be called. */
    private final String otherTitles;

    FigureColumn(@Nullable FundingField field, String title, String otherTitles) {
        this.field = field;
        this.title = title;
        this.otherTitles = otherTitles;
    }

    /** The heading it should have. */
    public String title() {
        return title;
    }

    /** The cell of the form it fills; only a column that holds money has one. */
    FundingField field() {
        if (field == null) {
            throw new IllegalStateException(this + " holds no money");
        }
        return field;
    }

    /** Where the column is in a row of headings. */
    Optional<Integer> in(Spreadsheet.Row heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            var heard = UNIT_IN_HEADING.matcher(plain(heading.cell(i))).replaceFirst("");
            if (heard.equals(title)
                    || (!heard.isEmpty() && List.of(otherTitles.split("、")).contains(heard))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The unit of money that a heading names, such as 全年执行数（万元）. */
    static Optional<AmountUnit> unitIn(String heading) {
        var found = UNIT_IN_HEADING.matcher(plain(heading));
        return found.find() ? unit(found.group("unit")) : Optional.empty();
    }

    /** The unit of money of a word. */
    static Optional<AmountUnit> unit(String word) {
        return Arrays.stream(AmountUnit.values())
                .filter(unit -> unit.label().equals(plain(word)))
                .findFirst();
    }

    private static String plain(String heading) {
        return BLANKS.matcher(heading).replaceAll("");
    }
}
