package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.Role;
import io.ziping.organization.DataScope;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of the forms in doubt are those of their indexes; said otherwise, PostgreSQL could not use them. */
@WholeApplication
@Transactional
class DoubtFilterTest {

    @Autowired
    DataSource source;

    private static final String OF_REVIEW =
            "self_evaluation_doubtful_review_idx, self_evaluation_department_doubtful_review_idx";

    /** How the forms are found when nothing but the two indexes of narrowed doubts leads to them. */
    private String plan(DoubtFilter filter) {
        var jdbc = ValuePlans.of(source);
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("drop index self_evaluation_by_doubt_idx, self_evaluation_by_doubt_desc_idx, " + OF_REVIEW)
                .update();
        return plan(jdbc, filter, DataScope.ALL, "");
    }

    private static String plan(JdbcClient jdbc, DoubtFilter filter, DataScope scope, String order) {
        var where = filter.narrow(SearchCondition.inside(scope));
        return String.join(
                "\n",
                jdbc.sql("explain select e.id from self_evaluation e" + where.sql() + order)
                        .params(where.parameters())
                        .query(String.class)
                        .list());
    }

    @Test
    void findsMuchMoneyInDoubtByItsIndex() {
        assertThat(plan(new DoubtFilter(false, null, new BigDecimal("1e12"), null)))
                .contains("self_evaluation_doubtful_money_idx")
                .containsPattern("Index Cond:.*executed_amount \\* doubt");
    }

    @Test
    void findsWhatCameSinceByItsIndex() {
        for (var role : Role.values()) {
            var news = new DoubtFilter(false, null, null, Instant.parse("2999-01-01T00:00:00Z")).at(DoubtStep.of(role));
            assertThat(ValuePlans.of(source).sql("savepoint before").update()).isZero();
            assertThat(plan(news))
                    .contains("self_evaluation_doubtful_news_idx")
                    .containsPattern("Index Cond:.*moved_at >=");
            ValuePlans.of(source).sql("rollback to savepoint before").update();
        }
    }

    @Test
    void findsTheMostDoubtfulThatAreUnderReviewWithoutPassingOverOthers() {
        var jdbc = ValuePlans.of(source);
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        jdbc.sql("drop index self_evaluation_by_doubt_desc_idx, self_evaluation_department_doubt_idx")
                .update();
        var filter = DoubtFilter.of(null).at(DoubtStep.UNDER_REVIEW);
        var order = " order by " + Doubts.MOST_DOUBTFUL.sql() + " limit 10";

        assertThat(plan(jdbc, filter, DataScope.ALL, order))
                .contains("self_evaluation_doubtful_review_idx")
                .doesNotContain("Filter", "Sort");
        assertThat(plan(jdbc, filter, new DataScope(1L, null), order))
                .contains("self_evaluation_department_doubtful_review_idx")
                .doesNotContain("Filter", "Sort");
    }
}
