package io.ziping.evaluation.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.document.DocumentFinding;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationOrder;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.Grade;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What lists and statistics read is what the rules give, after whatever edit. */
@WholeApplication
class StoredResultsTest {

    private static final int ROUNDS = 6;
    private static final List<String> TEXTS = List.of(
            "", "0", "5", "5.00", "99.99", "100", "101", "-1", "1,234.56", "约3万", "≥5(次)", "达成指标", "９．５", " 7 ");

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationSearch search;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationStore store;

    @Autowired
    FormScoring scoring;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void equalTheComputedOnesAfterAnyEditOfAnySample() throws IOException {
        var admin = accounts.loadUserByUsername("admin");
        var random = new Random(20241122);
        for (var sample : samples()) {
            var id = documents.create(ofAnotherUnit(sample), admin);
            expectStoredEqualsComputed(id, admin);
            for (int round = 0; round < ROUNDS; round++) {
                editor.apply(id, admin, edits(evaluations.view(id, admin), random));
                expectStoredEqualsComputed(id, admin);
            }
        }
    }

    /** Forms stored before unmet indicators and advice were counted get their numbers later, and change in nothing else. */
    @Test
    void whatOlderFormsLackIsCounted() throws IOException {
        var admin = accounts.loadUserByUsername("admin");
        var sample = ofAnotherUnit(samples().get(0));
        var id = documents.create(renamed(sample, "未计数的项目"), admin);
        editor.apply(id, admin, List.of(missedTarget(evaluations.view(id, admin))));
        assertThat(summary(id, admin).unmetCount()).isPositive();
        var before = summary(id, admin);
        jdbc.sql("update self_evaluation set unmet_count = null, advice_count = null, headline_count = null,"
                        + " doubt = 0, findings_digest = null, compared_version = null,"
                        + " headline = '单项分值过重', warning_count = warning_count + 1, block_count = block_count + 1"
                        + " where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from finding where evaluation_id = :id")
                .param("id", id)
                .update();
        assertThat(summary(id, admin).unmetCount()).isNull();
        assertThat(summary(id, admin).chip()).isNotEqualTo(before.chip());

        comparisons.compare(id);

        assertThat(summary(id, admin)).isEqualTo(before);
        expectStoredEqualsComputed(id, admin);
        assertThat(documents.read(id, admin.scope()).version()).isEqualTo(1);
    }

    private static Change missedTarget(FormView form) {
        var row = form.rows().stream()
                .filter(each -> each.target().text().startsWith("≥")
                        || each.target().text().startsWith("="))
                .findFirst()
                .orElseThrow();
        return new Change.SetCell(
                CellAddress.parse(row.actual().address()).orElseThrow(),
                row.actual().text(),
                "0");
    }

    private EvaluationSummary summary(long id, Viewer viewer) {
        return search
                .find(viewer.scope(), EvaluationFilter.NONE, EvaluationOrder.DEFAULT, ListPosition.of(0, 200))
                .rows()
                .stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void expectStoredEqualsComputed(long id, Viewer viewer) {
        var computed = documents.read(id, viewer.scope());
        var stored = search
                .find(viewer.scope(), filter(computed), EvaluationOrder.DEFAULT, ListPosition.of(0, 200))
                .rows()
                .stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
        var total = Objects.requireNonNull(computed.funding()).get(0);
        var findings = Objects.requireNonNull(computed.findings());
        assertThat(printed(stored.executionRate())).isEqualTo(total.executionRate());
        assertThat(stored.totalScore().toPlainString()).isEqualTo(computed.totalScore());
        assertThat(label(stored.grade())).isEqualTo(computed.grade());
        assertThat(stored.blockCount()).isEqualTo(count(findings, Finding.Severity.BLOCK));
        assertThat(stored.warningCount()).isEqualTo(count(findings, Finding.Severity.WARNING));
        assertThat((long) Objects.requireNonNull(stored.adviceCount()))
                .isEqualTo(findings.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.ADVICE)
                        .count());
        assertThat(stored.doubt().toPlainString()).isEqualTo(computed.doubt());
        assertThat(jdbc.sql("select message from finding where evaluation_id = :id order by place")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .isEqualTo(findings.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.DOUBT)
                        .map(DocumentFinding::message)
                        .toList());
        assertThat(jdbc.sql("select coalesce(sum(points), 0) from finding where evaluation_id = :id")
                        .param("id", id)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(stored.doubt());
        assertThat(stored.headline().isEmpty()).isEqualTo(findings.isEmpty());
        assertThat(stored.unmetCount())
                .isEqualTo(transactions.execute(status ->
                        scoring.score(store.load(id, viewer.scope())).card().unmetCount()));
        assertThat(storedScores(id))
                .isEqualTo(Objects.requireNonNull(computed.indicators()).stream()
                        .map(row -> Objects.requireNonNullElse(row.computedScore(), "-"))
                        .toList());
    }

    private List<String> storedScores(long id) {
        return jdbc.sql(
                        "select coalesce(computed_score::text, '-') from indicator where evaluation_id = :id order by position")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static long count(List<DocumentFinding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String printed(@Nullable BigDecimal rate) {
        return rate == null ? "" : rate.toPlainString();
    }

    private static @Nullable String label(@Nullable Grade grade) {
        return grade == null ? null : grade.label();
    }

    /** Five cells get other texts, a row goes, a row comes. */
    private static List<Change> edits(FormView form, Random random) {
        var cells = Stream.concat(
                        form.funding().stream().skip(1).flatMap(line -> line.amounts().stream()),
                        form.rows().stream()
                                .skip(1)
                                .flatMap(row -> Stream.of(row.target(), row.actual(), row.weight(), row.score())))
                .toList();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 5; i++) {
            var cell = cells.get(random.nextInt(cells.size()));
            changes.add(new Change.SetCell(
                    CellAddress.parse(cell.address()).orElseThrow(),
                    cell.text(),
                    TEXTS.get(random.nextInt(TEXTS.size()))));
        }
        if (form.rows().size() > 2) {
            changes.add(new Change.RemoveRow(form.rows().get(0).key(), Map.of()));
        }
        var categories = form.categories();
        changes.add(new Change.AddRow(
                new UUID(random.nextLong(), random.nextLong()),
                categories.get(random.nextInt(categories.size())).id(),
                null));
        return changes;
    }

    private static EvaluationFilter filter(EvaluationDocument form) {
        return new EvaluationFilter(null, "", Objects.requireNonNull(form.implementingUnit()), null, null, "");
    }

    private static EvaluationDocument ofAnotherUnit(EvaluationDocument sample) {
        return renamed(sample, Objects.requireNonNull(sample.project()));
    }

    private static EvaluationDocument renamed(EvaluationDocument sample, String project) {
        return FormFixtures.filed(sample.fiscalYear(), project, "存算部门", "存算单位", sample);
    }

    private List<EvaluationDocument> samples() throws IOException {
        try (var stream = new ClassPathResource("samples/minhang-2024.json").getInputStream()) {
            return Objects.requireNonNull(json.readValue(stream, new TypeReference<List<EvaluationDocument>>() {}));
        }
    }
}
