package io.ziping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.Visitor;
import io.ziping.support.Visitor.Part;
import io.ziping.support.WholeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on a form, over HTTP as browsers send and fetch them. */
@WholeApplication
class EvidenceTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    DraftRemoval removal;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Visitor preparer;
    private Visitor reviewer;

    @BeforeEach
    void login() throws Exception {
        preparer = new Visitor("http://localhost:" + port).login("preparer");
        reviewer = new Visitor("http://localhost:" + port).login("reviewer");
    }

    private long draft(String project) {
        return documents.create(
                FormFixtures.ofYear(2090, project, DEPARTMENT, UNIT), accounts.loadUserByUsername("preparer"));
    }

    private String row(long id, int number) {
        return "row."
                + evaluations
                        .view(id, accounts.loadUserByUsername("admin"))
                        .rows()
                        .get(number)
                        .key();
    }

    private void move(long id, Move move, String username) {
        moves.move(id, new MoveRequest(move, null, "请补材料"), accounts.loadUserByUsername(username));
    }

    private static String list(long id) {
        return "/evaluations/" + id + "/evidence";
    }

    private static Part file(String name, byte[] content) {
        return new Part("file", name, content);
    }

    private static Part text(String field, String text) {
        return new Part(field, null, text.getBytes(StandardCharsets.UTF_8));
    }

    private Document attach(long id, String place, Part... files) throws Exception {
        var parts = new ArrayList<>(List.of(text("at", place)));
        parts.addAll(List.of(files));
        return follow(preparer.send(list(id), parts, BodyPublishers::ofByteArray));
    }

    private Document follow(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isIn(302, 303);
        var to = Visitor.location(answer);
        return Jsoup.parse(
                preparer.get(to.substring(to.indexOf("/evaluations"))).body());
    }

    private Document page(Visitor visitor, String path) throws Exception {
        return Jsoup.parse(visitor.get(path).body());
    }

    private static String to(Document page, String name) {
        return page.select(".files a.name").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " in " + page.select("#evidence").text()))
                .attr("href");
    }

    private byte[] download(Visitor visitor, String path) throws Exception {
        var answer = visitor.download(path, folder.resolve("download"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Files.readAllBytes(answer.body());
    }

    @Test
    void isAttachedToARowListedBesideItAndFetchedByTheReviewer() throws Exception {
        var id = draft("佐证材料一");
        var row = row(id, 0);
        var report = SampleFiles.pdf("验收报告");

        var page = attach(id, row, file("验收报告.pdf", report));

        assertThat(page.select("[role=status]").text()).contains("已上传：验收报告.pdf");
        assertThat(page.select(".files li")).hasSize(1);
        var clip = page(preparer, "/evaluations/" + id + "/edit").select("tr[id=" + row + "] .clip");
        assertThat(clip.text()).isEqualTo("1");
        assertThat(clip.attr("href")).endsWith("/evidence?at=" + row);

        move(id, Move.SUBMIT, "preparer");
        var read = page(reviewer, "/evaluations/" + id);
        assertThat(read.select(".clip").eachText())
                .as("nothing beside other rows")
                .containsExactly("1");
        var listed = page(reviewer, list(id));
        assertThat(listed.select(".attach, .change, .stop"))
                .as("nothing to be changed")
                .isEmpty();
        assertThat(listed.select("h2").text()).contains("第1项“");
        assertThat(download(reviewer, to(listed, "验收报告.pdf"))).isEqualTo(report);
    }

    @Test
    void isSentAsWhatItIsAndNeverRuns() throws Exception {
        var id = draft("佐证材料二");
        var page = attach(
                id,
                "",
                file("报告.pdf", SampleFiles.pdf("甲")),
                file("现场.jpg", SampleFiles.picture("jpg", 400, 300)),
                file("名单.csv", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                file("说明.docx", SampleFiles.docx("说明")));

        var pdf = preparer.get(to(page, "报告.pdf")).headers();
        assertThat(pdf.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.firstValue("Content-Disposition").orElseThrow()).startsWith("inline;");
        var picture = preparer.get(to(page, "现场.jpg")).headers();
        assertThat(picture.firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(picture.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var thumbnail = preparer.get(to(page, "现场.jpg") + "/thumbnail").headers();
        assertThat(thumbnail.firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(thumbnail.firstValueAsLong("Content-Length").orElseThrow()).isLessThan(10_000);
        var text = preparer.get(to(page, "名单.csv")).headers();
        assertThat(text.firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(text.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(preparer.get(to(page, "说明.docx"))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;");
        assertThat(preparer.get(to(page, "报告.pdf") + "?save")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;");
        assertThat(preparer.get(to(page, "报告.pdf") + "/thumbnail").statusCode()).isEqualTo(404);
    }

    /** A list of large pictures of a kind that is not drawn here loads none of them. */
    @Test
    void isDrawnByItsKindWhereThereIsNoSmallPicture() throws Exception {
        var id = draft("佐证材料九");
        var page = attach(id, "", file("大.webp", webp(150 * 1024)), file("小.webp", webp(1024)));

        var listed = page.select(".files li");
        assertThat(listed.get(0).select(".look img")).isEmpty();
        assertThat(listed.get(0).select(".look").text()).isEqualTo("图片");
        assertThat(listed.get(1).select(".look img")).hasSize(1);
        assertThat(preparer.get(to(page, "大.webp") + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(preparer.get(to(page, "小.webp") + "/thumbnail").statusCode()).isEqualTo(200);
        assertThat(preparer.get(to(page, "大.webp")).statusCode()).isEqualTo(200);
    }

    private static byte[] webp(int size) {
        return Arrays.copyOf("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), size);
    }

    @Test
    void isRefusedInWordsWhileTheOthersAreTaken() throws Exception {
        var id = draft("佐证材料三");

        var page = attach(
                id,
                "funding",
                file("好的.pdf", SampleFiles.pdf("好的")),
                file("假的.pdf", "<html>不是 PDF</html>".getBytes(StandardCharsets.UTF_8)),
                file("空的.pdf", new byte[0]),
                file("大的.pdf", new byte[20 * 1024 * 1024 + 1]));

        assertThat(page.select(".files a.name").eachText()).containsExactly("好的.pdf");
        assertThat(page.select(".alarm p").eachText())
                .satisfiesExactly(
                        fake -> assertThat(fake).contains("假的.pdf", "内容却是文本"),
                        empty -> assertThat(empty).contains("空的.pdf", "空的"),
                        large -> assertThat(large).contains("大的.pdf", "超过20MB"));
    }

    @Test
    void isRefusedAsAWholeWhenTheRequestIsTooLarge() throws Exception {
        var id = draft("佐证材料四");
        var half = new byte[21 * 1024 * 1024];

        var page = attach(id, "", file("一.pdf", half), file("二.pdf", half));

        assertThat(page.select(".alarm").text()).contains("一次合计不超过40MB");
        assertThat(page.select(".files li")).isEmpty();
    }

    @Test
    void isRenamedMovedRemovedAndRestoredWhileTheFormMayBeEdited() throws Exception {
        var id = draft("佐证材料五");
        var row = row(id, 1);
        var file = to(attach(id, "", file("../a/扫描件0001.pdf", SampleFiles.pdf("合同"))), "扫描件0001.pdf");

        var renamed = follow(preparer.post(list(id), file, Map.of("name", "采购合同", "place", row)));
        assertThat(renamed.select("h2").eachText()).anyMatch(place -> place.startsWith("第2项“"));
        assertThat(to(renamed, "采购合同.pdf")).isEqualTo(file);

        var removed = follow(preparer.post(list(id), file + "/removal", Map.of()));
        assertThat(removed.select("[role=status]").text()).contains("已移除：采购合同.pdf", "撤销");
        assertThat(preparer.get(file).statusCode()).isEqualTo(404);
        assertThat(page(preparer, "/evaluations/" + id + "/edit").select(".clip:not(.none)"))
                .isEmpty();
        assertThat(jdbc.sql("select detail from audit_event where kind = '移除佐证材料' and subject = :form")
                        .param("form", "自评表" + id)
                        .query(String.class)
                        .single())
                .contains("采购合同.pdf");

        follow(preparer.post(list(id), file + "/restoration", Map.of()));
        assertThat(preparer.get(file).statusCode()).isEqualTo(200);

        move(id, Move.SUBMIT, "preparer");
        var token = preparer.token("/");
        for (var deed : List.of("", "/removal", "/restoration")) {
            var answer = preparer.postOld(token, file + deed, Map.of("name", "别的"));
            assertThat(follow(answer).select(".alarm").text()).contains("佐证材料不能再改");
        }
        assertThat(reviewer.get(file).statusCode()).isEqualTo(200);
        assertThat(page(reviewer, "/evaluations/" + id + "/history")
                        .select(".timeline")
                        .text())
                .contains("上传了佐证材料", "改名了", "扫描件0001.pdf → 采购合同.pdf", "移到第2项", "移除了", "恢复了");
    }

    @Test
    void isKeptOnceHoweverOftenItIsAttached() throws Exception {
        var id = draft("佐证材料六");
        var other = draft("佐证材料七");
        var notice = SampleFiles.pdf("同一份通知");
        attach(id, "", file("通知.pdf", notice));
        attach(other, "funding", file("文件.pdf", notice));

        var again = attach(id, "", file("通知（2）.pdf", notice));

        assertThat(again.select(".alarm").text()).contains("这里已经有同样的文件：通知.pdf");
        assertThat(jdbc.sql("select count(distinct content_id) from evidence_file where evaluation_id in (:a, :b)")
                        .param("a", id)
                        .param("b", other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isUnknownToStrangers() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        var id = documents.create(FormFixtures.ofYear(2090, "别人的材料", "别的部门", "别的单位"), admin);
        var boss = new Visitor("http://localhost:" + port).login("admin");
        boss.upload(list(id), "file", "机密.pdf", SampleFiles.pdf("机密"));
        boss.upload(list(id), "file", "机密.jpg", SampleFiles.picture("jpg", 30, 30));
        var page = page(boss, list(id));
        var token = preparer.token("/");

        for (var name : List.of("机密.pdf", "机密.jpg")) {
            var file = to(page, name);
            assertThat(boss.get(file).statusCode()).isEqualTo(200);
            for (var path : List.of(list(id), file, file + "?save", file + "/thumbnail")) {
                assertThat(preparer.get(path).statusCode()).as(path).isEqualTo(404);
            }
            for (var path : List.of(list(id), file, file + "/removal", file + "/restoration")) {
                assertThat(preparer.postOld(token, path, Map.of()).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            // nor through a form that they see
            var own = draft("自己的表" + name.replace('.', '_'));
            assertThat(preparer.get(file.replace("/" + id + "/", "/" + own + "/"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void goesAndComesWithADraft() throws Exception {
        var id = draft("佐证材料八");
        var viewer = accounts.loadUserByUsername("preparer");
        var file = to(attach(id, "", file("报告.pdf", SampleFiles.pdf("八"))), "报告.pdf");
        var content = download(preparer, file);

        removal.remove(id, null, viewer);
        assertThat(preparer.get(file).statusCode()).isEqualTo(404);
        var deleted = removal.removed(viewer).stream()
                .filter(draft -> draft.evaluationId() == id)
                .findFirst()
                .orElseThrow();
        removal.restore(deleted.id(), viewer);

        assertThat(download(preparer, file)).isEqualTo(content);
        assertThat(page(preparer, list(id)).select(".files li")).hasSize(1);
    }
}
