package io.ziping.scoring;

import io.ziping.scoring.comparison.RowLink;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Object mother of forms: starts from one that no check has anything to say about, and is spoilt from there. */
public final class Form {

    private @Nullable Integer fiscalYear = 2024;
    private String project = "社区食堂补贴";
    private AmountUnit unit = AmountUnit.WAN_YUAN;
    private String executionWeight = "10.00";
    private String expected = "为 12 个社区食堂提供运营补贴。";
    private String achieved = "12 个社区食堂全年正常运营。";
    private ScoreSheet.FundingRow typedTotal = ScoreSheet.FundingRow.of(FundingSource.TOTAL, "", "", "");
    private List<ScoreSheet.FundingRow> funding = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private ScoringPolicy policy = ScoringPolicy.standard();
    private Context context = Context.NONE;

    /** 执行率 95 %, one explained and correctly docked row, 98.50 points. */
    public static Form flawless() {
        return new Form()
                .funding(FundingSource.CURRENT_YEAR_APPROPRIATION, "80.00", "80.00", "75.00")
                .funding(FundingSource.CARRYOVER, "20.00", "20.00", "20.00")
                .row(IndicatorKind.OUTPUT, "≥12(个)", "12(个)", "30.00", "30.00", "")
                .row(IndicatorKind.OUTPUT, "≤3(天)", "2(天)", "20.00", "20.00", "")
                .row(IndicatorKind.OUTCOME, "提升", "达成指标", "30.00", "30.00", "")
                .row(IndicatorKind.SATISFACTION, "≥90(%)", "81(%)", "10.00", "9.00", "菜品少，已增加");
    }

    public static Form blank() {
        var form = new Form();
        form.fiscalYear = null;
        form.project = "";
        form.executionWeight = "";
        form.expected = "";
        form.achieved = "";
        return form;
    }

    public Form fiscalYear(@Nullable Integer year) {
        fiscalYear = year;
        return this;
    }

    public Form project(String text) {
        project = text;
        return this;
    }

    public Form unit(AmountUnit amountUnit) {
        unit = amountUnit;
        return this;
    }

    public Form executionWeight(String text) {
        executionWeight = text;
        return this;
    }

    public Form objectives(String expectedObjective, String achievedObjective) {
        expected = expectedObjective;
        achieved = achievedObjective;
        return this;
    }

    public Form funding(FundingSource source, String initial, String adjusted, String executed) {
        funding.add(ScoreSheet.FundingRow.of(source, initial, adjusted, executed));
        return this;
    }

    /** Replaces all funding by one line. */
    public Form onlyFunding(String initial, String adjusted, String executed) {
        funding = new ArrayList<>();
        return funding(FundingSource.CURRENT_YEAR_APPROPRIATION, initial, adjusted, executed);
    }

    /** Replaces all funding by these lines. */
    public Form lines(List<ScoreSheet.FundingRow> lines) {
        funding = new ArrayList<>(lines);
        return this;
    }

    public Form typedTotal(String initial, String adjusted, String executed) {
        typedTotal = ScoreSheet.FundingRow.of(FundingSource.TOTAL, initial, adjusted, executed);
        return this;
    }

    public Form noFunding() {
        funding = new ArrayList<>();
        return this;
    }

    public Form row(IndicatorKind kind, String target, String actual, String weight, String score, String explanation) {
        rows.add(new Row(kind, "数量指标", "指标" + (rows.size() + 1), target, actual, weight, score, explanation));
        return this;
    }

    /** Adds a row by its class and name, at full score. */
    public Form named(IndicatorKind kind, String category, String name, String target, String actual, String points) {
        rows.add(new Row(kind, category, name, target, actual, points, points, ""));
        return this;
    }

    public Form noRows() {
        rows.clear();
        return this;
    }

    public Form change(int index, UnaryOperator<Row> change) {
        rows.set(index, change.apply(rows.get(index)));
        return this;
    }

    public Form policy(ScoringPolicy other) {
        policy = other;
        return this;
    }

    /** What is known beside the form. */
    public Form beside(Context known) {
        context = known;
        return this;
    }

    /** The form as the one of the year before another. */
    public LastYear asLastYear(long id, RowLink... links) {
        return new LastYear(id, sheet(), new Scorer(policy).card(sheet()), List.of(links));
    }

    /** What is known beside the form: this one as its form of the year before. */
    public Form beside(Form lastYear) {
        return beside(new Context("", lastYear.asLastYear(41), Peers.NONE));
    }

    public ScoreSheet sheet() {
        return new ScoreSheet(
                fiscalYear,
                project,
                unit,
                executionWeight,
                typedTotal,
                funding,
                expected,
                achieved,
                rows.stream().map(Row::typed).toList());
    }

    public ScoreCard card() {
        return new Scorer(policy).score(sheet(), context);
    }

    /** The findings as "code pointer", in order. */
    public List<String> findings() {
        return card().findings().stream()
                .map(finding -> (finding.code() + " " + finding.pointer()).strip())
                .toList();
    }

    /** The findings of one check. */
    public List<Finding> found(FindingCode code) {
        return card().findings().stream()
                .filter(finding -> finding.code().equals(code.code()))
                .toList();
    }

    /** The message of the only finding of a code. */
    public String message(FindingCode code) {
        return finding(code).message();
    }

    /** The only finding of a code. */
    public Finding finding(FindingCode code) {
        var found = card().findings().stream()
                .filter(finding -> finding.code().equals(code.code()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + ", got " + found);
        }
        return found.get(0);
    }

    public record Row(
            IndicatorKind kind,
            String category,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            String explanation) {

        public Row category(String text) {
            return new Row(kind, text, name, target, actual, weight, score, explanation);
        }

        public Row name(String text) {
            return new Row(kind, category, text, target, actual, weight, score, explanation);
        }

        public Row kind(IndicatorKind other) {
            return new Row(other, category, name, target, actual, weight, score, explanation);
        }

        public Row target(String text) {
            return new Row(kind, category, name, text, actual, weight, score, explanation);
        }

        public Row actual(String text) {
            return new Row(kind, category, name, target, text, weight, score, explanation);
        }

        public Row weight(String text) {
            return new Row(kind, category, name, target, actual, text, score, explanation);
        }

        public Row score(String text) {
            return new Row(kind, category, name, target, actual, weight, text, explanation);
        }

        public Row explanation(String text) {
            return new Row(kind, category, name, target, actual, weight, score, text);
        }

        ScoreSheet.IndicatorRow typed() {
            return new ScoreSheet.IndicatorRow(
                    kind, kind.label() + "指标", category, name, target, actual, weight, score, explanation);
        }
    }
}
