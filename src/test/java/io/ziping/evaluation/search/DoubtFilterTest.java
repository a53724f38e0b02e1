package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.organization.DataScope;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of the forms in doubt are those of their indexes; said otherwise, PostgreSQL could not use them. */
@WholeApplication
@Transactional
class DoubtFilterTest {

    @Autowired
    DataSource source;

    /** How the forms are found when nothing but the two indexes of narrowed doubts leads to them. */
    private String plan(DoubtFilter filter) {
        var jdbc = ValuePlans.of(source);
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("drop index self_evaluation_by_doubt_idx, self_evaluation_by_doubt_desc_idx")
                .update();
        var where = filter.narrow(SearchCondition.inside(DataScope.ALL));
        return String.join(
                "\n",
                jdbc.sql("explain select e.id from self_evaluation e" + where.sql())
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
        assertThat(plan(new DoubtFilter(false, null, null, Instant.parse("2999-01-01T00:00:00Z"))))
                .contains("self_evaluation_doubtful_news_idx")
                .containsPattern("Index Cond:.*moved_at >=");
    }
}
