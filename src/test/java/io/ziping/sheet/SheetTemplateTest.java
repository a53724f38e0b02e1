package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.pdf.SheetPdf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class SheetTemplateTest {

    static final List<Sheet> SHEETS = SampleSheets.sheets();

    private static final Pattern CELL = Pattern.compile("<(t[hd])\\s([^>]*)>([^<]*)</\\1>");
    private static final SpringTemplateEngine ENGINE = engine();
    private static final SheetPdf PDF = new SheetPdf();

    @ParameterizedTest
    @FieldSource("SHEETS")
    void showsTheCellsOfTheModel(Sheet sheet) {
        assertThat(cells(page(sheet)))
                .containsExactlyElementsOf(sheet.cells().map(HtmlCell::of).toList());
    }

    @Test
    void repeatsTheHeaderOfTheIndicatorsOnEachPrintedPage() {
        var page = page(SHEETS.get(0));

        var head = page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));

        assertThat(cells(head).stream().map(HtmlCell::text))
                .containsExactly("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        assertThat(page).containsOnlyOnce("<thead>");
    }

    @Test
    void printsThePagesOfThePdf() {
        var sheet = Sheet.of(SheetDocuments.withIndicators(SheetDocuments.indicators(60)));
        var leaves = Jsoup.parse(whole(sheet)).select(".sheet-leaf");

        assertThat(leaves).hasSize(PDF.pages(sheet).size()).hasSizeGreaterThan(1);
        assertThat(leaves.select(".sheet-title")).hasSize(1);
        for (var leaf : leaves) {
            assertThat(leaf.select(".sheet-foot-page").text())
                    .isEqualTo("第 %d / %d 页".formatted(leaves.indexOf(leaf) + 1, leaves.size()));
            assertThat(leaf.select("th[scope=col]").eachText()).contains("一级指标", "二级指标");
            assertThat(leaf.select("th[scope=row]").eachText()).anyMatch(label -> label.matches("第[123]类 指标"));
            assertThat(leaf.select("tr").stream().mapToInt(row -> row.children().size()))
                    .as("every row of a page has a cell of its own")
                    .allMatch(cells -> cells > 0);
        }
        assertThat(leaves.select("td").eachText()).containsOnlyOnce("三级指标之1", "三级指标之60");
    }

    @Test
    void printsALineAsThePdfBreaksIt() {
        var leaf = Jsoup.parse(whole(SHEETS.get(0))).select(".sheet-leaf").get(0);

        assertThat(leaf.select("th").stream().map(Element::wholeText)).contains("偏差原因分析及\n改进措施");
    }

    @Test
    void givesEveryTableTheSameColumns() {
        var columns = Pattern.compile("<colgroup>.*?</colgroup>", Pattern.DOTALL)
                .matcher(page(SHEETS.get(0)))
                .results()
                .map(match -> match.group())
                .toList();

        assertThat(columns).hasSize(2);
        assertThat(columns.get(0)).isEqualTo(columns.get(1)).contains("<col width=\"9.1%\">");
    }

    @Test
    void escapesWhatWasTyped() {
        var page = page(Sheet.of(SheetDocuments.withObjective("<script>alert(1)</script> & \"更多\"")));

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;更多&quot;");
    }

    @Test
    void needsNoInlineStyleOrScript() {
        var page = whole(SHEETS.get(0));

        assertThat(page).doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)");
        assertThat(page).doesNotContain("th:");
    }

    @Test
    void isAPageInChineseWithItsTools() {
        var page = page(SHEETS.get(0));

        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "<title>区长网上办公系统（2024升级改造） · 财政项目支出绩效自评表</title>")
                .contains("href=\"/app/css/sheet.css\"", "src=\"/app/js/sheet-print.js\"")
                .contains(
                        "<a href=\"/app/back\">返回</a>",
                        "<a href=\"/app/print.pdf\" download>下载 PDF</a>",
                        ">打印</button>");
    }

    /** What is seen on the screen. */
    private static String page(Sheet sheet) {
        return whole(sheet).split("<div class=\"sheet-pages\">")[0];
    }

    private static String whole(Sheet sheet) {
        var servlet = new MockServletContext();
        var request = new MockHttpServletRequest(servlet);
        request.setContextPath("/app");
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(request, new MockHttpServletResponse());
        Map<String, Object> model =
                Map.of("sheet", sheet, "pages", PDF.pages(sheet), "backHref", "/back", "pdfHref", "/print.pdf");
        return ENGINE.process("sheet/sheet-print", new WebContext(exchange, Locale.SIMPLIFIED_CHINESE, model));
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static List<HtmlCell> cells(String html) {
        return CELL.matcher(html)
                .results()
                .map(match -> HtmlCell.read(match.group(1), match.group(2), HtmlUtils.htmlUnescape(match.group(3))))
                .toList();
    }

    private record HtmlCell(
            String tag,
            @Nullable String scope,
            int columnSpan,
            int rowSpan,
            @Nullable String pointer,
            String text) {

        static HtmlCell of(Cell cell) {
            var named = cell.heading();
            return new HtmlCell(
                    named ? "th" : "td",
                    named ? cell.scope() : null,
                    cell.columnSpan(),
                    cell.rowSpan(),
                    cell.pointer(),
                    cell.text());
        }

        static HtmlCell read(String tag, String attributes, String text) {
            return new HtmlCell(
                    tag,
                    attribute(attributes, "scope"),
                    Integer.parseInt(String.valueOf(attribute(attributes, "colspan"))),
                    Integer.parseInt(String.valueOf(attribute(attributes, "rowspan"))),
                    attribute(attributes, "data-pointer"),
                    text);
        }

        private static @Nullable String attribute(String attributes, String name) {
            var matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
            return matcher.find() ? matcher.group(1) : null;
        }
    }
}
