package io.ziping.trial.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.trial.city.CityPlan.Planned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is planted in the forms of a city, and that the program finds it; {@link CityTest} has what needs other forms. */
class FaultTest {

    private static final int YEAR = 2023;
    private static final int TRIED = 40;

    private static final List<Planned> PROJECTS = new CityPlan(40, 3)
            .departments().stream()
                    .flatMap(department -> department.units().stream())
                    .flatMap(unit -> unit.projects().stream())
                    .filter(project -> project.from() < YEAR)
                    .toList();

    private static final Scorer SCORER = new Scorer(ScoringPolicy.standard());

    /** Without anything planted by chance, in the year before neither. */
    private final Composer composer = new Composer(new Faults());

    @Test
    void everyDoubtIsPlantedThatTheStandardRulesKnow() {
        var planted = Arrays.stream(Fault.values()).map(FaultTest::check).collect(Collectors.toSet());

        assertThat(Arrays.stream(FindingCode.values())
                        .filter(code -> code.kind() == Finding.Kind.DOUBT && !planted.contains(code)))
                // the standard rules cap no total
                .containsExactly(FindingCode.TOTAL_CAPPED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COPIED_FROM_ANOTHER", "OTHER_PROJECT_NAMED", "TARGET_FAR_FROM_PEERS", "PRINTED_FIGURE_DIFFERS"})
    void isFound(Fault fault) {
        assertThat(PROJECTS.stream().limit(TRIED).filter(project -> isFound(fault, project)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aFormStopsNoSubmission() {
        assertThat(Arrays.stream(Fault.values())
                        .flatMap(fault -> PROJECTS.stream()
                                .limit(TRIED / 4)
                                .flatMap(project -> findings(fault, project).stream())
                                .filter(finding -> finding.kind() == Finding.Kind.BLOCK)
                                .map(finding -> fault + " " + finding.message())))
                .isEmpty();
    }

    @Test
    void mostFormsAreNotDoubtful() {
        var doubtful = PROJECTS.stream()
                .limit(200)
                .map(project -> SCORER.score(sheet(composer.plain(project, YEAR))))
                .filter(card -> card.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.DOUBT))
                .count();

        assertThat(doubtful).isLessThan(10);
    }

    @Test
    void isTheSameCityEachTime() {
        var again = new CityPlan(2, 3);
        var first = new CityPlan(2, 3);

        assertThat(again.departments()).isEqualTo(first.departments());
        var project = first.departments().get(0).units().get(1).projects().get(2);
        assertThat(sheet(composer.form(project, YEAR))).isEqualTo(sheet(composer.form(project, YEAR)));
    }

    /** A fault has the name of the check that is to find it. */
    private static FindingCode check(Fault fault) {
        return FindingCode.valueOf(fault.name());
    }

    private boolean isFound(Fault fault, Planned project) {
        return findings(fault, project).stream()
                .anyMatch(finding -> finding.code().equals(check(fault).code()));
    }

    private List<Finding> findings(Fault fault, Planned project) {
        var before = composer.plain(project, YEAR - 1);
        var row = Composer.badRow(before.rows);
        if (fault.needsBadRow() && row != null) {
            row.fallShort(0.82, "年初摸底偏乐观，实际申请的对象少于预计，下年按台账核定目标");
        }
        var form = composer.plain(project, YEAR);
        fault.plant(form, project.random(-YEAR));
        var then = sheet(before);
        var now = sheet(form);
        var lastYear = new LastYear(1, then, SCORER.card(then), List.of());
        return SCORER.score(now, new Context("", lastYear, Peers.NONE)).findings();
    }

    private static ScoreSheet sheet(FormDraft draft) {
        var funding = new ArrayList<ScoreSheet.FundingRow>();
        draft.lines.forEach(line -> funding.add(ScoreSheet.FundingRow.of(
                FundingSource.valueOf(line.source),
                Figure.cents(line.initial),
                Figure.cents(line.adjusted),
                Figure.cents(line.executed))));
        draft.parts.forEach(part -> funding.add(new ScoreSheet.FundingRow(
                null,
                part.name(),
                0,
                Figure.cents(part.budget()),
                Figure.cents(part.budget()),
                Figure.cents(part.executed()))));
        return new ScoreSheet(
                draft.year,
                draft.project.name(),
                AmountUnit.WAN_YUAN,
                "10.00",
                funding,
                draft.expected(),
                draft.achieved(),
                draft.rows.stream().map(FaultTest::row).toList());
    }

    private static ScoreSheet.IndicatorRow row(DraftRow row) {
        return new ScoreSheet.IndicatorRow(
                EnumSet.allOf(IndicatorKind.class).stream()
                        .filter(kind -> row.dimension.equals(dimension(kind)))
                        .findFirst()
                        .orElseThrow(),
                row.dimension,
                row.category,
                row.name,
                row.target(),
                row.actual(),
                Figure.cents(row.weight),
                Figure.cents(row.score),
                row.reason);
    }

    private static String dimension(IndicatorKind kind) {
        return switch (kind) {
            case OUTPUT -> "产出指标";
            case OUTCOME -> "效益指标";
            case SATISFACTION -> "满意度指标";
            case COST -> "成本指标";
        };
    }
}
