package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.ScoredRow;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 分值 and 得分: what adds up, and where the entered score and the rules part ways. */
final class ScoreChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final BigDecimal ROUNDED = new BigDecimal("0.05");

    private static final WordList DOCKED_THOUGH_MET = WordList.read(ScoreChecks.class, "docked-though-met.txt");

    /** 自行减0.5分, 扣半分: whoever tells how much was taken, and for what, has thought of it. */
    private static final Pattern TAKEN_OFF = Pattern.compile("[扣减]了?(?:去|掉)?(?:半|[0-9]+(?:\\.[0-9]+)?|[一二两三])个?分");

    private ScoreChecks() {}

    /** Silent while a weight is missing: that is said already, and the sum cannot be right yet. */
    static Stream<Finding> weightsNot100(Examined form) {
        boolean allThere = form.card().executionWeight().value() != null
                && form.card().indicators().stream()
                        .allMatch(row -> row.weight().value() != null);
        var sum = form.card().weightSum();
        var difference = HUNDRED.subtract(sum);
        if (!allThere || form.sheet().indicators().isEmpty() || difference.signum() == 0) {
            return Stream.empty();
        }
        var advice = (difference.signum() > 0 ? "还差 " : "多了 ") + difference.abs();
        return Stream.of(FindingCode.WEIGHTS_NOT_100.at(
                "/indicators",
                "分值合计（含预算执行 " + form.card().executionWeight().value() + "）为 " + sum + "，应为 100.00，" + advice));
    }

    static Stream<Finding> scoreAboveWeight(Examined form) {
        return ScoredRow.of(form)
                .filter(ScoredRow::isAboveWeight)
                .map(row ->
                        row.finding(FindingCode.SCORE_ABOVE_WEIGHT, "得分 " + row.score() + " 不能大于分值 " + row.weight()));
    }

    static Stream<Finding> deviationUnexplained(Examined form) {
        return ScoredRow.of(form)
                .filter(ScoredRow::isDocked)
                .filter(row -> !row.row().isExplained())
                .map(row -> FindingCode.DEVIATION_UNEXPLAINED.at(
                        row.row().pointer("deviationExplanation"),
                        row.row().title() + "：得分 " + row.score() + " 低于分值 " + row.weight() + "，"
                                + noReason(row.row())));
    }

    private static String noReason(Examined.Row row) {
        var typed = row.typed().deviationExplanation();
        return TypedText.isBlank(typed) ? "请填写偏差原因分析及改进措施" : TypedText.quote(typed) + "不是原因，请写明偏差原因和改进措施";
    }

    static Stream<Finding> unmetAtFullScore(Examined form) {
        return ScoredRow.of(form)
                .filter(row -> isUnmetAtFullScore(row))
                .map(row -> row.finding(
                                FindingCode.UNMET_AT_FULL_SCORE, row.standing() + "，未达到，却得了满分 " + row.score() + by(row))
                        .staking(row.aboveRule()));
    }

    /** Silent where the points went for over-completion, which is asked for itself, or for quality. */
    static Stream<Finding> metButDocked(Examined form) {
        return ScoredRow.of(form)
                .filter(row -> isMetButDocked(row))
                .filter(row ->
                        OverCompletion.of(row.row(), form.policy().limits()).isEmpty() && !isAboutQuality(row))
                .map(row -> row.finding(
                        FindingCode.MET_BUT_DOCKED,
                        row.standing() + "，已达到，得分 " + row.score() + " 却低于分值 " + row.weight() + by(row)));
    }

    /** Docked for a reason, but by less than the rules would; points given in tenths are no other points. */
    static Stream<Finding> scoreDiffersFromRule(Examined form) {
        return dockedOtherwise(form)
                .filter(row -> !row.isBelowRule() && !isRounded(row))
                .map(row -> row.finding(
                                FindingCode.SCORE_DIFFERS_FROM_RULE, row.standing() + "，得分 " + row.score() + by(row))
                        .staking(row.aboveRule()));
    }

    /** Docked by more than the rules would: whoever is stricter with themselves hides nothing. */
    static Stream<Finding> scoreBelowRule(Examined form) {
        return dockedOtherwise(form)
                .filter(ScoredRow::isBelowRule)
                .map(row -> row.finding(FindingCode.SCORE_BELOW_RULE, row.standing() + "，得分 " + row.score() + by(row)));
    }

    private static Stream<ScoredRow> dockedOtherwise(Examined form) {
        return ScoredRow.of(form)
                .filter(row -> !row.agreesWithRule() && !row.isAboveWeight())
                .filter(row -> !isUnmetAtFullScore(row) && !isMetButDocked(row));
    }

    static Stream<Finding> allFullScore(Examined form) {
        List<ScoredRow> rows = ScoredRow.of(form).toList();
        return !rows.isEmpty()
                        && rows.size() == form.sheet().indicators().size()
                        && rows.stream().allMatch(ScoredRow::isFull)
                ? Stream.of(FindingCode.ALL_FULL_SCORE.at("/indicators", rows.size() + " 项指标全部满分，请核对是否属实"))
                : Stream.empty();
    }

    private static boolean isRounded(ScoredRow row) {
        return row.row().result().computed().points() != null && row.aboveRule().compareTo(ROUNDED) <= 0;
    }

    private static boolean isUnmetAtFullScore(ScoredRow row) {
        return row.is(Attainment.UNMET) && row.isFull() && !row.agreesWithRule();
    }

    private static boolean isMetButDocked(ScoredRow row) {
        return row.is(Attainment.MET) && row.isDocked() && !row.agreesWithRule();
    }

    /** A number may be reached and still be poor work; a descriptive outcome is about quality itself, and has its band. */
    private static boolean isAboutQuality(ScoredRow row) {
        return row.row().result().target().bound() != null
                && (DOCKED_THOUGH_MET.isIn(row.row().typed().deviationExplanation())
                        || (TAKEN_OFF
                                        .matcher(row.row().typed().deviationExplanation())
                                        .find()
                                && !row.row()
                                        .reason()
                                        .isHollow(row.row().typed().name())));
    }

    private static String by(ScoredRow row) {
        return "；按规则为 " + row.row().result().computed().printed();
    }
}
