package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.support.SampleForms;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** The list of forms, seen by the preparer of the sample unit; the 18 published forms are the set that stands still. */
@WholeApplication
class ListPageTest {

    private static final String UNBUDGETED = "没有预算的单位";
    private static final String PUBLISHED = "/evaluations?year=2024&status=PUBLISHED";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    private Pages pages;

    @BeforeEach
    void preparer() {
        pages = new Pages(mvc, accounts.loadUserByUsername("preparer"));
    }

    @Test
    void showsThePublishedFiguresOfEveryForm() throws Exception {
        var rows = rows(pages.open(PUBLISHED));

        assertThat(rows).hasSize(18);
        assertThat(rows)
                .extracting(row -> texts(row).subList(3, 9))
                .containsExactlyInAnyOrderElementsOf(SampleForms.all()
                        .map(sample -> List.of(
                                grouped(total(sample, "adjustedBudget")),
                                grouped(total(sample, "executedAmount")),
                                grouped(total(sample, "executionRate")),
                                sample.get("totalScore").asString(),
                                sample.get("grade").asString(),
                                "已公开"))
                        .toList());
        assertThat(rows)
                .extracting(row -> row.select(".name").text())
                .containsExactlyInAnyOrderElementsOf(SampleForms.all()
                        .map(sample -> sample.get("project").asString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&size=5", "&size=5&page=4", "&sort=totalScore,desc"})
    void addsUpTheWholeFilteredSet(String part) throws Exception {
        var budget = sum("adjustedBudget");
        var executed = sum("executedAmount");

        assertThat(pages.open(PUBLISHED + part).select(".pager b").eachText())
                .startsWith(
                        "18",
                        grouped(budget),
                        grouped(executed),
                        executed.movePointRight(2).divide(budget, 2, RoundingMode.DOWN) + "%");
    }

    /** What several years cost together means nothing; each stands by itself, the earliest ones folded away. */
    @Test
    void addsUpEachYearByItself() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        for (int year = 2003; year <= 2006; year++) {
            documents.create(FormFixtures.ofYear(year, "逐年合计" + year % 2, "逐年部门", "逐年单位"), admin);
        }
        documents.create(FormFixtures.ofYear(2006, "逐年合计另一个", "逐年部门", "逐年单位"), admin);

        var foot = new Pages(mvc, admin)
                .open("/evaluations?q=" + UriUtils.encode("逐年单位", StandardCharsets.UTF_8))
                .select(".sums");

        assertThat(foot.select("b").eachText()).startsWith("5");
        assertThat(foot.select("> ul li").eachText())
                .extracting(line -> line.substring(0, "2006年度　2 份".length()))
                .containsExactly("2006年度　2 份", "2005年度　1 份", "2004年度　1 份");
        assertThat(foot.select("details li").text()).startsWith("2003年度　1 份");
        assertThat(foot.select("details summary").text()).isEqualTo("更早的1个年度");
    }

    @ParameterizedTest
    @CsvSource({
        "q, 印刷服务费, 1",
        "q, 闵行区人民政府, 18",
        "q, %, 0",
        "q, _, 0",
        "q, x' or 'a'='a, 0",
        "grade, EXCELLENT, 18",
        "grade, 优, 18",
        "grade, POOR, 0",
        "unit, 1, 18",
        "unit, 上海市闵行区人民政府办公室, 18",
        "unit, 别的单位, 0",
        "department, 1, 18",
        "department, 上海市闵行区人民政府办公室(汇总), 18",
        "department, 别的部门, 0",
        "grade, 没有这个等级, 18",
        "sort, 没有这一列, 18",
        "size, 没有, 18",
        "page, 没有, 18",
    })
    void findsWhatIsAskedForAndIgnoresWhatItDoesNotUnderstand(String name, String value, int found) throws Exception {
        var query = "&" + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);

        assertThat(rows(pages.open(PUBLISHED + query))).hasSize(found);
    }

    /** Of a budget of 0.00 the rate is 0.00, and nothing was left unspent. */
    @Test
    void alarmsOfNoLowExecutionWhereTheBudgetIsNothing() throws Exception {
        var unit = FormFixtures.complete("没有安排资金的项目", UNBUDGETED + "部门", UNBUDGETED);
        documents.create(
                unit.withFunding(List.of(
                        new EvaluationDocument.Funding("TOTAL", null, null, null, null, null, "10.00", null, null),
                        new EvaluationDocument.Funding(
                                "CURRENT_YEAR_APPROPRIATION", null, null, "0.00", "0.00", "0.00", null, null, null))),
                accounts.loadUserByUsername("admin"));

        var row = rows(new Pages(mvc, accounts.loadUserByUsername("admin"))
                .open("/evaluations?q=" + UriUtils.encode(UNBUDGETED, StandardCharsets.UTF_8)));

        assertThat(row).singleElement().satisfies(only -> {
            assertThat(only.text()).contains("0.00");
            assertThat(only.select(".low")).isEmpty();
        });
    }

    /** A draft just begun has no budget yet; one of 2024 spent an eighth of it. */
    @Test
    void alarmsAboutLowExecutionOnlyWhereThereIsABudget() throws Exception {
        var begun = rows(pages.open("/evaluations?year=2025&q=" + UriUtils.encode("外事工作经费", StandardCharsets.UTF_8)));
        var low = rows(pages.open(PUBLISHED + "&q=" + UriUtils.encode("学习考察", StandardCharsets.UTF_8)));

        assertThat(begun)
                .singleElement()
                .satisfies(row -> assertThat(row.select(".low")).isEmpty());
        assertThat(low)
                .singleElement()
                .satisfies(row -> assertThat(row.select(".low").text()).isEqualTo("12.23"));
    }

    @Test
    void keepsInTheFieldsWhatWasAskedFor() throws Exception {
        var page = pages.open(PUBLISHED + "&grade=EXCELLENT&q=%E8%B4%B9&sort=totalScore,desc");

        assertThat(page.select(".filters option[selected]").eachText()).containsExactly("2024年度", "已公开", "优");
        assertThat(page.select("#q").val()).isEqualTo("费");
        assertThat(page.select(".filters [name=sort]").val()).isEqualTo("totalScore,desc");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 6})
    void sortsNumbersBothWays(int column) throws Exception {
        var once = pages.open(sortLink(pages.open(PUBLISHED), column));
        var twice = pages.open(sortLink(once, column));

        expectSorted(once, column);
        expectSorted(twice, column);
        assertThat(List.of(direction(once, column), direction(twice, column)))
                .containsExactlyInAnyOrder("ascending", "descending");
    }

