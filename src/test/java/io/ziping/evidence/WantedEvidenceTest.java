package io.ziping.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.wants.StoredWants;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Evidence that the rules of a year want: said by an administrator, seen and attached by the unit, minded at the submission. */
@OwnYears({2072, 2073, 2074})
@WholeApplication
class WantedEvidenceTest {

    /** With two after it; nobody else has forms of the last. */
    /** The first of three years without forms of others. */
    private static final int YEAR = 2072;

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String SATISFACTION = "满意度指标（每一项）";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationStates states;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    EvidenceWants wants;

    @Autowired
    EvidenceFiles files;

    private Viewer admin;
    private Viewer preparer;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
        preparer = accounts.loadUserByUsername("preparer");
    }

    /** Years to come begin with what these have: other tests' must not. */
    @AfterEach
    void wantNothing() {
        for (int year = YEAR; year <= YEAR + 2; year++) {
            var base = wants.inForce(year).orElse(null);
            if (base != null && !base.wants().isEmpty()) {
                wants.store(year, base.id(), YearWants.NONE, "", "", admin);
            }
        }
    }

    private long draft(int year, String project) {
        var form = FormFixtures.withoutDoubts(project, DEPARTMENT, UNIT);
        return documents.create(FormFixtures.filed(year, project, DEPARTMENT, UNIT, form), preparer);
    }

    private String row(long id) {
        return evaluations.view(id, admin).rows().get(6).address();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Viewer viewer)
            throws Exception {
        return mvc.perform(request.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    private Document page(String path, Viewer viewer) throws Exception {
        return document(send(get(path), viewer));
    }

    private static Document document(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String rules(int year) {
        return "/admin/rules/" + year + "/evidence";
    }

    /** All fields of the form of a page as a browser sends them. */
    private static Map<String, String> fields(Document page) {
        var fields = new LinkedHashMap<String, String>();
        page.select("main form[method=post] [name]:not(button)")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val()));
        return fields;
    }

    private MockHttpServletResponse press(int year, Map<String, String> fields, String action) throws Exception {
        var request = post(rules(year)).param("action", action);
        fields.forEach(request::param);
        return send(request, admin);
    }

    /** Fills in lines of the page, each {@code where:what:true}, and applies them. */
    private void want(int year, String... lines) throws Exception {
        assertThat(press(year, fields(filled(year, lines)), "apply").getRedirectedUrl())
                .isEqualTo("/admin/rules");
    }

    /** The preview of a page with these lines. */
    private Document filled(int year, String... lines) throws Exception {
        var page = page(rules(year), admin);
        var fields = fields(page);
        fields.keySet().stream().filter(key -> key.endsWith(".name")).toList().forEach(key -> fields.put(key, ""));
        for (int i = 0; i < lines.length; i++) {
            var parts = lines[i].split(":");
            var scope = page.select("[name=lines[0].scope] option").stream()
                    .filter(option -> option.text().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            fields.put("lines[%d].scope".formatted(i), scope.val());
            fields.put("lines[%d].name".formatted(i), parts[1]);
            fields.put("lines[%d].required".formatted(i), parts[2]);
        }
        return document(press(year, fields, "preview"));
    }

    private MockHttpServletResponse attach(long id, String place, String name, String... kinds) throws Exception {
        var request = multipart("/evaluations/{id}/evidence", id)
                .file(new MockMultipartFile("file", name, null, SampleFiles.pdf(name)));
        // only a request that says how long it is gets in
        request.content(new byte[1]).param("at", place);
        for (var kind : kinds) {
            request.param("want", key(id, kind));
        }
        var answer = send(request, preparer);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return answer;
    }

    private String key(long id, String name) {
        return evaluations.view(id, preparer).wants().names().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey()
                .toString();
    }

    private Status status(long id) {
        return states.of(id, admin).status();
    }

    private void submit(long id) throws Exception {
        send(post("/evaluations/{id}/submission", id), preparer);
    }

    @Test
    void whatARuleWantsIsSeenMissedAttachedAndThenTheFormIsHandedIn() throws Exception {
        var id = draft(YEAR, "要附问卷的项目");
        assertThat(page("/evaluations/" + id + "/edit", preparer).select(".wants"))
                .isEmpty();

        var preview = filled(YEAR, SATISFACTION + ":调查问卷:true", SATISFACTION + ":样本说明:true", "项目资金:凭证:false");
        assertThat(preview.select(".proposal li").eachText()).contains("要 满意度指标（每一项）：调查问卷（提交前必须）", "要 项目资金：凭证（提醒）");
        assertThat(preview.select("tr:contains(要附问卷的项目)").text()).contains("第7项“满意度”还要附：调查问卷、样本说明");
        assertThat(wants.inForce(YEAR)
                        .map(StoredWants::wants)
                        .orElse(YearWants.NONE)
                        .isEmpty())
                .isTrue();
        assertThat(press(YEAR, fields(preview), "apply").getRedirectedUrl()).isEqualTo("/admin/rules");

        var row = row(id);
        var edit = page("/evaluations/" + id + "/edit", preparer);
        assertThat(edit.select("tr[id=" + row + "] .want").eachText()).containsExactly("调查问卷", "样本说明");
        assertThat(edit.select("#rail li.stop a").eachAttr("href")).containsExactly("#want." + row);
        assertThat(edit.getElementById("want." + row)).isNotNull();
        assertThat(edit.select("[data-wants=funding] .want").text()).isEqualTo("凭证");
        var check = page("/evaluations/" + id + "/submission", preparer);
        assertThat(check.select("li.stop a").text()).isEqualTo("第7项“满意度”还要附：调查问卷、样本说明");
        assertThat(check.select("li.stop a").attr("href")).endsWith("/evidence?at=" + row);
        assertThat(check.select("li.hint a").eachText()).contains("项目资金还要附：凭证");
        assertThat(check.select("form button.btn-main")).isEmpty();

        submit(id);
        assertThat(status(id)).isEqualTo(Status.DRAFT);
        var refused = mvc.perform(
                        post("/api/v1/evaluations/{id}/submission", id).with(httpBasic("preparer", "ziping-trial")))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"evidence-missing\"", "\"/indicators/6\"", "第7项“满意度”还要附：调查问卷、样本说明");

        attach(id, row, "无关.pdf");
        attach(id, row, "问卷.pdf", "调查问卷");
        var list = page("/evaluations/" + id + "/evidence?at=" + row, preparer);
        assertThat(list.select(".wanted li.there").text()).contains("调查问卷", "✓ 问卷.pdf");
        assertThat(list.select("#evidence").attr("data-left")).isEqualTo(key(id, "样本说明"));
        submit(id);
        assertThat(status(id)).isEqualTo(Status.DRAFT);

        // one file may be several
        var file = files.of(id, preparer).places().stream()
                .flatMap(place -> place.files().stream())
                .filter(each -> each.name().equals("问卷.pdf"))
                .findFirst()
                .orElseThrow()
                .id();
        send(
                post("/evaluations/{id}/evidence/{file}/wants", id, file)
                        .param("want", key(id, "调查问卷"), key(id, "样本说明")),
                preparer);
        submit(id);
        assertThat(status(id)).isEqualTo(Status.SUBMITTED);
        assertThat(page("/evaluations/" + id, accounts.loadUserByUsername("reviewer"))
                        .select("tr[id=" + row + "] .want")
                        .eachText())
                .containsExactly("✓ 调查问卷", "✓ 样本说明");
        assertThat(page("/evaluations/" + id + "/history", preparer).text()).contains("问卷.pdf（调查问卷、样本说明）");
    }

    @Test
    void aFormHandedInIsHeldToWhatWasWantedThenAndAReturnedOneToWhatIsWantedNow() throws Exception {
        var id = draft(YEAR, "先交上去的项目");
        submit(id);
        assertThat(status(id)).isEqualTo(Status.SUBMITTED);

        want(YEAR, "整张表:合同:true");
        assertThat(page("/evaluations/" + id, admin).select(".wants")).isEmpty();

        moves.move(id, new MoveRequest(Move.RETURN, null, "请补合同"), accounts.loadUserByUsername("department"));
        assertThat(page("/evaluations/" + id + "/edit", preparer)
                        .select(".paper-title + .wants")
                        .text())
                .contains("还要附：", "合同");
        submit(id);
        assertThat(status(id)).isEqualTo(Status.RETURNED);
        attach(id, "", "合同.pdf", "合同");
        submit(id);
        assertThat(status(id)).isEqualTo(Status.SUBMITTED);

        want(YEAR, "整张表:合同:true", "整张表:决算:true");
        assertThat(page("/evaluations/" + id, admin).select(".want").eachText()).containsExactly("✓ 合同");
    }

    @Test
    void aFileOfTheWholeFormSpeaksForEveryRowAndOneThatIsRemovedForNone() throws Exception {
        want(YEAR, SATISFACTION + ":问卷:true");
        var id = draft(YEAR, "一份问卷的项目");
        attach(id, "", "问卷.pdf", "问卷");
        assertThat(evaluations.view(id, preparer).wants().missing()).isEmpty();

        var file = files.of(id, preparer).places().get(0).files().get(0).id();
        files.remove(id, file, preparer);
        assertThat(evaluations.view(id, preparer).wants().missing()).hasSize(1);
        files.restore(id, file, preparer);
        assertThat(evaluations.view(id, preparer).wants().missing()).isEmpty();

        // at a row of another class it is no longer what the row wants
        files.change(id, file, "", evaluations.view(id, preparer).rows().get(0).address(), preparer);
        assertThat(evaluations.view(id, preparer).wants().missing()).hasSize(1);
    }

    @Test
    void aKindThatIsCalledOtherwiseIsStillTheSame() throws Exception {
        want(YEAR, "整张表:合同书:true");
        var id = draft(YEAR, "改了叫法的项目");
        attach(id, "", "合同.pdf", "合同书");

        want(YEAR, "整张表:采购合同:true");

        assertThat(evaluations.view(id, preparer).wants().missing()).isEmpty();
        assertThat(page("/evaluations/" + id + "/evidence", preparer)
                        .select(".chip.kind")
                        .text())
                .isEqualTo("采购合同");
    }

    @Test
    void aYearBeginsWithWhatTheFormerHadAndKeepsItOnceItHasForms() throws Exception {
        want(YEAR + 1, "整张表:合同:true");
        assertThat(page(rules(YEAR + 2), admin).select(".caution").text()).contains("沿用" + (YEAR + 1) + "年度");
        var id = draft(YEAR + 2, "下一年的项目");
        assertThat(evaluations.view(id, preparer).wants().missing()).hasSize(1);

        want(YEAR + 1, "整张表:合同:true", "整张表:决算:true");

        assertThat(evaluations.view(id, preparer).wants().missing())
                .flatExtracting(missing -> missing.names())
                .containsExactly("合同");
        assertThat(wants.versions(YEAR + 2))
                .singleElement()
                .satisfies(version -> assertThat(version.by()).isEqualTo("系统"));
    }

    @Test
    void thePageSaysWhatCannotBeAndThatSomebodyWasQuicker() throws Exception {
        var fields = fields(page(rules(YEAR), admin));
        fields.put("lines[0].name", "合同");
        fields.put("lines[1].name", "一二三四五六七八九十一二三四五六七八九十一");
        fields.put("lines[1].scope", "form");
        var answer = press(YEAR, fields, "preview");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(document(answer).select(".errors a").eachText())
                .containsExactlyInAnyOrder("第1行：请选在哪里要", "第2行：最多20字");

        var late = fields(page(rules(YEAR), admin));
        want(YEAR, "整张表:合同:true");
        late.put("lines[0].name", "决算");
        late.put("lines[0].scope", "form");
        answer = press(YEAR, late, "preview");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(document(answer).select("[name=lines[0].name]").val()).isEqualTo("决算");
        assertThat(wants.inForce(YEAR).orElseThrow().wants().all()).hasSize(1);
    }
}
