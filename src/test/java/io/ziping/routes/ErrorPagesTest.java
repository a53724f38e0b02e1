package io.ziping.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.directory.Accounts;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What people see when something is wrong: our words and our page, and nothing of an exception. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final String SECRET = "jdbc:postgresql://somewhere/secret";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({
        "preparer, /evaluations/999999, 404, 没有这一页",
        "preparer, /evaluations/abc, 404, 没有这一页",
        "preparer, /evaluations/99999999999999999999, 404, 没有这一页",
        "preparer, /evaluations/6/why/abc, 404, 没有这一页",
        "preparer, /no/such/page, 404, 没有这一页",
        "preparer, /evaluations/sheets.pdf?q=no-such-form, 404, 没有这一页",
        "reviewer, /evaluations/new, 403, 没有权限",
    })
    void saysWhatIsWrongWithAnAddress(String username, String path, int status, String words) throws Exception {
        var page = expect(visitor(username).get(path), status);

        assertThat(page.select("main h1").text()).isEqualTo(words);
        assertThat(page.select(".top .brand")).hasSize(1);
    }

    @Test
    void looksLikeAPageOfTheProductToOutsidersToo() throws Exception {
        var answer = new Visitor("http://localhost:" + port).get("/no/such/page");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select(".top .brand")).hasSize(1);
        assertThat(page.select(".top nav, .top form")).isEmpty();
        assertThat(page.select("main a").text()).isEqualTo("去登录");
    }

    @Test
    void saysThatAFormIsLocked() throws Exception {
        var visitor = visitor("department");

        var page = expect(visitor.post("/evaluations/20", "/evaluations/20/submission", Map.of()), 409);

        assertThat(page.select("main h1").text()).isEqualTo("这张表已经变了");
    }

    @Test
    void saysThatABodyIsTooLarge() throws Exception {
        var visitor = visitor("preparer");
        var text = "长".repeat(300_000);

        var page = expect(visitor.post("/evaluations", "/evaluations/20/edit", Map.of("expectedObjective", text)), 413);

        assertThat(page.select("main h1").text()).isEqualTo("内容太多");
    }

    @ParameterizedTest
    @CsvSource({"400, 这个请求看不懂", "405, 这一步没有完成", "411, 没有收到文件", "413, 内容太多", "500, 系统出了问题", "503, 系统出了问题"})
    void keepsTheExceptionToItself(int status, String words, CapturedOutput log) throws Exception {
        var answer = mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .with(user(accounts.loadUserByUsername("preparer")))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/evaluations")
                        .requestAttr(RequestDispatcher.ERROR_MESSAGE, SECRET)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(SECRET)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(status);
        var html = answer.getContentAsString(StandardCharsets.UTF_8);
        expectNothingOfAnException(html);
        var page = Jsoup.parse(html);
        assertThat(page.select("main h1").text()).isEqualTo(words);
        if (status >= 500) {
            assertThat(page.select("main code").text()).matches("[0-9a-f]{8}");
            assertThat(log.getAll()).contains(page.select("main code").text(), SECRET);
        }
    }

    /** Who is not logged in has no list of tasks and no 数据范围. */
    @ParameterizedTest
    @ValueSource(strings = {"/css/none.css", "/open/forms/99"})
    void speaksToAnOutsiderAsToOne(String path) throws Exception {
        var answer = mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path))
                .andReturn()
                .getResponse();

        var main =
                Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select("main");
        assertThat(main.text()).contains("地址可能写错了").doesNotContain("待办", "数据范围", "公开");
        assertThat(main.select("a").attr("href")).isEqualTo("/");
        assertThat(main.select("a").text()).isEqualTo("去登录");
    }

    @Test
    void answersAnUnreadableChangeWithoutTheParsersWords() throws Exception {
        var answer = visitor("preparer").post("/evaluations/20/edit", "/evaluations/20/changes", Map.of("a", "b"));

        expect(answer, 415);
    }

    private Visitor visitor(String username) throws IOException, InterruptedException {
        return new Visitor("http://localhost:" + port).login(username);
    }

    private static Document expect(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        expectNothingOfAnException(answer.body());
        return Jsoup.parse(answer.body());
    }

    private static void expectNothingOfAnException(String html) {
        assertThat(html)
                .contains("<html", "回到待办")
                .doesNotContain(SECRET)
                .doesNotContainPattern("(?i)exception|\\bat io\\.ziping|org\\.springframework|whitelabel|java\\.lang");
    }
}
