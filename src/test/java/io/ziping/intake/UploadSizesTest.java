package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.Visitor;
import io.ziping.support.Visitor.Part;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends too much is told how much it may be, whichever part of the server has refused it. */
@WholeApplication
class UploadSizesTest {

    private static final String INTAKE = "/intake";

    @LocalServerPort
    int port;

    private Visitor preparer;

    @BeforeEach
    void login() throws IOException, InterruptedException {
        preparer = new Visitor("http://localhost:" + port).login("preparer");
    }

    private static List<Part> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Part("upload", number + ".txt", new byte[] {'a'}))
                .toList();
    }

    private static List<Part> text(int characters) {
        return List.of(new Part("text", null, "表".repeat(characters).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(List<Part> parts) throws IOException, InterruptedException {
        return preparer.send(INTAKE, parts, BodyPublishers::ofByteArray);
    }

    private static String alarm(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return Jsoup.parse(page.body()).select("[role=alert]:not([hidden])").text();
    }

    private void expectWords(HttpResponse<String> answer, String... words) throws IOException, InterruptedException {
        assertThat(answer.statusCode()).isEqualTo(303);
        var page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(page).startsWith(INTAKE + "?tooLarge=");
        assertThat(alarm(preparer.get(page))).contains(words);
    }

    @Test
    void ofFiles() throws Exception {
        var answer = send(Stream.concat(files(101).stream(), text(3).stream()).toList());
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".alarm a[href=#upload], #upload-error").eachText())
                .hasSize(2)
                .allMatch(words -> words.startsWith("文件太多，没有接收：一次最多100个"));
        assertThat(page.select("#text").text()).as("what was pasted stays").isEqualTo("表表表");
        expectWords(send(files(350)), "文件太多", "最多100个");
        expectWords(send(files(3000)), "文件太多", "最多100个");
        expectWords(send(List.of(new Part("upload", "大.pdf", new byte[21 * 1024 * 1024]))), "文件太大", "不超过20MB");
    }

    @Test
    void ofNames() throws Exception {
        var longest = "长".repeat(250) + ".txt";
        var read = send(List.of(new Part("upload", longest, "今天天气很好".getBytes(StandardCharsets.UTF_8))));
        assertThat(read.statusCode()).isEqualTo(302);
        var report = URI.create(read.headers().firstValue("Location").orElseThrow());
        assertThat(alarm(preparer.get(report.getPath()))).contains("长长长", ".txt", "没有找到绩效自评表");

        expectWords(send(List.of(new Part("upload", "长".repeat(6_000), new byte[] {'a'}))), "名字太长", "200字以内");
    }

    @Test
    void ofText() throws Exception {
        expectWords(send(text(1_000_000)), "文字太长", "不超过2MB");
        var read = send(text(690_000));
        assertThat(read.statusCode()).isEqualTo(302);
        var report = URI.create(read.headers().firstValue("Location").orElseThrow());
        assertThat(alarm(preparer.get(report.getPath()))).contains("没有找到绩效自评表");
    }

    @Test
    void ofUnknownSize() throws Exception {
        var answer = preparer.send(
                INTAKE, files(1), body -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("没有收到文件", "没有说明内容有多大", "请在浏览器里");
    }
}