    @Test
    void offersEveryColumnToSortBy() throws Exception {
        for (int column = 0; column < 10; column++) {
            var sorted = pages.open(sortLink(pages.open(PUBLISHED), column));

            assertThat(direction(sorted, column)).isIn("ascending", "descending");
            assertThat(sorted.select("[aria-sort=none]")).hasSize(9);
        }
    }

    private static void expectSorted(Document page, int column) {
        var shown = rows(page).stream()
                .map(row -> texts(row).get(column).replace(",", ""))
                .map(BigDecimal::new)
                .toList();
        Comparator<BigDecimal> ascending = Comparator.naturalOrder();
        assertThat(shown)
                .hasSize(18)
                .isSortedAccordingTo(direction(page, column).equals("ascending") ? ascending : ascending.reversed());
    }

    @Test
    void sortsNamesBackwardsAsTheyStandForwards() throws Exception {
        var forwards = names(pages.open(PUBLISHED + "&sort=project,asc"));
        var backwards = new ArrayList<>(names(pages.open(PUBLISHED + "&sort=project,desc")));
        Collections.reverse(backwards);

        assertThat(forwards).hasSize(18).doesNotHaveDuplicates().isEqualTo(backwards);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=executionRate,asc", "&sort=grade,desc"})
    void leadsThroughEveryFormOnceAndBack(String sort) throws Exception {
        var all = names(pages.open(PUBLISHED + sort));
        var forwards = new ArrayList<String>();
        var page = pages.open(PUBLISHED + sort + "&size=5");
        forwards.addAll(names(page));
        while (page.selectFirst("a[rel=next]") != null) {
            page = pages.open(page.select("a[rel=next]").attr("href"));
            forwards.addAll(names(page));
        }
        assertThat(forwards).isEqualTo(all);

        while (page.selectFirst("a[rel=prev]") != null) {
            page = pages.open(page.select("a[rel=prev]").attr("href"));
        }
        assertThat(names(page)).isEqualTo(all.subList(0, 5));
        assertThat(names(pages.open(PUBLISHED + sort + "&size=5&page=99"))).isEqualTo(all.subList(15, 18));
    }

    @Test
    void printsTheFilteredListInItsOrder() throws Exception {
        var page = pages.open(PUBLISHED + "&sort=totalScore,asc&size=5");

        assertThat(page.select(".pager a").eachAttr("href"))
                .contains("/evaluations/sheets.pdf?year=2024&status=PUBLISHED&sort=totalScore,asc");
    }

    @Test
    void offersTheNextStepWhereNothingIsFound() throws Exception {
        var page = pages.open("/evaluations?q=nothing-like-this");

        assertThat(page.select(".empty").text()).contains("没有符合条件的自评表");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/evaluations");
        assertThat(page.select("table, .pager")).isEmpty();
    }

    @Test
    void offersTheFirstFormOnlyToThoseWhoFillForms() throws Exception {
        var preparer = new Pages(mvc, newcomer(Role.PREPARER)).open("/evaluations");
        var reviewer = new Pages(mvc, newcomer(Role.DEPARTMENT_REVIEWER)).open("/evaluations");

        assertThat(preparer.select(".empty a").attr("href")).isEqualTo("/evaluations/new");
        assertThat(reviewer.select(".empty").text()).contains("填报单位建好草稿后");
        assertThat(reviewer.select(".empty a, .actions a")).isEmpty();
    }

    /** In a year of its own; what is begun is taken back. */
    @Test
    @Transactional
    void beginsFormsFromThoseOfTheYearBeforeWithOnePress() throws Exception {
        var projects = pages.open("/evaluations/new?year=2039")
                .select("input[name=project][value~=.]")
                .eachAttr("value");
        var one =
                pages.send(post("/evaluations/beginnings").param("year", "2039").param("project", projects.get(0)));

        var editor = Objects.requireNonNull(one.getRedirectedUrl());
        assertThat(editor).matches("/evaluations/\\d+/edit");
        var begun = pages.open(editor);
        assertThat(begun.select("tr[data-row] [name$=.target]").eachText())
                .isNotEmpty()
                .allMatch(text -> !text.isBlank());
        assertThat(begun.select("tr[data-row] [name$=.actual]").eachText()).allMatch(String::isBlank);

        // a second press opens what the first one began
        var again =
                pages.send(post("/evaluations/beginnings").param("year", "2039").param("project", projects.get(0)));
        assertThat(again.getRedirectedUrl()).isEqualTo(editor.replace("/edit", ""));

        var several = mvc.perform(post("/evaluations/beginnings")
                        .param("year", "2039")
                        .param("project", projects.get(0), projects.get(1), projects.get(2), "0")
                        .with(user(accounts.loadUserByUsername("preparer")))
                        .with(csrf()))
                .andReturn();
        assertThat(several.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(several.getFlashMap().get("flash")).isEqualTo("已开始 2 份，另有 1 份已经开始了");
        assertThat(several.getFlashMap().get("failures")).isEqualTo(List.of("您不能为这个项目填报，请另选"));
        assertThat(rows(pages.open("/evaluations?year=2039"))).hasSize(3);
        var blank =
                pages.send(post("/evaluations/beginnings").param("year", "2039").param("project", "1,"));
        assertThat(blank.getStatus()).isEqualTo(400);
    }

    private static Viewer newcomer(Role role) {
        return new Viewer(0, "newcomer", null, "新来的", role, DataScope.ofUnit(0), "新单位", true);
    }

    private static String sortLink(Document page, int column) {
        return page.select("thead th").get(column).select("a").attr("href");
    }

    private static String direction(Document page, int column) {
        return page.select("thead th").get(column).attr("aria-sort");
    }

    private static List<Element> rows(Document page) {
        return page.select(".grid tbody tr");
    }

    private static List<String> texts(Element row) {
        return row.select("td").stream().map(Element::text).toList();
    }

    private static List<String> names(Document page) {
        return page.select(".grid .name").eachText();
    }

    private static String total(JsonNode sample, String field) {
        return sample.get("funding").get(0).get(field).asString();
    }

    private static BigDecimal sum(String field) {
        return SampleForms.all()
                .map(sample -> new BigDecimal(total(sample, field)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String grouped(String number) {
        return grouped(new BigDecimal(number));
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }
}
