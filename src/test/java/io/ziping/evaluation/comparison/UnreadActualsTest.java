package io.ziping.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an upgrade has left unread. Cost: one form in the application that other classes use too. */
@WholeApplication
class UnreadActualsTest {

    private static final int YEAR = 2067;

    @Autowired
    UnreadActuals unread;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsWhatAnEarlierReleaseDidNotKeep() {
        var admin = accounts.loadUserByUsername("admin");
        var id = documents.create(
                FormFixtures.ofRows(YEAR, "补读", "补读局", "补读所", "培训次数 ≥10(次) 12次", "按时率 ≥95(%) 0.96"), admin);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(id);
        assertThat(actuals(id)).containsExactly("12", "");

        jdbc.sql("update indicator_fact set actual = null where evaluation_id = :form")
                .param("form", id)
                .update();
        jdbc.sql("insert into unread_actual (evaluation_id) values (:form)")
                .param("form", id)
                .update();
        assertThat(unread.readLot()).isTrue();
        assertThat(actuals(id)).containsExactly("12", "");
        assertThat(count("select count(*) from unread_actual")).isZero();
        assertThat(unread.readLot()).isFalse();
    }

    private List<String> actuals(long form) {
        return jdbc.sql(
                        "select coalesce(actual::text, '') from indicator_fact where evaluation_id = :form order by place")
                .param("form", form)
                .query(String.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
