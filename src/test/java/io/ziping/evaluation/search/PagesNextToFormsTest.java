package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Whether a page is found by its number or next to a form, the pages of a list hold the same forms in the same order. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesNextToFormsTest {

    private static final int SIZE = 4;
    private static final String UNIT = "翻页单位";

    @Autowired
    EvaluationSearch search;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Holds the forms of all tests, and is undone. */
    private TransactionStatus transaction;

    private EvaluationFilter unit;

    /** Twenty-two forms, many of them alike, some without rate and grade. */
    @BeforeAll
    void forms() {
        transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        var admin = accounts.loadUserByUsername("admin");
        for (int i = 0; i < 22; i++) {
            var form = FormFixtures.withIndicators(1, UNIT + i % 3);
            var id = documents.create(
                    FormFixtures.filed(2018 + i % 2, "翻页" + i, "翻页部门" + i % 2, UNIT + i % 3, form), admin);
            jdbc.sql("update self_evaluation set total_score = :total, execution_rate = :rate, grade = :grade,"
                            + " warning_count = :warnings, adjusted_budget = :budget where id = :id")
                    .param("total", 80 + i % 4)
                    .param("rate", i % 5 == 0 ? null : 90 + i % 3)
                    .param("grade", i % 6 == 0 ? null : i % 2 == 0 ? "EXCELLENT" : "GOOD")
                    .param("warnings", i % 3)
                    .param("budget", i % 4)
                    .param("id", id)
                    .update();
        }
        unit = new EvaluationFilter(null, "", "", null, null, UNIT);
    }

    @AfterAll
    void undoForms() {
        transactions.rollback(transaction);
    }

    @BeforeEach
    void remember() {
        jdbc.sql("savepoint forms_alone").update();
    }

    @AfterEach
    void undo() {
        jdbc.sql("rollback to savepoint forms_alone").update();
    }

    static Stream<EvaluationOrder> orders() {
        return Arrays.stream(EvaluationOrder.Column.values())
                .flatMap(column -> Stream.of(new EvaluationOrder(column, false), new EvaluationOrder(column, true)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void holdTheSameForms(EvaluationOrder order) {
        var whole = ids(search.find(DataScope.ALL, unit, order, ListPosition.of(0, 200)));
        assertThat(whole).hasSize(22).isEqualTo(inOneStatement(order));

        var numbered = new ArrayList<Long>();
        var forwards = new ArrayList<Long>();
        var backwards = new ArrayList<Long>();
        var page = search.find(DataScope.ALL, unit, order, ListPosition.of(0, SIZE));
        forwards.addAll(ids(page));
        for (int number = 0; number < 6; number++) {
            var here = search.find(DataScope.ALL, unit, order, ListPosition.of(number, SIZE));
            assertThat(here.previous()).isEqualTo(number > 0);
            assertThat(here.next()).isEqualTo(number < 5);
            numbered.addAll(ids(here));
        }
        while (page.next()) {
            page = search.find(DataScope.ALL, unit, order, new ListPosition(page.page() + 1, SIZE, page.last(), null));
            forwards.addAll(ids(page));
        }
        assertThat(page.page()).isEqualTo(5);
        backwards.addAll(ids(page));
        while (page.previous()) {
            page = search.find(DataScope.ALL, unit, order, new ListPosition(page.page() - 1, SIZE, null, page.first()));
            backwards.addAll(0, ids(page));
        }

        assertThat(numbered).as("by number").isEqualTo(whole);
        assertThat(forwards).as("forwards").isEqualTo(whole);
        assertThat(backwards).as("backwards").isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void areTheSameOnAWalkThroughAllAndWhenSorted(EvaluationOrder order) {
        var where = SearchCondition.of(DataScope.ALL, EvaluationFilter.NONE);
        for (var fromEnd : List.of(false, true)) {
            assertThat(ids(FormIds.walked(where, order, fromEnd), where))
                    .isEqualTo(ids(FormIds.collected(where, order, fromEnd), where));
        }
    }

    @Test
    void areFoundByNumberWhenTheFormIsGoneOrNotToBeSeen() {
        var order = EvaluationOrder.DEFAULT;
        var second = search.find(DataScope.ALL, unit, order, ListPosition.of(1, SIZE));

        assertThat(ids(search.find(DataScope.ALL, unit, order, new ListPosition(1, SIZE, -1L, null))))
                .isEqualTo(ids(second));
        assertThat(search.find(DataScope.ofUnit(-1), unit, order, new ListPosition(1, SIZE, second.first(), null)))
                .returns(0L, EvaluationPage::count)
                .returns(0, EvaluationPage::page);
    }

    @Test
    void sayWhenASearchFindsMoreThanIsCounted() {
        var one = jdbc.sql("select id from self_evaluation where project_name = '翻页1'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into project (unit_id, name, name_key) select p.unit_id, '成千' || n, '成千' || n"
                        + " from project p join self_evaluation e on e.project_id = p.id, generate_series(1, 1001) n"
                        + " where e.id = :id")
                .param("id", one)
                .update();
        jdbc.sql("""
                        insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id,
                            department_name, unit_name, status, amount_unit, initial_budget, adjusted_budget,
                            executed_amount, execution_score, weight_sum, total_score, block_count, warning_count,
                            created_at, updated_at)
                        select 0, 2018, p.id, p.name, e.department_id, e.unit_id, e.department_name, e.unit_name, 'DRAFT',
                            'WAN_YUAN', 1, 1, 1, 0, 0, 0, 0, 0, now(), now()
                        from project p, self_evaluation e where p.name like '成千%' and e.id = :id
                        """).param("id", one).update();
        var many = new EvaluationFilter(2018, "", "", Status.DRAFT, null, "成千");

        var page = search.find(DataScope.ALL, many, EvaluationOrder.DEFAULT, ListPosition.of(1_000_000, 50));
        assertThat(page.exact()).isFalse();
        assertThat(page.count()).isEqualTo(EvaluationSearch.MOST_COUNTED + 1);
        assertThat(search.findExactly(DataScope.ALL, many, EvaluationOrder.DEFAULT, 0, 50))
                .returns(true, EvaluationPage::exact)
                .returns(1001L, EvaluationPage::count);
        assertThat(search.find(
                        DataScope.ALL,
                        new EvaluationFilter(null, "", "", null, null, "成千1"),
                        EvaluationOrder.DEFAULT,
                        ListPosition.of(0, 50)))
                .returns(true, EvaluationPage::exact)
                .returns(113L, EvaluationPage::count);
    }

    private List<Long> inOneStatement(EvaluationOrder order) {
        return jdbc.sql("select e.id from self_evaluation e" + EvaluationSearch.NAMES
                        + " where u.name like '翻页单位%' order by " + order.sql())
                .query(Long.class)
                .list();
    }

    private List<Long> ids(String sql, SearchCondition where) {
        return jdbc.sql(sql)
                .params(where.parameters())
                .param("limit", 7)
                .param("offset", 5L)
                .query(Long.class)
                .list();
    }

    private static List<Long> ids(EvaluationPage page) {
        return page.rows().stream().map(EvaluationSummary::id).toList();
    }
}
