package io.ziping.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** What becomes of Markdown. Plain; costs nothing. */
class ChapterWriterTest {

    private final ChapterWriter writer = new ChapterWriter(
            new DocumentLinks(
                    Set.of("manual/editing.md", "manual/score.md", "handbook.md", "manual/audit.md"),
                    Set.of("manual/editing.md", "manual/score.md", "handbook.md")),
            name -> name.equals("list.png")
                    ? new HelpPictures.Picture(new ByteArrayResource(new byte[0]), "d1", 1366, 700)
                    : null);

    private Element write(String markdown) {
        return Jsoup.parseBodyFragment(
                        writer.write("editing", "manual", "# 填写\n\n" + markdown).html())
                .body();
    }

    @Test
    void takesTheTitleOutOfTheText() {
        var chapter = writer.write("editing", "manual", "# 填写\n\n点哪一格。\n\n## 2.6 看它好不好\n\n好。\n\n### `F1`\n");

        assertThat(chapter.title()).isEqualTo("填写");
        assertThat(chapter.html()).doesNotContain("<h1");
        assertThat(chapter.sections()).extracting(Chapter.Section::id).containsExactly("", "26-看它好不好", "f1");
        assertThat(chapter.parts()).extracting(Chapter.Section::title).containsExactly("2.6 看它好不好");
        assertThat(Jsoup.parse(chapter.html()).select("h2").attr("id")).isEqualTo("26-看它好不好");
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write("x", "", "没有标题"));
    }

    @Test
    void showsHtmlAsItIsWritten() {
        var body = write(
                "<script>alert(1)</script>\n\n前<b onclick=\"x()\">后</b> [点](javascript:alert(1)) ![图](images/list.png)");

        assertThat(body.select("script, b, [onclick]")).isEmpty();
        assertThat(body.text()).contains("<script>alert(1)</script>", "<b onclick");
        assertThat(body.select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void leadsLinksToPagesAndNamesWhatIsNone() {
        var body = write("[一](score.md#x) [二](../handbook.md#8-备份) [三](../manual.md) [四](#下面) [五](https://example.org/)"
                + " [六](../../README.md#configuration) [ziping.env](../operations/ziping.env) [审计日志](audit.md)");

        assertThat(body.select("a").eachAttr("href"))
                .containsExactly("score#x", "handbook#8-备份", "../help", "#下面", "https://example.org/");
        assertThat(body.text()).endsWith("六（README.md） ziping.env 审计日志");
    }

    @Test
    void letsTablesBeMovedEachByANameOfItsOwn() {
        var table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n";
        var body = write(table + "## 量到的\n\n" + table + "又\n\n" + table);

        assertThat(body.select("div.scroll[tabindex=0][role=region] > table.grid"))
                .hasSize(3);
        assertThat(body.select(".scroll").eachAttr("aria-label")).containsExactly("表", "量到的的表", "量到的的表2");
    }

    @Test
    void keepsThePlaceOfAPicture() {
        var image = write("![自评表列表](../images/list.png)").select("a.picture[href='images/list.png?d1'] > img");

        assertThat(image.attr("src")).isEqualTo("images/list.png?d1");
        assertThat(image.attr("alt")).isEqualTo("自评表列表");
        assertThat(image.attr("width")).isEqualTo("1366");
        assertThat(image.attr("height")).isEqualTo("700");
    }

    @Test
    void joinsLinesWithinChineseText() {
        assertThat(write("只标说得通的\n那一格，用\n`x`，a\nb").text()).isEqualTo("只标说得通的那一格，用x，a b");
        assertThat(write("- **加**：一\n  二\n\n```sh\nls -l\n```").select("pre[tabindex=0] > code:not([tabindex])"))
                .hasSize(1);
    }
}
