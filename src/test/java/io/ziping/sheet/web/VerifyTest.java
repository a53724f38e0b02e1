package io.ziping.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A printed page in the hand of somebody without a login. */
@WholeApplication
class VerifyTest {

    private static final Pattern MARK = Pattern.compile("编号 (\\d+)　版本 (\\d+)　校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})");
    private static final String CURRENT = "与系统里现在的内容一致";
    private static final String OUTDATED = "不是现在的内容";
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String UNKNOWN = "没有打印过";
    private static final String DRAFT = "草稿，不能作为自评结果";
    private static final String ON_DRAFTS = "草稿　未提交";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    DraftRemoval removal;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    JdbcClient jdbc;

    /** What stands in the corner of a page. */
    private record Mark(String id, String version, String code) {}

    @Test
    void isCurrentUntilTheFormSaysSomethingElse() throws Exception {
        var address = "203.0.113.1";
        var admin = accounts.loadUserByUsername("admin");
        var preparer = accounts.loadUserByUsername("preparer");
        var document = FormFixtures.complete("核对的项目", DEPARTMENT, UNIT);
        var id = documents.create(document, preparer);
        var mark = printed(id, admin);
        assertThat(ask(mark, address)).contains(DRAFT, CURRENT);

        // handed in, it is another version of the same content
        moves.move(id, new MoveRequest(Move.SUBMIT, null, ""), preparer);
        assertThat(ask(mark, address)).contains(DRAFT, CURRENT);
        var handedIn = printed(id, admin);
        assertThat(ask(handedIn, address)).contains(CURRENT, "还在审核").doesNotContain(DRAFT);
        moves.move(id, new MoveRequest(Move.WITHDRAW, null, ""), preparer);
        var achieved = new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE);
        editor.apply(
                id,
                preparer,
                List.of(new Change.SetCell(achieved, Objects.requireNonNull(document.achievedObjective()), "改过了")));

