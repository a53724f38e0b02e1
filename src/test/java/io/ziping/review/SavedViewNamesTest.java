package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.review.views.SavedList;
import io.ziping.review.views.SavedView;
import io.ziping.review.views.SavedViewProblem;
import io.ziping.review.views.SavedViews;
import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses ends a transaction: names of 常用视图 that are taken, each in a transaction of its own. */
@WholeApplication
class SavedViewNamesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SavedViews views;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from saved_view").update();
    }

    @Test
    void twoOfAListHaveTwoNames() {
        var viewer = new Desks(context).finance;
        views.keep(SavedList.DOUBTS, "甲", "money=10", viewer);
        views.keep(SavedList.DOUBTS, "乙", "money=100", viewer);
        views.keep(SavedList.EVALUATIONS, "丙", "year=2024", viewer);
        var second = views.of(viewer).stream()
                .filter(view -> view.name().equals("乙"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> views.rename(second.id(), "甲", viewer))
                .isInstanceOf(SavedViewProblem.class)
                .hasMessage("已经有叫“甲”的了");
        assertThat(views.rename(second.id(), "丙", viewer)).contains("丙");
        assertThat(views.of(viewer)).extracting(SavedView::name).containsExactlyInAnyOrder("甲", "丙", "丙");
    }
}
