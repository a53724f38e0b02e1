package io.ziping.library.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the editor is told that a row may be called. */
@WholeApplication
class SuggestionsTest {

    private static final int YEAR = 2084;

    /**
     * The form and until when it may be filled, its names, the unit's rows, the library, what many units have, and what was
     * asked.
     */
    private static final int STATEMENTS = 7;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private long form(int year, String unit, String project, String... rows) {
        return documents.create(FormFixtures.ofRows(year, project, unit + "部门", unit, rows), admin);
    }

    private void handedIn(int year, String unit, String project, String... rows) {
        moves.move(form(year, unit, project, rows), MoveRequest.of(Move.SUBMIT), admin);
    }

    private long category(String name) {
        return jdbc.sql("select id from indicator_class where name = :name and kind = 'OUTPUT'")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private List<Element> suggested(long form, String typed) throws Exception {
        return suggested(form, category("数量指标"), "", typed);
    }

    private List<Element> suggested(long form, long category, String row, String typed) throws Exception {
        var answer = mvc.perform(get("/evaluations/" + form + "/suggestions")
                        .param("category", String.valueOf(category))
                        .param("row", row)
                        .param("q", typed)
                        .with(user(admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("[role=group] [role=option]");
    }

    private static List<String> names(List<Element> options) {
        return options.stream().map(option -> option.attr("data-name")).toList();
    }

    @Test
    void theProjectsOwnFormerYearsComeBeforeThoseOfTheUnitsOtherProjects() throws Exception {
        handedIn(YEAR - 1, "指标库甲", "甲一", "走访企业次数 ≥20(次) 21(次)", "发放手册 ≥3(份) 3(份)");
        handedIn(YEAR - 2, "指标库甲", "甲二", "走访居民次数 ≥10(次) 12(次)", "走访企业次数 ≥9(次) 9(次)");
        handedIn(YEAR - 1, "指标库乙", "乙一", "走访学校次数 ≥1(次) 1(次)", "其他 ≥1(次) 1(次)");
        form(YEAR - 1, "指标库甲", "甲三", "走访草稿次数 ≥1(次) 1(次)", "其他 ≥1(次) 1(次)");
        var form = form(YEAR, "指标库甲", "甲二", "培训 ≥1(次) 1(次)", "其他 ≥1(次) 1(次)");

        var found = suggested(form, "走访");

        assertThat(names(found)).containsExactly("走访居民次数", "走访企业次数");
        assertThat(found.get(0).attr("data-target")).isEqualTo("≥10(次)");
        assertThat(found.get(0).text()).isEqualTo("走访居民次数 ≥10(次) 2082年完成 12(次)");
        assertThat(requireNonNull(found.get(0).parent()).attr("aria-label")).isEqualTo("本项目往年");
        assertThat(names(suggested(form, ""))).containsExactly("走访居民次数", "走访企业次数");
        assertThat(names(suggested(form, "手册"))).containsExactly("发放手册");
        assertThat(suggested(form, category("质量指标"), "", "走访")).isEmpty();
    }

    @Test
    void aRowIsSuggestedWhatStandsInItAndNotWhatStandsInOthers() throws Exception {
        handedIn(YEAR - 1, "指标库丙", "丙一", "走访次数 ≥20(次) 21(次)", "走访人数 ≥3(人) 3(人)");
        var form = form(YEAR, "指标库丙", "丙一", "走访次数 ≥1(次) 1(次)", "其他 ≥1(次) 1(次)");
        var row = jdbc.sql("select row_key::text from indicator where evaluation_id = :form and name = '走访次数'")
                .param("form", form)
                .query(String.class)
                .single();

        assertThat(names(suggested(form, "走访"))).containsExactly("走访人数");
        assertThat(names(suggested(form, category("数量指标"), "没有的一行", "走 访"))).containsExactly("走访人数");
        assertThat(names(suggested(form, category("数量指标"), row, "走访"))).containsExactly("走访次数", "走访人数");
    }

    @Test
    void rowsOfAClassThatWasReplacedAreSuggestedInTheOneThatReplacesIt() throws Exception {
        handedIn(YEAR - 1, "指标库丁", "丁一", "走访次数 ≥20(次) 21(次)", "走访人数 ≥3(人) 3(人)");
        var form = form(YEAR, "指标库丁", "丁一", "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");
        jdbc.sql("update indicator_class set successor_id = :next where id = :one")
                .param("one", category("数量指标"))
                .param("next", category("质量指标"))
                .update();
        try {
            assertThat(names(suggested(form, category("质量指标"), "", "走访"))).containsExactlyInAnyOrder("走访次数", "走访人数");
        } finally {
            jdbc.sql("update indicator_class set successor_id = null where id = :one")
                    .param("one", category("数量指标"))
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void askingCostsTheSameHoweverManyFormsAUnitHas(int forms) throws Exception {
        var unit = "指标库戊" + forms;
        for (int i = 0; i < forms; i++) {
            handedIn(YEAR - 1, unit, unit + i, "走访次数 ≥20(次) 21(次)", "走访" + i + "人数 ≥3(人) 3(人)");
        }
        var form = form(YEAR, unit, unit + 0, "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");

        var category = category("数量指标");

        CountingDataSource.reset();
        assertThat(suggested(form, category, "", "走访")).hasSizeBetween(2, 8);
        assertThat(CountingDataSource.counted().getTotal()).isEqualTo(STATEMENTS);
    }

    @Test
    void whoMayNotEditTheFormIsToldNothing() throws Exception {
        var form = form(YEAR, "指标库己", "己一", "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");
        var address = get("/evaluations/" + form + "/suggestions").param("q", "走访");

        mvc.perform(address.with(user(accounts.loadUserByUsername("reviewer")))).andExpect(status().isForbidden());
        mvc.perform(address.with(user(accounts.loadUserByUsername("preparer")))).andExpect(status().isNotFound());
        moves.move(form, MoveRequest.of(Move.SUBMIT), admin);
        mvc.perform(address.with(user(admin))).andExpect(status().isForbidden());
    }
}