        assertThat(ask(handedIn, address))
                .as("nothing of what it says by now")
                .contains(OUTDATED)
                .doesNotContain("核对的项目");
        assertThat(ask(mark, address)).contains(OUTDATED).doesNotContain("核对的项目");
        var fresh = printed(id, admin);
        assertThat(ask(fresh, address)).contains(CURRENT);
        assertThat(ask(new Mark(fresh.id(), mark.version(), fresh.code()), address))
                .contains(UNKNOWN);
        var last = fresh.code().endsWith("7") ? "8" : "7";
        var wrong = fresh.code().substring(0, fresh.code().length() - 1) + last;
        assertThat(ask(new Mark(fresh.id(), fresh.version(), wrong), address)).contains(UNKNOWN);
    }

    /** What a page with altered figures is compared with. */
    @Test
    void showsWhatStandsOnThePageAndNoMore() throws Exception {
        var preparer = accounts.loadUserByUsername("preparer");
        var id = documents.create(FormFixtures.complete("逐项对照的项目", DEPARTMENT, UNIT), preparer);

        var answer = Jsoup.parse(ask(printed(id, preparer), "203.0.113.7"));

        assertThat(answer.select(".verify-lines tr").eachText())
                .containsExactly(
                        "项目名称 逐项对照的项目",
                        "年度 2018年度",
                        "主管部门 " + DEPARTMENT,
                        "实施单位 " + UNIT,
                        "年初预算数（万元） 10.00",
                        "全年预算数（万元） 10.00",
                        "全年执行数（万元） 9.00",
                        "执行率（%） 90.00",
                        "总分 99.00",
                        "评分等级 优");
        assertThat(answer.select("main a")).as("nobody may see it").isEmpty();
        assertThat(answer.select("header .brand")).hasSize(1);
    }

    @Test
    void isTakenAsInputMethodsLeaveIt() throws Exception {
        var preparer = accounts.loadUserByUsername("preparer");
        var id = documents.create(FormFixtures.complete("全角的项目", DEPARTMENT, UNIT), preparer);
        var mark = printed(id, preparer);

        var wide = new Mark(
                wide(mark.id()),
                " " + wide(mark.version()) + "　",
                wide(mark.code().toLowerCase(Locale.ROOT)));

        assertThat(ask(wide, "203.0.113.8")).contains(CURRENT);
    }

    /** The same in full width. */
    private static String wide(String text) {
        return text.chars().mapToObj(each -> Character.toString(each + 0xfee0)).collect(Collectors.joining(" "));
    }

    @Test
    void isWithdrawnWithThePublication() throws Exception {
        var id = jdbc.sql("select max(id) from self_evaluation where status = 'PUBLISHED'")
                .query(Long.class)
                .single();
        var reviewer = accounts.loadUserByUsername("reviewer");
        var mark = printed(id, reviewer);
        assertThat(ask(mark, "203.0.113.9")).contains(CURRENT, "现在已公开");
        try {
            moves.move(id, new MoveRequest(Move.UNPUBLISH, null, "公开错了"), reviewer);

            assertThat(ask(mark, "203.0.113.9"))
                    .contains("已取消公开", "不能再作为公开的结果引用")
                    .doesNotContain(CURRENT);
        } finally {
            moves.move(id, new MoveRequest(Move.PUBLISH, null, ""), reviewer);
        }
        assertThat(ask(mark, "203.0.113.9")).contains(CURRENT);
    }

    @Test
    void saysOnEveryPageThatADraftIsOne() throws Exception {
        var preparer = accounts.loadUserByUsername("preparer");
        var draft = documents.create(
                FormFixtures.withIndicators(60, UNIT)
                        .withFiscalYear(2017)
                        .withProject("很长的草稿")
                        .withCompetentDepartment(DEPARTMENT)
                        .withImplementingUnit(UNIT),
                preparer);
        try (var document = Loader.loadPDF(file(draft, "sheet.pdf", preparer))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains(ON_DRAFTS, "校验码");
            }
        }
        var page = Jsoup.parse(new String(file(draft, "sheet", preparer), StandardCharsets.UTF_8));
        assertThat(page.select(".sheet-leaf")).hasSizeGreaterThan(1);
        assertThat(page.select(".sheet-leaf .sheet-banner")).hasSameSizeAs(page.select(".sheet-leaf"));
        assertThat(part(file(draft, "sheet.docx", preparer), "word/header1.xml"))
                .contains(ON_DRAFTS);
        assertThat(part(file(draft, "sheet.xlsx", preparer), "xl/worksheets/sheet1.xml"))
                .contains("<oddHeader>&amp;R&amp;12&amp;B" + ON_DRAFTS);

        moves.move(draft, new MoveRequest(Move.SUBMIT, null, ""), preparer);
        assertThat(new String(file(draft, "sheet", preparer), StandardCharsets.UTF_8))
                .doesNotContain(ON_DRAFTS);
    }

    private byte[] file(long id, String name, Viewer viewer) throws Exception {
        return mvc.perform(get("/evaluations/" + id + "/" + name).with(user(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void isOutdatedWhenTheFormIsGone() throws Exception {
        var preparer = accounts.loadUserByUsername("preparer");
        var id = documents.create(FormFixtures.complete("核对后删除", DEPARTMENT, UNIT), preparer);
        var mark = printed(id, accounts.loadUserByUsername("admin"));
        removal.removeUntouched(id, Long.parseLong(mark.version()), "核对", preparer);

        assertThat(ask(mark, "203.0.113.6")).contains(OUTDATED);
    }

    @Test
    void isTheSameMarkOnThePageAndInTheFile() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        var id = jdbc.sql("select min(id) from self_evaluation")
                .query(Long.class)
                .single();
        var page = body(mvc.perform(get("/evaluations/" + id + "/sheet").with(user(admin)))
                .andReturn()
                .getResponse());

        assertThat(find(page)).isEqualTo(printed(id, admin));
    }

    @Test
    void isNotGuessedForLong() throws Exception {
        var guess = new Mark("1", "1", "00000-00000");
        for (int time = 0; time < 30; time++) {
            assertThat(ask(guess, "203.0.113.3")).contains(UNKNOWN);
        }
        assertThat(send(guess, "203.0.113.3").getStatus()).isEqualTo(429);
        assertThat(send(guess, "203.0.113.4").getStatus()).isEqualTo(200);
    }

    @Test
    void saysWhatIsMissingOrMalformed() throws Exception {
        assertThat(ask(new Mark("1", "x", "00000-00000"), "203.0.113.5")).contains("三项都要填");
        assertThat(ask(new Mark("1", "1", "000"), "203.0.113.5")).contains("十个字母和数字");
    }

    private Mark printed(long id, Viewer viewer) throws Exception {
        var pdf = mvc.perform(get("/evaluations/" + id + "/sheet.pdf").with(user(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            for (int page = 2; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("校验码");
            }
            stripper.setStartPage(1);
            stripper.setEndPage(1);
            return find(stripper.getText(document));
        }
    }

    private static Mark find(String text) {
        var mark = MARK.matcher(text);
        assertThat(mark.find()).as(text).isTrue();
        return new Mark(mark.group(1), mark.group(2), mark.group(3));
    }

    private String ask(Mark mark, String address) throws Exception {
        var answer = send(mark, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return body(answer);
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Mark mark, String address) throws Exception {
        return mvc.perform(get("/verify")
                        .param("id", mark.id())
                        .param("version", mark.version())
                        .param("code", mark.code())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }
}
