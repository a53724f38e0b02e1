package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.identity.Viewer;
import io.ziping.review.Reviewing.Question;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the review ask the same number of questions, however much there is to show. */
@WholeApplication
class ReviewQueryCountTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviewing reviewing;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    private long statements(String path, Viewer viewer) throws Exception {
        CountingDataSource.reset();
        mvc.perform(get(path).with(user(viewer))).andExpect(status().isOk());
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void ofAQueueForAnyNumberOfForms() throws Exception {
        desks.submitted("队列零");
        var few = statements("/", desks.department);
        for (int i = 1; i < 12; i++) {
            desks.submitted("队列" + i);
        }

        assertThat(statements("/", desks.department)).isEqualTo(few).isLessThanOrEqualTo(7 + countedSections());
    }

    /** The section of what is under way is counted once it shows all it may, ten; others may have left as many. */
    private long countedSections() {
        return jdbc.sql("""
                        select count(*) / 10 from (
                            select from self_evaluation where department_id = :department
                            and status in ('RETURNED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED') limit 10) shown
                        """)
                .param("department", desks.department.scope().departmentId())
                .query(Long.class)
                .single();
    }

    @Test
    void ofATableForAnyNumberOfPins() throws Exception {
        var id = desks.submitted("许多批注");
        reviewing.pin(id, "", "一", desks.department);
        var few = statements("/evaluations/" + id, desks.department);
        for (int i = 0; i < 20; i++) {
            reviewing.pin(id, "", "第" + i, desks.department);
        }

        assertThat(statements("/evaluations/" + id, desks.department))
                .as("a form, its pins, the forms around it and what waits")
                .isEqualTo(few)
                .isLessThanOrEqualTo(9);
    }

    @Test
    void ofQuestionsThatWereAskedAlreadyForAnyNumber() {
        var questions = IntStream.range(0, 12)
                .mapToObj(i -> new Question("", "问" + i, ""))
                .toList();
        var id = desks.submitted("许多问题");
        var first = reviewing.ask(id, questions, desks.department);
        var few = statements(id, questions.subList(0, 1));

        assertThat(statements(id, questions)).isEqualTo(few);
        assertThat(reviewing.ask(id, questions, desks.department)).isEqualTo(first);
    }

    private long statements(long id, List<Question> questions) {
        CountingDataSource.reset();
        reviewing.ask(id, questions, desks.department);
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void ofAHistoryForAnyNumberOfChanges() throws Exception {
        var id = desks.draft("许多改动");
        desks.type(id, 0, "name", "甲");
        var path = "/evaluations/" + id + "/history";
        var few = statements(path, desks.preparer);
        var comparison = statements(path + "/comparison", desks.preparer);
        for (int i = 0; i < 20; i++) {
            desks.type(id, i % 3, "name", "甲" + i);
        }

        assertThat(statements(path, desks.preparer)).isEqualTo(few);
        assertThat(statements(path + "/comparison", desks.preparer)).isEqualTo(comparison);
    }
}
