package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Last year's values and the targets of other units beside the rows of a form. */
@WholeApplication
class BesideTest {

    private static final int YEAR = 2056;
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private long form(int year, String project, String... rows) {
        return documents.create(FormFixtures.ofRows(year, project, DEPARTMENT, UNIT, rows), admin);
    }

    private long handedIn(int year, String project, String... rows) {
        var id = form(year, project, rows);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        return id;
    }

    private Document page(String path) throws Exception {
        return new Pages(mvc, accounts.loadUserByUsername("preparer")).open(path);
    }

    /** What stands beside the target and the actual of each row. */
    private static List<String> beside(Document page) {
        return page.select("tr[data-row] .beside").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void lastYearsValuesStandBelowThisYears(String mode) throws Exception {
        var project = "上年对照" + mode.length();
        handedIn(YEAR, project, "重点企业走访服务次数 ≥10(次) 12(次)", "培训人数 ≥80(人) 81(人)");
        var id = form(YEAR + 1, project, "培训人数 ≥85(人) 86(人)", "重点企业走访服务的次数 ≥9(次) 9(次)", "检查 ≥2(次) 2(次)");

        assertThat(beside(page("/evaluations/" + id + mode)))
                .containsExactly(
                        "上年年度指标值 ≥80(人)", "上年实际完成值 81(人)", "上年年度指标值（重点企业走访服务次数） ≥10(次)", "上年实际完成值 12(次)", "上年没有这一项");
    }

    @Test
    void aFormThatIsBeingFilledIsNotLastYear() throws Exception {
        form(YEAR, "上年未交", "走访次数 ≥10(次) 12(次)", "培训人数 ≥80(人) 81(人)");
        var id = form(YEAR + 1, "上年未交", "走访次数 ≥10(次) 12(次)", "培训人数 ≥80(人) 81(人)");

        assertThat(page("/evaluations/" + id).select(".beside p")).isEmpty();
    }

    @Test
    void theTargetsOfOtherUnitsStandBesideOnesOwn() throws Exception {
        var id = form(YEAR, "同类对照", "同类对照走访率 ≥90(%) 95(%)", "培训人数 ≥80(人) 81(人)");
        jdbc.sql("""
                        insert into target_spread (fiscal_year, name, unit, units, median, deviation, lowest, highest)
                        values (:year, '同类对照走访率', '%', 12, 91.0, 1, 90, 92.50)
                        """).param("year", YEAR).update();

        assertThat(page("/evaluations/" + id).select(".beside p").eachText())
                .containsExactly("12 个单位的中位数 91%（90–92.5）");
    }

    @Test
    void aRowThatIsCalledOtherwiseIsToldWhatItWas() throws Exception {
        handedIn(YEAR, "改名对照", "走访次数 ≥10(次) 12(次)", "培训人数 ≥80(人) 81(人)");
        var id = form(YEAR + 1, "改名对照", "走访次数 ≥10(次) 12(次)", "别的 ≥80(人) 81(人)");
        var rows = evaluations.view(id, admin).rows();

        var renamed = change(id, 0, rows.get(1).name(), "培训人数");
        assertThat(renamed.expectFirst("[id='b." + rows.get(1).target().address() + "']")
                        .text())
                .isEqualTo("上年年度指标值 ≥80(人)");

        assertThat(renamed.select(".slot.beside"))
                .as("the other row may have lost what it was to it")
                .hasSize(4);

        var typed = change(id, 1, rows.get(1).actual(), "86(人)");
        assertThat(typed.select(".slot")).as("the row is told of").isNotEmpty();
        assertThat(typed.select(".beside")).as("what the page shows stays").isEmpty();
    }

    @Test
    void otherUnitsAreToldOfAnewWhenATargetHasAnotherUnit() throws Exception {
        var id = form(YEAR, "同类换单位", "同类换单位走访率 ≥90(次) 95(次)", "培训人数 ≥80(人) 81(人)");
        jdbc.sql("""
                        insert into target_spread (fiscal_year, name, unit, units, median, deviation, lowest, highest)
                        values (:year, '同类换单位走访率', '%', 12, 91.0, 1, 90, 92.50)
                        """).param("year", YEAR).update();
        var target = evaluations.view(id, admin).rows().get(0).target();

        var typed = change(id, 0, target, "≥90(%)");

        assertThat(typed.expectFirst("[id='b." + target.address() + "']").text())
                .contains("12 个单位的中位数 91%（90–92.5）");
    }

    private Document change(long id, int seen, FormView.Cell cell, String text) throws Exception {
        return Pages.read(new Pages(mvc, admin)
                .send(MockMvcRequestBuilders.post("/evaluations/" + id + "/changes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"changes":[{"op":"set","cell":"%s","from":"%s","to":"%s"}],"seen":%d,"whole":false}
                                """.formatted(cell.address(), cell.text(), text, seen))));
    }
}
