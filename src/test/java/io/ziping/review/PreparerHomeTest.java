package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Campaigns;
import io.ziping.campaign.Season;
import io.ziping.evaluation.workflow.Move;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a preparer owes, as the start page and the year's progress say it: of every open year, and how far each form is. */
@WholeApplication
class PreparerHomeTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Reviewing reviewing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Season season;

    /** Forms of 2085 are still taken while those of 2086 are filled. */
    @BeforeEach
    void twoYears() {
        season = new Season(context);
        season.plan(2085, "2086-01-05", "2087-03-20");
        season.plan(2086, "2087-01-05", "2087-02-28");
        season.clock.set("2087-02-10T09:00:00");
    }

    @AfterEach
    void today() {
        season.clock.reset();
        campaigns.remove(2085, season.admin);
        campaigns.remove(2086, season.admin);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(user(season.preparer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String project(long form) {
        return jdbc.sql("select project_id from self_evaluation where id = :id")
                .param("id", form)
                .query(String.class)
                .single();
    }

    @Test
    void offersWhatIsOwedOfEveryOpenYearAndSaysEachLastDayOnce() throws Exception {
        var late = project(season.draft(2084, "晚了一年的项目"));
        var due = project(season.draft(2085, "正当其时的项目"));

        var page = page("/");

        assertThat(page.select("section[aria-label=2085年度要交的自评表]").text()).contains("3月20日截止");
        assertThat(page.select("section[aria-label=2086年度要交的自评表]").text()).contains("2月28日截止，还有18天");
        assertThat(page.select("section[aria-label=2085年度还没开始的自评表] li:contains(晚了一年的项目) [name=project]")
                        .val())
                .isEqualTo(late);
        assertThat(page.select("section[aria-label=2086年度还没开始的自评表] li:contains(正当其时的项目) [name=project]")
                        .val())
                .isEqualTo(due);
        assertThat(page.select("li:contains(2085年度) .due, li:contains(2086年度) .due")
                        .eachText())
                .as("the rows do not say it again")
                .isEmpty();

        var progress = page("/campaigns/2086");
        assertThat(progress.select("tr:contains(正当其时的项目) button[form=begin]").val())
                .isEqualTo(due);
        assertThat(progress.select("form#begin [name=year]").val()).isEqualTo("2086");
        var begun = mvc.perform(post("/evaluations/beginnings")
                        .param("year", "2086")
                        .param("project", due)
                        .with(user(season.preparer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(begun.getRedirectedUrl()).matches("/evaluations/\\d+/edit");
        assertThat(page("/campaigns/2086")
                        .select("tr:contains(正当其时的项目) td.acts a")
                        .attr("href"))
                .isEqualTo(begun.getRedirectedUrl());
    }

    @Test
    void saysHowMuchOfAFormIsFilledAsItWasLastSaved() throws Exception {
        var form = season.begin(2086, Long.parseLong(project(season.draft(2085, "填到一半的项目"))));
        var said = filled("/", "填到一半的项目");
        assertThat(said).matches("已填 \\d+%，还差 \\d+ 格");
        var blanks = Integer.parseInt(said.replaceAll(".*还差 (\\d+) 格", "$1"));
        assertThat(blanks)
                .as("what keeps it from being handed in")
                .isEqualTo(season.see(form, season.preparer).rail().blanks().size());
        assertThat(page("/").select("li:contains(填到一半的项目)").text())
                .as("and is not said twice")
                .doesNotContain("未填");

        season.type(form, "全年完成。");

        assertThat(filled("/", "填到一半的项目")).endsWith("还差 " + (blanks - 1) + " 格");
        assertThat(filled("/campaigns/2086", "填到一半的项目")).isEqualTo(filled("/", "填到一半的项目"));
    }

    private String filled(String path, String project) throws Exception {
        var line = ":contains(" + project + ")";
        return page(path)
                .select("li:contains(2086年度)" + line + " .filled, tr" + line + " .filled")
                .text();
    }

    @Test
    void saysHowManyQuestionsOfAReturnedFormAreOpen() throws Exception {
        var form = season.draft(2086, "退回来的项目");
        season.move(form, Move.SUBMIT, season.preparer);
        reviewing.pin(form, "", "请补充依据", season.department);
        reviewing.pin(form, "", "请核对金额", season.department);
        season.sendBack(form, "见批注", season.department);
        assertThat(note()).isEqualTo("见批注（2条批注，2条没答复）");

        var pin = jdbc.sql("select min(id) from pin where evaluation_id = :id")
                .param("id", form)
                .query(Long.class)
                .single();
        reviewing.answer(form, pin, "", "已补", season.preparer);

        assertThat(note()).isEqualTo("见批注（2条批注，1条没答复）");
    }

    private String note() throws Exception {
        return page("/").select("li:contains(退回来的项目) .reason").text();
    }

    @Test
    void costsTheSameHoweverMuchIsOwed() throws Exception {
        season.draft(2084, "数待办语句");
        var few = statements();
        for (int i = 0; i < 12; i++) {
            season.draft(2084, "数待办语句" + i);
        }

        assertThat(statements())
                .as("what is sent back, filled and under way, the notes, the open years, two of each, the navigation")
                .isLessThanOrEqualTo(few + 1)
                .isLessThanOrEqualTo(13);
    }

    private long statements() throws Exception {
        CountingDataSource.reset();
        page("/");
        return CountingDataSource.counted().getTotal();
    }
}
