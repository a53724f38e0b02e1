package io.ziping.analysis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept agrees with a recount in Java of the forms as they are stored, whoever handed them in or took them back. */
@WholeApplication
class SummaryKeeperTest {

    private static final String FIRST = "分析一局";
    private static final String SECOND = "分析二局";
    private static final String ON_TARGET = "目标局";
    private static final int YEAR = 2019;

    /** No other class has a campaign of it. */
    private static final int CAMPAIGN_YEAR = 2066;

    @Autowired
    SummaryKeeper keeper;

    @Autowired
    Summaries summaries;

    @Autowired
    PublishedSummaries published;

    @Autowired
    Simulations simulations;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Viewer admin;

    /** A form handed in, as it is stored. */
    private record Form(
            long id,
            int year,
            long department,
            long unit,
            BigDecimal budget,
            BigDecimal executed,
            BigDecimal rate,
            BigDecimal total,
            Grade grade,
            boolean published,
            BigDecimal doubt,
            List<String> points,
            List<String> checks,
            List<String> facts,
            List<String> decisions,
            Optional<Boolean> inTime) {}

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void endCampaign() {
        jdbc.sql("delete from campaign where fiscal_year = :year")
                .param("year", CAMPAIGN_YEAR)
                .update();
    }

    @Test
    void agreesWithARecountOfAllForms() {
        var first = handedIn(FIRST, "分析一所", "甲", "培训次数 ≥10(次) 1(次)", "按时率 ≥95(%) 96(%)");
        handedIn(FIRST, "分析二所", "乙", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
        handedIn(SECOND, "分析三所", "丙", "培训次数 ≥10(次) 10(次)", "按时率 ≥95(%) 90(%)");
        documents.create(FormFixtures.ofRows(YEAR, "丁", SECOND, "分析三所", "次数 ≥1(次) 1(次)"), admin);
        agreesWithARecount();
        assertThat(summaries.figures(YEAR, department(FIRST)).orElseThrow().forms())
                .isEqualTo(2);
        assertThat(summaries.units(YEAR, department(FIRST)))
                .extracting(BodyFigures::name)
                .containsExactlyInAnyOrder("分析一所", "分析二所");

        moves.move(first, new MoveRequest(Move.WITHDRAW, null, ""), admin);
        agreesWithARecount();
        assertThat(summaries.figures(YEAR, department(FIRST)).orElseThrow().forms())
                .isOne();
        moves.move(first, MoveRequest.of(Move.SUBMIT), admin);
        agreesWithARecount();

        // nothing is left of a department's year whose forms went elsewhere
        jdbc.sql(
                        "update self_evaluation set fiscal_year = :other where fiscal_year = :year and department_id = :department")
                .param("other", YEAR + 1)
                .param("year", YEAR)
                .param("department", department(SECOND))
                .update();
        agreesWithARecount();
        assertThat(summaries.figures(YEAR, department(SECOND))).isEmpty();
    }

    /** Their execution is 90 %, so that a cap below 95 % holds and one below 90 % does not. */
    @Test
    void triesBordersAndCapsOnTheFormsHandedIn() {
        handedIn("试算局", "试算一所", "甲", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
        handedIn("试算局", "试算二所", "乙", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
        countDue();
        var department = department("试算局");
        var bands = ScoringPolicy.standard().gradeBands();

        assertThat(simulations.tried(YEAR, department, bands, List.of(cap("0.90", "59"))))
                .returns(2, Simulation::forms)
                .returns(0, Simulation::totals)
                .returns(0, Simulation::grades)
                .returns(List.of(), Simulation::first);
        var capped = simulations.tried(YEAR, department, bands, List.of(cap("1.00", "89"), cap("0.95", "79.50")));
        assertThat(capped.totals()).isEqualTo(2);
        assertThat(capped.moved(Grade.EXCELLENT, Grade.FAIR)).isEqualTo(2);
        assertThat(capped.first()).allSatisfy(form -> {
            assertThat(form.before()).isEqualByComparingTo("99.00");
            assertThat(form.after()).isEqualByComparingTo("79.50");
            assertThat(form.gradeAfter()).isEqualTo(Grade.FAIR);
        });
        var higher = new GradeBands(new BigDecimal("99.01"), new BigDecimal("80"), new BigDecimal("60"));
        assertThat(simulations.tried(YEAR, department, higher, List.of()))
                .returns(0, Simulation::totals)
                .returns(2, Simulation::grades);
    }

    private static TotalCap cap(String below, String total) {
        return new TotalCap(new BigDecimal(below), new BigDecimal(total));
    }

    /** What is understood of a form is written after it was counted first. */
    @Test
    void countsIndicatorsThatAreJustOnTarget() {
        handedIn(ON_TARGET, "目标所", "甲", "培训次数 ≥10(次) 10.0次", "按时率 ≥95(%) 96(%)");
        handedIn(ON_TARGET, "目标所", "乙", "制度 健全 达成指标", "走访户数 ≤20(户) 20(户)");
        countDue();
        assertThat(summaries.figures(YEAR, department(ON_TARGET)).orElseThrow().onTarget())
                .isEqualTo(new Share(0, 0));
        compareAll();
        agreesWithARecount();
        assertThat(summaries.figures(YEAR, department(ON_TARGET)).orElseThrow().onTarget())
                .isEqualTo(new Share(2, 3));
    }

    /** Whoever hands in today is late, unless they were let go on; without a last day there is nothing to tell. */
    @Test
    void countsWhatWasHandedInByTheLastDay() {
        var form = handedIn(CAMPAIGN_YEAR, "按时局", "按时一所", "甲", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
        handedIn(CAMPAIGN_YEAR, "按时局", "按时二所", "乙", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
        agreesWithARecount();
        assertThat(onTime()).isEqualTo(new Share(0, 0));

        campaign(-1);
        agreesWithARecount();
        assertThat(onTime()).isEqualTo(new Share(0, 2));

        jdbc.sql(
                        "insert into campaign_extension (fiscal_year, unit_id, last_day, reason, granted_by, granted_at)"
                                + " select :year, unit_id, current_date + 1, '另有安排', :by, now() from self_evaluation where id = :form")
                .param("year", CAMPAIGN_YEAR)
                .param("form", form)
                .param("by", admin.accountId())
                .update();
        agreesWithARecount();
        assertThat(onTime()).isEqualTo(new Share(1, 2));

        jdbc.sql("update campaign set closes_on = current_date + 1 where fiscal_year = :year")
                .param("year", CAMPAIGN_YEAR)
                .update();
        agreesWithARecount();
        assertThat(onTime()).isEqualTo(new Share(2, 2));
    }

    /** In the database, {@code GMT+8} is eight hours west of Greenwich. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "GMT+8", "-03:30", "Z", "Europe/Berlin"})
    void namesTheZoneOfTheDaysAsTheDatabaseDoes(String zone) {
        var at = OffsetDateTime.parse("2026-07-01T20:15:00Z");
        assertThat(jdbc.sql("select (cast(:at as timestamptz) at time zone :zone)::text")
                        .param("at", at)
                        .param("zone", SummaryKeeper.zone(ZoneId.of(zone)))
                        .query(String.class)
                        .single())
                .isEqualTo(at.atZoneSameInstant(ZoneId.of(zone))
                        .toLocalDateTime()
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
    }

    @Test
    void countsWhatReviewersDecided() {
        var form = handedIn("查实局", "查实所", "甲", "培训次数 ≥10(次) 1(次)", "走访户数 ≥20(户) 2(户)");
        var reviewer = accounts.loadUserByUsername("reviewer");
        var digests = jdbc.sql(
                        "select digest from finding where evaluation_id = :form and code = 'unmet-at-full-score' order by place")
                .param("form", form)
                .query(String.class)
                .list();
        assertThat(digests).hasSize(2);
        decisions.asked(form, List.of(digests.get(0)), reviewer);
        decisions.decide(form, digests.get(1), Decision.NOTED, "", "", reviewer);
        agreesWithARecount();
        assertThat(confirmed()).isEqualTo(new Share(1, 1));
        decisions.decide(form, digests.get(1), Decision.ACCEPTED, "另有批复", "", reviewer);
        agreesWithARecount();
        assertThat(confirmed()).isEqualTo(new Share(1, 2));
        decisions.withdrawn(form, List.of(digests.get(0)), reviewer);
        agreesWithARecount();
        assertThat(confirmed()).isEqualTo(new Share(0, 1));
    }

    private Share onTime() {
        return summaries.figures(CAMPAIGN_YEAR, department("按时局")).orElseThrow().onTime();
    }

    private Share confirmed() {
        return summaries.figures(YEAR, department("查实局")).orElseThrow().confirmed();
    }

    /** @param days how many days from now is the last one */
    private void campaign(int days) {
        jdbc.sql("insert into campaign (fiscal_year, opens_on, closes_on, version, updated_at)"
                        + " values (:year, current_date - 9, current_date + :days, 0, now())")
                .param("year", CAMPAIGN_YEAR)
                .param("days", days)
                .update();
    }

    private void compareAll() {
        var lots = 0;
        while (comparisons.compareLot() && lots < 50) {
            lots++;
        }
    }

    @Test
    void savingADraftMakesNothingDue() {
        keeper.countDue();
        var before = due();
        documents.create(FormFixtures.ofRows(YEAR, "草稿", FIRST, "分析一所", "次数 ≥1(次) 1(次)"), admin);
        assertThat(due()).isEqualTo(before);
    }

    private void countDue() {
        while (due() > 0) {
            keeper.countDue();
        }
    }

    private void agreesWithARecount() {
        countDue();
        var forms = forms();
        forms.stream().collect(groupingBy(Form::year)).forEach((year, ofYear) -> {
            agrees(year, Summaries.ALL, ofYear);
            triesAsFormByForm(year);
            ofYear.stream()
                    .collect(groupingBy(Form::department))
                    .forEach((department, own) -> agrees(year, department, own));
            assertThat(summaries.departments(year))
                    .extracting(BodyFigures::id)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            ofYear.stream().map(Form::department).distinct().toList());
        });
        assertThat(summaries.years(Summaries.ALL))
                .containsExactlyInAnyOrderElementsOf(
                        forms.stream().map(Form::year).distinct().toList());
    }

    /** Whatever is tried, be it between whole percents and points: what is kept says the same as each form by itself. */
    private void triesAsFormByForm(int year) {
        for (var excellent : List.of("90", "98.99", "99.00", "99.01")) {
            var bands = new GradeBands(new BigDecimal(excellent), new BigDecimal("80"), new BigDecimal("60"));
            for (var caps : List.of(
                    List.<TotalCap>of(),
                    List.of(cap("0.50", "59"), cap("0.70", "79"), cap("0.80", "89")),
                    List.of(cap("1.00", "98.50"), cap("0.905", "79")))) {
                assertThat(simulations.tried(year, Summaries.ALL, bands, caps))
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(FormByForm.tried(jdbc, year, Summaries.ALL, bands, caps));
            }
        }
    }

    private void agreesInPublic(int year, long department, List<Form> all) {
        var forms = all.stream().filter(Form::published).toList();
        var figures = published.figures(year).stream()
                .filter(each -> each.departmentId() == department)
                .toList();
        assertThat(figures).hasSize(forms.isEmpty() ? 0 : 1);
        for (var each : figures) {
            assertThat(each.forms()).isEqualTo(forms.size());
            assertThat(each.adjustedBudget()).isEqualByComparingTo(sum(forms, Form::budget));
            assertThat(each.executedAmount()).isEqualByComparingTo(sum(forms, Form::executed));
            assertThat(each.scoreSum()).isEqualByComparingTo(sum(forms, Form::total));
            for (var grade : Grade.values()) {
                assertThat(each.grades()).containsEntry(grade, (int)
                        forms.stream().filter(form -> form.grade() == grade).count());
            }
            assertThat(each.fullMarks())
                    .isEqualTo(share(
                            forms.stream()
                                    .flatMap(form -> form.points().stream())
                                    .toList(),
                            SummaryKeeperTest::isFull));
        }
        assertThat(published.scores(year, department).stream()
                        .collect(toMap(ScoreCount::score, count -> (long) count.forms())))
                .isEqualTo(forms.stream().collect(groupingBy(Form::total, counting())));
        assertThat(published.places(year, department).stream()
                        .collect(toMap(place -> place.rate() + "/" + place.score(), place -> (long) place.forms())))
                .isEqualTo(forms.stream().collect(groupingBy(SummaryKeeperTest::place, counting())));
    }

    private void agrees(int year, long department, List<Form> forms) {
        agreesInPublic(year, department, forms);
        agrees(summaries.figures(year, department).orElseThrow(), forms);
        if (department != Summaries.ALL) {
            var units = summaries.units(year, department).stream().collect(toMap(BodyFigures::id, Function.identity()));
            var own = forms.stream().collect(groupingBy(Form::unit));
            assertThat(units.keySet()).isEqualTo(own.keySet());
            own.forEach((unit, ofUnit) ->
                    agrees(Objects.requireNonNull(units.get(unit)).figures(), ofUnit));
        }
        assertThat(summaries.scores(year, department).stream()
                        .collect(toMap(ScoreCount::score, count -> (long) count.forms())))
                .isEqualTo(forms.stream().collect(groupingBy(Form::total, counting())));
        assertThat(summaries.places(year, department).stream()
                        .collect(toMap(place -> place.rate() + "/" + place.score(), Place::adjustedBudget)))
                .isEqualTo(forms.stream()
                        .collect(groupingBy(
                                SummaryKeeperTest::place,
                                reducing(new BigDecimal("0.00"), Form::budget, BigDecimal::add))));
        var checks = new TreeMap<FindingCode, Integer>();
        forms.stream()
                .filter(form -> form.doubt().compareTo(BigDecimal.valueOf(5)) >= 0)
                .flatMap(form -> form.checks().stream())
                .flatMap(code -> FindingCode.of(code).stream())
                .forEach(check -> checks.merge(check, 1, Integer::sum));
        assertThat(summaries.checks(year, department).stream()
                        .filter(count -> count.departmentId() == department)
                        .collect(toMap(CheckCount::check, CheckCount::forms)))
                .isEqualTo(checks);
    }

    private static void agrees(Figures figures, List<Form> forms) {
        assertThat(figures.forms()).isEqualTo(forms.size());
        assertThat(figures.adjustedBudget()).isEqualByComparingTo(sum(forms, Form::budget));
        assertThat(figures.executedAmount()).isEqualByComparingTo(sum(forms, Form::executed));
        assertThat(figures.averageScore())
                .isEqualByComparingTo(
                        sum(forms, Form::total).divide(BigDecimal.valueOf(forms.size()), 2, RoundingMode.HALF_UP));
        var mean = forms.stream()
                .mapToDouble(form -> form.total().doubleValue())
                .average()
                .orElseThrow();
        var spread = Math.sqrt(forms.stream()
                .mapToDouble(form -> Math.pow(form.total().doubleValue() - mean, 2))
                .average()
                .orElseThrow());
        assertThat(figures.scoreSpread().doubleValue()).isCloseTo(spread, Offset.offset(0.0051));
        for (var grade : Grade.values()) {
            assertThat(figures.grades()).containsEntry(grade, (int)
                    forms.stream().filter(form -> form.grade() == grade).count());
        }
        var points = forms.stream().flatMap(form -> form.points().stream()).toList();
        assertThat(figures.indicators()).isEqualTo(points.size());
        assertThat(figures.fullMarks()).isEqualTo((int)
                points.stream().filter(SummaryKeeperTest::isFull).count());
        assertThat(figures.doubtSum()).isEqualByComparingTo(sum(forms, Form::doubt));
        assertThat(figures.doubted()).isEqualTo((int) forms.stream()
                .filter(form -> form.doubt().compareTo(BigDecimal.valueOf(5)) >= 0)
                .count());
        assertThat(figures.doubtedAmount())
                .isEqualByComparingTo(sum(
                        forms, form -> form.executed().multiply(form.doubt()).movePointLeft(2)));
        var facts = forms.stream().flatMap(form -> form.facts().stream()).toList();
        assertThat(figures.onTarget()).isEqualTo(share(facts, SummaryKeeperTest::isFull));
        assertThat(figures.onTime())
                .isEqualTo(share(
                        forms.stream().flatMap(form -> form.inTime().stream()).toList(), inTime -> inTime));
        var decisions = forms.stream()
                .flatMap(form -> form.decisions().stream())
                .filter(List.of("ASKED", "ACCEPTED")::contains)
                .toList();
        assertThat(figures.confirmed()).isEqualTo(share(decisions, "ASKED"::equals));
    }

    private static <T> Share share(List<T> all, Predicate<T> part) {
        return new Share((int) all.stream().filter(part).count(), all.size());
    }

    private static boolean isFull(String scoreOfWeight) {
        var parts = scoreOfWeight.split("/");
        return new BigDecimal(parts[0]).compareTo(new BigDecimal(parts[1])) == 0;
    }

    private static String place(Form form) {
        var rate = Math.min(form.rate().intValue(), 100);
        return rate + "/" + form.total().intValue();
    }

    private static BigDecimal sum(List<Form> forms, Function<Form, BigDecimal> of) {
        return forms.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Form> forms() {
        var points = texts("select evaluation_id, score || '/' || weight from indicator");
        var checks = texts("select distinct evaluation_id, code from finding");
        var facts = texts("select evaluation_id, actual || '/' || target from indicator_fact where actual is not null");
        var first = new TreeMap<Long, String>();
        texts("select evaluation_id, min(at)::text from status_move where move = 'SUBMIT' group by evaluation_id")
                .forEach((form, at) -> first.put(form, at.get(0)));
        var decided = lastDecisions();
        var days = texts("select fiscal_year, closes_on::text from campaign");
        var extended = texts("select unit_id, fiscal_year || ' ' || last_day from campaign_extension");
        return jdbc
                .sql("select * from self_evaluation")
                .query((row, number) -> List.of(
                        row.getString("status"),
                        new Form(
                                row.getLong("id"),
                                row.getInt("fiscal_year"),
                                row.getLong("department_id"),
                                row.getLong("unit_id"),
                                row.getBigDecimal("adjusted_budget"),
                                row.getBigDecimal("executed_amount"),
                                Objects.requireNonNullElse(row.getBigDecimal("execution_rate"), BigDecimal.ZERO),
                                row.getBigDecimal("total_score"),
                                Grade.valueOf(Objects.requireNonNullElse(row.getString("grade"), "POOR")),
                                row.getString("status").equals("PUBLISHED"),
                                row.getBigDecimal("doubt"),
                                points.getOrDefault(row.getLong("id"), List.of()),
                                checks.getOrDefault(row.getLong("id"), List.of()),
                                facts.getOrDefault(row.getLong("id"), List.of()),
                                decided.getOrDefault(row.getLong("id"), Map.of()).values().stream()
                                        .toList(),
                                inTime(
                                        first.get(row.getLong("id")),
                                        days.getOrDefault(row.getLong("fiscal_year"), List.of()),
                                        extended.getOrDefault(row.getLong("unit_id"), List.of()).stream()
                                                .filter(each -> each.startsWith(year(row) + " "))
                                                .map(each -> each.substring(5))
                                                .toList()))))
                .list()
                .stream()
                .filter(form -> !List.of("DRAFT", "RETURNED").contains(form.get(0)))
                .map(form -> (Form) form.get(1))
                .toList();
    }

    private static int year(ResultSet row) {
        try {
            return row.getInt("fiscal_year");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether the day it was handed in first is no later than the last of the days; empty without one of the two. */
    private Optional<Boolean> inTime(@Nullable String first, List<String> closing, List<String> extended) {
        if (first == null || closing.isEmpty()) {
            return Optional.empty();
        }
        var day = OffsetDateTime.parse(first.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00"))
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        return Optional.of(Stream.concat(closing.stream(), extended.stream())
                .anyMatch(last -> !day.isAfter(LocalDate.parse(last))));
    }

    /** What was decided last, by form and finding. */
    private Map<Long, Map<String, String>> lastDecisions() {
        var last = new TreeMap<Long, Map<String, String>>();
        jdbc.sql("select evaluation_id, digest, decision from finding_decision order by id")
                .query(row -> {
                    last.computeIfAbsent(row.getLong(1), form -> new TreeMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return last;
    }

    private Map<Long, List<String>> texts(String sql) {
        var texts = new TreeMap<Long, List<String>>();
        jdbc.sql(sql).query(row -> {
            texts.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2));
        });
        return texts;
    }

    private int due() {
        return jdbc.sql("select count(*) from analysis_due")
                .query(Integer.class)
                .single();
    }

    private long handedIn(String department, String unit, String project, String... rows) {
        return handedIn(YEAR, department, unit, project, rows);
    }

    private long handedIn(int year, String department, String unit, String project, String... rows) {
        var id = documents.create(FormFixtures.ofRows(year, project, department, unit, rows), admin);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        return id;
    }

    private long department(String name) {
        return organizations.departments().stream()
                .filter(department -> department.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .identity();
    }
}
