package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.intake.reading.FormReading;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of what comes in. */
@WholeApplication
class IntakePagesTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    Intakes intakes;

    @Autowired
    Accounts accounts;

    private Viewer preparer;

    @BeforeEach
    void preparer() {
        preparer = accounts.loadUserByUsername("preparer");
    }

    private static EvaluationDocument form(int number) {
        return FormFixtures.ofYear(2016, "页面" + "甲乙丙丁戊己庚辛".charAt(number) + number, DEPARTMENT, UNIT);
    }

    private Document open(String address) throws Exception {
        var answer = mvc.perform(get(address).with(user(preparer))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private String send(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.with(user(preparer)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    @Test
    void leadsFromEachDoubtIntoItsCell() throws Exception {
        var upload = intakes.take(
                Readings.doubtful(
                        form(0),
                        List.of(Readings.doubt("/indicators/1/score"), Readings.doubt("/indicators/2/category")),
                        List.of(new FormReading.LeftOver("第21行", "<b>填表人</b>"))),
                preparer);
        var page = open("/intake/" + upload + "/forms/1");

        var links = page.select(".intake-doubts a").eachAttr("href");
        assertThat(links)
                .hasSize(2)
                .allSatisfy(link -> assertThat(page.getElementById(link.substring(1)))
                        .as(link)
                        .isNotNull());
        assertThat(page.select("td[data-tone=doubt] input").eachAttr("name"))
                .containsExactly("cells[/indicators/1/score]");
        assertThat(page.select("select[name='classes[/indicators/2/class]'] option[selected]")
                        .eachText())
                .containsExactly("产出指标/数量指标");
        assertThat(page.select("blockquote").eachText()).contains("<b>填表人</b>");
        assertThat(open("/intake/" + upload).select(".intake-sum").text()).contains("要先看 1 份（还有 2 处没看）");
    }

    /** One decision mends every row the paper files in a class; what the paper wrote with it stays as it is. */
    @Test
    void aClassIsDecidedOnceForAllItsRows() throws Exception {
        var rows = Objects.requireNonNull(form(4).indicators()).stream()
                .map(row -> new EvaluationDocument.Indicator(
                        "项目产出",
                        "干得多",
                        row.name(),
                        row.target(),
                        row.actual(),
                        row.weight(),
                        row.score(),
                        row.deviationExplanation(),
                        null,
                        null))
                .toList();
        var doubts = IntStream.range(0, rows.size())
                .mapToObj(row -> Readings.doubt("/indicators/" + row + "/category"))
                .toList();
        var upload = intakes.take(Readings.doubtful(form(4).withIndicators(rows), doubts, List.of()), preparer);
        var page = open("/intake/" + upload + "/forms/1");

        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(page.select("select[name^='classes[']").eachAttr("name"))
                .containsExactly("classes[/indicators/0/class]");
        assertThat(page.select(".intake-todo").text()).contains("1 处要先改好");
        assertThat(open("/intake/" + upload).select(".look .chip.stop").eachText())
                .containsExactly("1 类指标要选定二级指标");

        send(post("/intake/" + upload + "/forms/1").param("classes[/indicators/0/class]", "产出指标/数量指标"));

        var reading = intakes.report(upload, preparer).forms().get(0).reading();
        assertThat(reading.document().indicators())
                .extracting(row -> row.dimension() + "/" + row.category())
                .containsOnly("产出指标/数量指标");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.unseen()).isZero();
    }

    @Test
    void aRowIsTakenOutAndPutBack() throws Exception {
        var upload = intakes.take(
                Readings.doubtful(form(5), List.of(Readings.doubt("/indicators/1/score")), List.of()), preparer);
        var address = "/intake/" + upload + "/forms/1";
        var whole = intakes.report(upload, preparer).forms().get(0).reading().document();
        var names = Objects.requireNonNull(whole.indicators()).stream()
                .map(EvaluationDocument.Indicator::name)
                .toList();

        assertThat(open(address).select(".row-out")).hasSize(names.size());
        assertThat(send(post(address).param("action", "remove:1").param("cells[/achievedObjective]", "完成了")))
                .isEqualTo(address + "#removed");
        assertThat(open(address).select("#removed").text()).contains("纸面第2项", String.valueOf(names.get(1)));
        assertThat(open(address).select(".intake-todo").text()).contains("没有要看的了");

        send(post(address).param("action", "restore:1"));
        var back = intakes.report(upload, preparer).forms().get(0).reading();
        assertThat(back.document()).isEqualTo(whole.withAchievedObjective("完成了"));
        assertThat(back.unseen()).isOne();
    }

    @Test
    void aTextInPlaceOfAScoreIsNotTakenForOne() throws Exception {
        var upload = intakes.take(
                Readings.doubtful(form(6), List.of(Readings.doubt("/indicators/1/score")), List.of()), preparer);
        var address = "/intake/" + upload + "/forms/1";

        send(post(address).param("cells[/indicators/1/score]", "约9分").param("action", "allSeen"));

        var page = open(address);
        assertThat(page.select("td[data-tone=problem] input").eachAttr("value")).containsExactly("约9分");
        assertThat(page.select(".intake-doubts .problem, .intake-doubts li.problem")
                        .text())
                .contains("“约9分”不是数");
        assertThat(intakes.file(upload, preparer)).isZero();
    }

    /** A table that was not found is no cell that somebody could fill in. */
    @Test
    void asksForNoTextWhereAWholeTableIsMissing() throws Exception {
        var missing = List.of(Readings.doubt("/indicators"), Readings.doubt("/funding"), Readings.doubt(""));
        var upload = intakes.take(Readings.doubtful(form(3), missing, List.of()), preparer);
        var page = open("/intake/" + upload + "/forms/1");

        assertThat(page.select(".intake-doubts a").eachText()).containsExactly("绩效指标", "项目资金", "整张表");
        assertThat(page.select("[name^='cells[']").eachAttr("name"))
                .containsExactly("cells[/project]", "cells[/fiscalYear]");
    }

    @Test
    void savesWhatWasSettledWithoutAnyScript() throws Exception {
        var upload = intakes.take(
                Readings.doubtful(form(1), List.of(Readings.doubt("/indicators/1/score")), List.of()), preparer);
        var choice = intakes.report(upload, preparer).forms().get(0).target().choice();

        var next = send(post("/intake/" + upload + "/forms/1")
                .param("action", "next")
                .param("choice", choice)
                .param("cells[/indicators/1/score]", "0.09"));
        assertThat(next).isEqualTo("/intake/" + upload);
        assertThat(open(next).select(".intake-sum button").eachText()).containsExactly("导入 1 份");

        send(post("/intake/" + upload + "/filing"));
        var report = open("/intake/" + upload);
        assertThat(report.select("td a[href^=/evaluations/]").eachText()).containsExactly("已建草稿");
        assertThat(report.select(".intake-sum button").eachText()).containsExactly("撤销这次导入");
        open("/intake/" + upload + "/forms/1");

        send(post("/intake/" + upload + "/undoing"));
        assertThat(open("/intake/" + upload).select("td a[href^=/evaluations/]"))
                .isEmpty();
    }

    @Test
    void whatCannotBeKeptComesBackAtItsField() throws Exception {
        var upload = intakes.take(
                Readings.doubtful(
                        form(7),
                        List.of(
                                Readings.doubt("/fiscalYear"),
                                Readings.doubt("/achievedObjective"),
                                Readings.doubt("/indicators/1/score")),
                        List.of()),
                preparer);
        var answer = mvc.perform(post("/intake/" + upload + "/forms/1")
                        .param("action", "next")
                        .param("unit", "x")
                        .param("seen", "/indicators/1/score")
                        .param("cells[/indicators/1/score]", "9")
                        .param("cells[/achievedObjective]", "长".repeat(10_001))
                        .param("cells[/fiscalYear]", "2O24")
                        .with(user(preparer))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".errors a").eachText())
                .containsExactly("请重新选择", "实际完成情况：最多10000字，请删减", "年度：请填四位数字，如 2025");
        assertThat(page.select(".errors a").eachAttr("href")).allSatisfy(link -> {
            var field = Objects.requireNonNull(page.getElementById(link.substring(1)), link);
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(page.getElementById(field.attr("aria-describedby"))).isNotNull();
        });
        assertThat(Objects.requireNonNull(page.getElementById("cells[/fiscalYear]"))
                        .val())
                .isEqualTo("2O24");
        assertThat(Objects.requireNonNull(page.getElementById("cells[/indicators/1/score]"))
                        .val())
                .isEqualTo("9");
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("unit");
        assertThat(page.select("input[name=seen][checked]").eachAttr("value")).contains("/indicators/1/score");
        assertThat(intakes.report(upload, preparer)
                        .forms()
                        .get(0)
                        .reading()
                        .document()
                        .fiscalYear())
                .as("nothing is kept of it")
                .isEqualTo(form(7).fiscalYear());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cells[/project][x]", "cells[/project].x", "cells[", "cells", "cells[]", "sides[x].side"})
    void namesThatNoPageSendsBreakNothing(String name) throws Exception {
        var upload = intakes.take(Readings.of(form(0)), preparer);

        for (var page : List.of("forms", "workbooks")) {
            var answer = mvc.perform(post("/intake/" + upload + "/" + page + "/1")
                            .param(name, "x")
                            .with(user(preparer))
                            .with(csrf()))
                    .andReturn();
            assertThat(answer.getResponse().getStatus()).as(page).isLessThan(500);
        }
    }

    @Test
    void asksTheDatabaseAsOftenForEightFormsAsForOne() throws Exception {
        var one = intakes.take(Readings.of(form(2)), preparer);
        var eight = intakes.take(
                Readings.of(
                        IntStream.range(0, 8).mapToObj(IntakePagesTest::form).toArray(EvaluationDocument[]::new)),
                preparer);

        assertThat(queries("/intake/" + eight)).isEqualTo(queries("/intake/" + one));
        assertThat(queries("/intake/" + eight + "/forms/1")).isEqualTo(queries("/intake/" + one + "/forms/1"));
    }

    private long queries(String address) throws Exception {
        open(address);
        CountingDataSource.reset();
        open(address);
        return CountingDataSource.counted().getSelect();
    }

    @Test
    void saysWhatIsMissingAndWhatIsTooMuch() throws Exception {
        var answer = mvc.perform(post("/intake").with(user(preparer)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#upload-error").text()).isEqualTo("请选择文件，或粘贴一份表的文字");
        assertThat(page.select(".alarm a[href=#upload]").text()).isEqualTo("请选择文件，或粘贴一份表的文字");
        assertThat(page.select("#upload").attr("aria-describedby")).isEqualTo("upload-error upload-hint");
        assertThat(open("/intake?tooLarge=").select("[role=alert]").text()).contains("合计不超过20MB");
    }
}
