package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Season;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The page on which a form is begun: what it shows of the projects there are, and what a form begins with. */
@WholeApplication
class NewPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Season season;
    private Pages pages;

    @BeforeEach
    void people() {
        season = new Season(context);
        pages = new Pages(mvc, season.preparer);
    }

    private String project(long form) {
        return jdbc.sql("select project_id from self_evaluation where id = :id")
                .param("id", form)
                .query(String.class)
                .single();
    }

    private static String choice(Document page, String project) {
        return page.select(".choices li:contains(" + project + ")").text();
    }

    @Test
    void showsWhatTheLastFormHoldsAndLeadsToTheOneThereIs() throws Exception {
        season.draft(2084, "有上年表的");
        var begun = season.draft(2085, "有本年表的");

        var page = pages.open("/evaluations/new?year=2085");

        assertThat(choice(page, "有上年表的")).contains("上一次：2084年度，3 项指标，总分", "全年预算");
        assertThat(page.select(".choices li:contains(有上年表的) input[type=radio]")).hasSize(1);
        assertThat(choice(page, "有本年表的")).contains("已有2085年度的表，草稿");
        assertThat(page.select(".choices li:contains(有本年表的) input")).isEmpty();
        assertThat(page.select(".choices li:contains(有本年表的) a").attr("href")).isEqualTo("/evaluations/" + begun);
        assertThat(pages.open("/evaluations/new?year=2083")
                        .select(".choices li:contains(有上年表的)")
                        .text())
                .contains("没有以前的表");
    }

    @Test
    void copiesAnotherProjectsRowsWithoutItsFigures() throws Exception {
        var source = season.draft(2084, "被复制的");
        var answer = pages.send(post("/evaluations/new")
                .param("newProject", "照着建的")
                .param("unit", "" + season.preparer.scope().unitId())
                .param("year", "2085")
                .param("start", "OTHER")
                .param("source", "" + source));

        var editor = Objects.requireNonNull(answer.getRedirectedUrl());
        var made = documents.read(id(editor), season.preparer.scope());
        var copied = documents.read(source, season.preparer.scope());
        assertThat(made.project()).isEqualTo("照着建的");
        assertThat(made.expectedObjective())
                .isEqualTo(copied.expectedObjective())
                .isNotBlank();
        assertThat(made.achievedObjective()).isNullOrEmpty();
        var rows = Objects.requireNonNull(made.indicators());
        assertThat(rows).hasSameSizeAs(copied.indicators()).allSatisfy(row -> {
            assertThat(row.target()).isNotBlank();
            assertThat(row.weight()).isNotBlank();
            assertThat(row.actual()).isNullOrEmpty();
            assertThat(row.score()).isNullOrEmpty();
        });
        assertThat(Objects.requireNonNull(made.funding()))
                .allSatisfy(line -> assertThat(line.adjustedBudget()).isNullOrEmpty());
    }

    private static long id(String editor) {
        return Long.parseLong(editor.replaceAll("\\D", ""));
    }

    @Test
    void copiesNothingThatSomebodyMayNotSee() throws Exception {
        var foreign = documents.create(FormFixtures.ofYear(2084, "外单位的表", "复制部门", "复制单位"), season.admin);

        var page = Pages.read(pages.send(post("/evaluations/new")
                .param("newProject", "偷看的")
                .param("unit", "" + season.preparer.scope().unitId())
                .param("year", "2085")
                .param("start", "OTHER")
                .param("source", "" + foreign)));

        assertThat(page.select("#source-error").text()).contains("请另选");
        assertThat(page.select("#source option").eachText()).noneMatch(option -> option.contains("外单位的表"));
        assertThat(jdbc.sql("select count(*) from project where name = '偷看的'")
                        .query(Long.class)
                        .single())
                .as("nothing is left behind")
                .isZero();
    }

    /** Enter in the name of a new project begins it; where other projects were to be looked for, it looks. */
    @Test
    void beginsOrLooksWhereEnterIsPressedInAField() throws Exception {
        var unit = "" + season.preparer.scope().unitId();
        var entered =
                post("/evaluations/new").param("enter", "1").param("unit", unit).param("year", "2085");

        var looked = Pages.read(pages.send(entered.param("newProject", "按回车建的").param("find", "没有这个名字")));
        assertThat(looked.select("#newProject").val()).isEqualTo("按回车建的");
        assertThat(looked.select("[name=found]").val()).isEqualTo("没有这个名字");
        assertThat(looked.select(".field-error, .alarm")).isEmpty();

        assertThat(looked.select("main form button").get(0).attr("name"))
                .as("what Enter presses")
                .isEqualTo("enter");
        assertThat(pages.send(entered.param("found", "没有这个名字")).getRedirectedUrl())
                .endsWith("/edit");
    }

    /** A choice that is not followed would be taken silently otherwise. */
    @Test
    void asksWhereAFormIsChosenAndCopyingIsNot() throws Exception {
        var source = season.draft(2084, "选了没用的");
        var request = post("/evaluations/new").param("project", project(source)).param("year", "2085");

        var page = Pages.read(pages.send(request.param("source", "" + source)));

        assertThat(page.select("#source-error").text()).contains("没有选“复制另一个项目的表”");
        assertThat(page.select("#source option[selected]").val()).isEqualTo("" + source);
    }

    @Test
    void takesWhatIsMeantOnceThePersonWasAsked() throws Exception {
        var chosen = project(season.draft(2084, "选中的"));
        for (var meant : List.of("NEW", "EXISTING")) {
            var answer = pages.send(post("/evaluations/new")
                    .param("project", chosen)
                    .param("newProject", "另外写的")
                    .param("unit", "" + season.preparer.scope().unitId())
                    .param("year", "2085")
                    .param("meant", meant));
            var made = documents.read(id(Objects.requireNonNull(answer.getRedirectedUrl())), season.preparer.scope());
            assertThat(made.project()).isEqualTo(meant.equals("NEW") ? "另外写的" : "选中的");
        }
    }

    @Test
    void losesNothingWhenSomebodyLooksForOtherProjects() throws Exception {
        var chosen = project(season.draft(2084, "先选中的"));
        season.draft(2084, "后来找的");

        var answer = pages.send(post("/evaluations/new")
                .param("look", "1")
                .param("find", "后来找的")
                .param("project", chosen)
                .param("newProject", "写了一半的")
                .param("year", "2084")
                .param("start", "EMPTY"));

        assertThat(answer.getStatus()).isEqualTo(200);
        var page = Pages.read(answer);
        assertThat(page.select("#newProject").val()).isEqualTo("写了一半的");
        assertThat(page.select("#year").val()).isEqualTo("2084");
        assertThat(page.select("#find").val()).isEqualTo("后来找的");
        assertThat(page.select("input[name=start][checked]").val()).isEqualTo("EMPTY");
        assertThat(page.select(".choices input[checked]").val()).isEqualTo(chosen);
        assertThat(page.select(".choices li")).hasSize(2);
        assertThat(choice(page, "后来找的")).contains("已有2084年度的表");
    }

    /** Otherwise the form would silently begin with another one than the person has chosen. */
    @Test
    void keepsTheChosenFormWhenSomebodyLooksForOtherProjects() throws Exception {
        var source = season.draft(2084, "选来复制的");
        var foreign = documents.create(FormFixtures.ofYear(2084, "外单位选来的", "复制部门", "复制单位"), season.admin);
        var look = post("/evaluations/new")
                .param("look", "1")
                .param("find", "没有这样的名称")
                .param("year", "2085")
                .param("start", "OTHER");

        var page = Pages.read(pages.send(look.param("source", "" + source)));
        assertThat(page.select("#other[checked]")).hasSize(1);
        assertThat(page.select("#source option[selected]").text()).startsWith("选来复制的（2084年度");

        var listed = Pages.read(pages.send(look.param("find", "")));
        assertThat(listed.select("#source option[value=" + source + "]"))
                .as("once")
                .hasSize(1);

        var none = Pages.read(pages.send(post("/evaluations/new")
                .param("look", "1")
                .param("find", "没有这样的名称")
                .param("year", "2085")
                .param("start", "OTHER")
                .param("source", "" + foreign)));
        assertThat(none.select("#other[checked]")).hasSize(1);
        assertThat(none.select("#source option").eachText()).containsExactly("请选择");
    }

    @Test
    void costsTheSameForAnyNumberOfProjects() throws Exception {
        season.draft(2084, "新建页数语句");
        var few = statements();
        for (int i = 0; i < 12; i++) {
            season.draft(2084, "新建页数语句" + i);
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(7);
    }

    private long statements() throws Exception {
        CountingDataSource.reset();
        pages.open("/evaluations/new?year=2085");
        return CountingDataSource.counted().getTotal();
    }
}
