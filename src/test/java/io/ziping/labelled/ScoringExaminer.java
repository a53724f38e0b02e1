package io.ziping.labelled;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks of the program over labelled forms, with the standard rules. */
final class ScoringExaminer implements Examiner {

    private static final Map<String, IndicatorKind> KINDS = Map.of(
            "产出指标", IndicatorKind.OUTPUT,
            "效益指标", IndicatorKind.OUTCOME,
            "满意度指标", IndicatorKind.SATISFACTION,
            "成本指标", IndicatorKind.COST);

    private final Scorer scorer = new Scorer(ScoringPolicy.standard());
    private final ProjectNames projects;

    ScoringExaminer() {
        this(BaseForm.all(), PeerGroup.all());
    }

    /** The catalogue has the names of all projects of the set, as a place knows those of all its projects. */
    ScoringExaminer(List<BaseForm> bases, List<PeerGroup> groups) {
        this.projects = new ProjectNames(Stream.concat(
                        bases.stream().map(base -> base.form().project()),
                        groups.stream().flatMap(group -> group.forms().stream()).map(FormData::project))
                .distinct()
                .toList());
    }

    @Override
    public List<Alarm> examine(
            EvaluationDocument form, Optional<EvaluationDocument> lastYear, List<EvaluationDocument> peers) {
        var sheet = sheet(form);
        var card = scorer.score(sheet, context(form, lastYear, peers));
        var counted = new HashMap<Finding, BigDecimal>();
        DoubtScore.of(card.findings()).terms().forEach(term -> counted.put(term.finding(), term.points()));
        return card.findings().stream()
                .map(finding -> new Alarm(
                        finding.pointer(),
                        finding.kind() == Kind.DOUBT,
                        counted.getOrDefault(finding, BigDecimal.ZERO),
                        finding.code()))
                .toList();
    }

    /** What is known beside a form. */
    Context context(EvaluationDocument form, Optional<EvaluationDocument> lastYear, List<EvaluationDocument> peers) {
        var before = lastYear.map(ScoringExaminer::sheet)
                .map(earlier -> new LastYear(1, earlier, scorer.card(earlier), List.of()))
                .orElse(null);
        return new Context(text(form.implementingUnit()), before, peers(sheet(form), peers));
    }

    private Peers peers(ScoreSheet sheet, List<EvaluationDocument> others) {
        var spreads = new HashMap<Integer, Peers.TargetSpread>();
        var sheets = others.stream().map(ScoringExaminer::sheet).toList();
        for (int i = 0; i < sheet.indicators().size(); i++) {
            var targets = targets(sheet.indicators().get(i), sheets);
            if (!targets.isEmpty()) {
                spreads.put(i, spread(targets));
            }
        }
        var similar = IntStream.range(0, others.size())
                .mapToObj(i -> new Peers.SimilarForm(
                        2 + i,
                        text(others.get(i).project()),
                        text(others.get(i).implementingUnit()),
                        text(others.get(i).expectedObjective()),
                        text(others.get(i).achievedObjective())))
                .toList();
        return new Peers(spreads, similar, projects);
    }

    private static List<BigDecimal> targets(ScoreSheet.IndicatorRow row, List<ScoreSheet> sheets) {
        var unit = unit(row);
        return sheets.stream()
                .flatMap(other -> other.indicators().stream())
                .filter(other -> other.name().equals(row.name())
                        && unit.isPresent()
                        && unit(other).equals(unit))
                .map(other -> Objects.requireNonNull(
                                TargetValue.of(other.target()).bound())
                        .number())
                .sorted()
                .toList();
    }

    private static Optional<String> unit(ScoreSheet.IndicatorRow row) {
        return Optional.ofNullable(TargetValue.of(row.target()).bound()).map(TargetValue.Bound::unit);
    }

    private static Peers.TargetSpread spread(List<BigDecimal> sorted) {
        var median = median(sorted);
        var distances = sorted.stream()
                .map(target -> target.subtract(median).abs())
                .sorted()
                .toList();
        return new Peers.TargetSpread(
                sorted.size(), median, median(distances), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
    }

    static ScoreSheet sheet(EvaluationDocument form) {
        var funding = new ArrayList<>(Objects.requireNonNull(form.funding()));
        var total = funding.remove(0);
        return new ScoreSheet(
                form.fiscalYear(),
                text(form.project()),
                AmountUnit.valueOf(text(form.amountUnit())),
                text(total.weight()),
                ScoreSheet.FundingRow.of(
                        FundingSource.TOTAL,
                        text(total.initialBudget()),
                        text(total.adjustedBudget()),
                        text(total.executedAmount())),
                funding.stream().map(ScoringExaminer::line).toList(),
                text(form.expectedObjective()),
                text(form.achievedObjective()),
                Objects.requireNonNull(form.indicators()).stream()
                        .map(ScoringExaminer::row)
                        .toList());
    }

    private static ScoreSheet.FundingRow line(EvaluationDocument.Funding line) {
        var source = line.source() == null ? null : FundingSource.valueOf(line.source());
        return new ScoreSheet.FundingRow(
                source,
                line.name() != null
                        ? line.name()
                        : Objects.requireNonNull(source).label(),
                null,
                text(line.initialBudget()),
                text(line.adjustedBudget()),
                text(line.executedAmount()));
    }

    private static ScoreSheet.IndicatorRow row(EvaluationDocument.Indicator row) {
        return new ScoreSheet.IndicatorRow(
                Objects.requireNonNull(KINDS.get(text(row.dimension())), text(row.dimension())),
                text(row.dimension()),
                text(row.category()),
                text(row.name()),
                text(row.target()),
                text(row.actual()),
                text(row.weight()),
                text(row.score()),
                text(row.deviationExplanation()));
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
