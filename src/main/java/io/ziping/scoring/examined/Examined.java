package io.ziping.scoring.examined;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a check looks at: the form as typed and as scored, what it will be printed with, and what is known beside it. */
public record Examined(
        ScoringPolicy policy, ScoreSheet sheet, ScoreCard card, PrintableCharacters print, Context context) {

    private static final String EXPECTED = "/expectedObjective";
    private static final String ACHIEVED = "/achievedObjective";
    private static final String EXECUTION_RATE = "/funding/0/executionRate";

    /** The indicators as typed and as scored, row by row. */
    public Stream<Row> rows() {
        return IntStream.range(0, sheet.indicators().size()).mapToObj(this::row);
    }

    /** The funding parts as typed and as read, with their place in the document, where the total comes first. */
    public Stream<Line> lines() {
        return IntStream.range(0, card.funding().size())
                .mapToObj(i -> new Line(i + 1, card.funding().get(i)));
    }

    /** One of the indicators by its place. */
    public Row row(int index) {
        return new Row(index, sheet.indicators().get(index), card.indicators().get(index));
    }

    /** 预期目标 as evidence. */
    public Evidence expectedObjective() {
        return Evidence.whole(EXPECTED, sheet.expectedObjective());
    }

    /** 实际完成情况 as evidence. */
    public Evidence achievedObjective() {
        return Evidence.whole(ACHIEVED, sheet.achievedObjective());
    }

    /** 执行率 as evidence, as it is printed. */
    public Evidence executionRate() {
        return Evidence.whole(EXECUTION_RATE, card.total().rate().printed());
    }

    /** 年度资金总额. */
    public Line total() {
        return new Line(0, card.total());
    }

    /**
     * One indicator as typed and as scored.
     *
     * @param index its place in the form, from 0
     */
    public record Row(int index, ScoreSheet.IndicatorRow typed, IndicatorResult result) {

        /** The JSON pointer of a cell of the row. */
        public String pointer(String cell) {
            return "/indicators/" + index + "/" + cell;
        }

        /** 三级指标 by name, as it tells what is measured. */
        public IndicatorName indicator() {
            return IndicatorName.of(typed.name());
        }

        /** 二级指标 as evidence. */
        public Evidence category() {
            return Evidence.whole(pointer("category"), typed.category());
        }

        /** 三级指标 as evidence. */
        public Evidence name() {
            return Evidence.whole(pointer("name"), typed.name());
        }

        /** 年度指标值 as evidence. */
        public Evidence target() {
            return Evidence.whole(pointer("target"), typed.target());
        }

        /** 实际完成值 as evidence. */
        public Evidence actual() {
            return Evidence.whole(pointer("actual"), typed.actual());
        }

        /** 分值 as evidence. */
        public Evidence weight() {
            return Evidence.whole(pointer("weight"), typed.weight());
        }

        /** 得分 as evidence. */
        public Evidence score() {
            return Evidence.whole(pointer("score"), typed.score());
        }

        /** 偏差原因分析及改进措施 as evidence. */
        public Evidence explanation() {
            return Evidence.whole(pointer("deviationExplanation"), typed.deviationExplanation());
        }

        /** The row as a clerk finds it: by its place and its name. */
        public String title() {
            var title = "第 " + (index + 1) + " 项";
            return TypedText.isBlank(typed.name()) ? title : title + TypedText.quote(typed.name());
        }

        /** 偏差原因分析及改进措施 as a reason. */
        public Reason reason() {
            return new Reason(typed.deviationExplanation());
        }

        /** Whether there is a reason where it belongs; 无, 0 or a dash is none. */
        public boolean isExplained() {
            return reason().isGiven();
        }
    }

    /**
     * One line of the funding.
     *
     * @param index its place in the document, where the total is 0
     */
    public record Line(int index, FundingResult result) {

        /** The JSON pointer of a cell of the line. */
        public String pointer(String cell) {
            return "/funding/" + index + "/" + cell;
        }

        /** The line's name without the printed "其中：". */
        public String title() {
            var name = FundingNames.bare(result.name());
            return name.isEmpty() ? "没有名称的一行资金" : name;
        }

        /** 年初预算数. */
        public AmountCell initialBudget() {
            return new AmountCell(this, "initialBudget", "年初预算数", result.initialBudget());
        }

        /** 全年预算数. */
        public AmountCell adjustedBudget() {
            return new AmountCell(this, "adjustedBudget", "全年预算数", result.adjustedBudget());
        }

        /** 全年执行数. */
        public AmountCell executedAmount() {
            return new AmountCell(this, "executedAmount", "全年执行数", result.executedAmount());
        }

        /** The budget the execution rate is computed from. */
        public AmountCell budget() {
            return result.budgetColumn() == BudgetColumn.ADJUSTED ? adjustedBudget() : initialBudget();
        }

        /** Its three amounts in the form's order. */
        public Stream<AmountCell> amounts() {
            return Stream.of(initialBudget(), adjustedBudget(), executedAmount());
        }
    }

    /** One amount of a line. */
    public record AmountCell(Line line, String name, String column, NumberCell cell) {

        public String pointer() {
            return line.pointer(name);
        }

        /** The amount as evidence, as it stands in the form. */
        public Evidence evidence() {
            return Evidence.whole(pointer(), cell.text());
        }

        /** The amount as a clerk finds it. */
        public String title() {
            return line.title() + "的" + column;
        }
    }
}
