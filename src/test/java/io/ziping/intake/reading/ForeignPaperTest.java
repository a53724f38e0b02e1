package io.ziping.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import io.ziping.intake.reading.ForeignForm.Layout;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.journey.Chromium;
import io.ziping.sheet.SampleSheets;
import io.ziping.support.IntegrationTest;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The published forms in layouts and prints that are not ours: nothing is lost, and nothing is wrong without a mark. */
@IntegrationTest
@ExtendWith(Chromium.class)
class ForeignPaperTest {

    private static final String RUNNING_HEAD = "<div style='font-size:9px;width:100%;text-align:right'>部门决算公开</div>";
    private static final String RUNNING_FOOT = "<div style='font-size:9px;width:100%;text-align:center'>第 <span"
            + " class='pageNumber'></span> 页 共 <span class='totalPages'></span> 页</div>";

    /** By layout and look: what is turned or sealed afterwards need not be printed again. */
    private static final Map<String, byte[]> PRINTS = new HashMap<>();

    private final FormFiles files = new FormFiles();

    /** Labels of several rows run up or down their cells. */
    private static final String LABELS = "table{border-collapse:collapse}td{border:1px solid;font-size:12px}"
            + "td:not([rowspan='1']){writing-mode:%s;white-space:nowrap}";

    /** How a browser draws the table. */
    enum Look {
        PLAIN("table{border-collapse:collapse}td{border:1px solid #000;padding:3px;font-size:12px;text-align:center}"),
        LANDSCAPE(
                "@page{size:A4 landscape}table{border-collapse:collapse}td{border:1px solid;padding:4px;font-size:13px}"),
        RUNNING_HEADS("table{border-collapse:collapse}td{border:1px solid #333;padding:5px;font-size:13px}"),
        SHADED("body{font-family:'Noto Serif CJK SC'}table{border-collapse:collapse}td{border:.5pt solid #333;"
                + "font-size:9pt}tr:nth-child(odd) td{background:#eef}"),
        SPACED("table{border-spacing:2px;border:1px solid}td{border:1px solid;padding:2px;font-size:11px}"),
        UPRIGHT_LABELS(LABELS.formatted("vertical-rl")),
        LABELS_UP(LABELS.formatted("sideways-lr")),
        LABELS_DOWN(LABELS.formatted("sideways-rl")),
        DOTTED("table{border-collapse:collapse}td{border:1px dotted #000;padding:2px;font-size:11px}"),
        CUT("table{border-collapse:collapse}td{border:1px solid #000;padding:3px;font-size:12px}"
                + "tr:nth-child(4n+1){break-after:page}"),
        CUT_ELSEWHERE("table{border-collapse:collapse}td{border:1px solid #000;padding:3px;font-size:12px}"
                + "tr:nth-child(3n){break-after:page}"),
        ROW_OF_SEVERAL_PAGES("table{border-collapse:collapse}td{border:1px solid #000;padding:3px;font-size:12px}"
                + "tr:nth-child(15) td{height:700mm;vertical-align:top}"),
        GOALS_OF_SEVERAL_PAGES("table{border-spacing:0}td{border:1px solid #000;padding:3px;font-size:12px;"
                + "box-decoration-break:clone}tr:nth-child(9) td{font-size:60px}");

        private final String style;

        Look(String style) {
            this.style = style;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWorkbook(Layout layout) throws IOException {
        assertRead(layout, ForeignPaper.xlsx(forms(layout)), 0);
    }

    @ParameterizedTest
    @EnumSource
    void aTextDocument(Layout layout) throws IOException {
        assertRead(layout, ForeignPaper.docx(forms(layout)), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL,PLAIN",
        "NATIONAL,LANDSCAPE",
        "NATIONAL,SPACED",
        "NATIONAL,DOTTED",
        "THREE_COLUMNS,PLAIN",
        "THREE_COLUMNS,RUNNING_HEADS",
        "THREE_COLUMNS,SHADED",
        "THREE_COLUMNS,SPACED",
        "NO_INITIAL_BUDGET,LANDSCAPE",
        "NO_INITIAL_BUDGET,RUNNING_HEADS",
        "NO_INITIAL_BUDGET,DOTTED",
        "NO_SPANS,PLAIN",
        "NO_SPANS,RUNNING_HEADS",
        "SHORT,SHADED",
        "SHORT,LANDSCAPE",
        "OTHER_ORDER,PLAIN",
        "OTHER_ORDER,RUNNING_HEADS",
        "OTHER_ORDER,SPACED",
        "NATIONAL,UPRIGHT_LABELS",
        "NATIONAL,LABELS_UP",
        "OTHER_ORDER,LABELS_DOWN",
        "THREE_COLUMNS,LABELS_UP",
        "NATIONAL,CUT",
        "OTHER_ORDER,CUT",
        "NATIONAL,CUT_ELSEWHERE",
        "OTHER_ORDER,CUT_ELSEWHERE",
        "NATIONAL,ROW_OF_SEVERAL_PAGES",
        "OTHER_ORDER,ROW_OF_SEVERAL_PAGES",
        "NATIONAL,GOALS_OF_SEVERAL_PAGES",
        "OTHER_ORDER,GOALS_OF_SEVERAL_PAGES"
    })
    void aBrowsersPrint(Layout layout, Look look, Browser browser) throws IOException {
        var forms = assertRead(layout, print(layout, look, browser), 2);
        assertThat(forms)
                .flatExtracting(FormReading::leftOver)
                .extracting(FormReading.LeftOver::place)
                .allMatch(place -> place.matches("第\\d+页第\\d+行"));
    }

    @ParameterizedTest
    @CsvSource({"90", "180", "270"})
    void pagesTurned(int degrees, Browser browser) throws IOException {
        assertRead(Layout.NATIONAL, turned(print(Layout.NATIONAL, Look.LANDSCAPE, browser), degrees, degrees), 2);
    }

    /** Wide tables drawn sideways on upright pages: whoever looks at them turns their head. */
    @ParameterizedTest
    @CsvSource({"90", "270"})
    void pagesDrawnSideways(int degrees, Browser browser) throws IOException {
        assertRead(Layout.NATIONAL, turned(print(Layout.NATIONAL, Look.LANDSCAPE, browser), degrees, 0), 2);
    }

    @Test
    void aSealStampedOverTheTable(Browser browser) throws IOException {
        assertRead(Layout.NATIONAL, sealed(print(Layout.NATIONAL, Look.PLAIN, browser)), 2);
    }

    /** A drawn seal of many small curves and a ring, as programs that sign documents put it on every page. */
    private static byte[] sealed(byte[] print) throws IOException {
        try (var document = Loader.loadPDF(print);
                var out = new ByteArrayOutputStream()) {
            for (var page : document.getPages()) {
                try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                    stream.setNonStrokingColor(Color.RED);
                    for (int i = 0; i < 1_500; i++) {
                        float x = 330 + (float) (40 * Math.cos(i / 238.7));
                        float y = 420 + (float) (40 * Math.sin(i / 238.7));
                        stream.moveTo(x, y);
                        for (int k = 1; k <= 8; k++) {
                            stream.curveTo(x + k, y + 2, x + k, y + 3, x + k, y + 6 * (k % 2));
                        }
                        stream.fill();
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static List<ForeignForm> forms(Layout layout) {
        return SampleSheets.documents().stream().map(layout::of).toList();
    }

    private static byte[] print(Layout layout, Look look, Browser browser) {
        return PRINTS.computeIfAbsent(layout + " " + look, paper -> printed(layout, look, browser));
    }

    private static byte[] printed(Layout layout, Look look, Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setContent(ForeignPaper.html(forms(layout), look.style));
            boolean heads = look == Look.RUNNING_HEADS;
            return page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setDisplayHeaderFooter(heads)
                    .setHeaderTemplate(RUNNING_HEAD)
                    .setFooterTemplate(RUNNING_FOOT)
                    .setMargin(new Margin()
                            .setTop("15mm")
                            .setBottom("15mm")
                            .setLeft("12mm")
                            .setRight("12mm")));
        }
    }

    /** The same pages drawn turned, and turned back by so much to be looked at, as spreadsheets print wide sheets. */
    private static byte[] turned(byte[] print, int degrees, int back) throws IOException {
        try (var document = Loader.loadPDF(print);
                var out = new ByteArrayOutputStream()) {
            for (var page : document.getPages()) {
                var box = page.getMediaBox();
                float width = box.getWidth();
                float height = box.getHeight();
                var matrix =
                        switch (degrees) {
                            case 90 -> new Matrix(0, 1, -1, 0, height, 0);
                            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
                            default -> new Matrix(0, -1, 1, 0, 0, width);
                        };
                try (var stream = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
                    stream.transform(matrix);
                }
                page.setMediaBox(degrees == 180 ? box : new PDRectangle(/* width= */ height, /* height= */ width));
                page.setCropBox(page.getMediaBox());
                page.setRotation(back);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Every form is found, every cell is right or marked, and no more than so many are not right. */
    private List<FormReading> assertRead(Layout layout, byte[] file, int mostMarked) {
        var readings = files.read("form", file);
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).problem()).isNull();
        var forms = readings.get(0).forms();
        var wanted = forms(layout);
        assertThat(forms).hasSameSizeAs(wanted);
        var marked = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < forms.size(); i++) {
            compare(wanted.get(i), forms.get(i), marked, wrong);
        }
        assertThat(wrong).as("wrong and not marked").isEmpty();
        assertThat(marked).as("not right, but marked").hasSizeLessThanOrEqualTo(mostMarked);
        return forms;
    }

    private static void compare(ForeignForm wanted, FormReading form, List<String> marked, List<String> wrong) {
        var found = DocumentDifferences.cells(form.document());
        var doubted = form.doubts().stream().map(FormReading.Doubt::pointer).collect(Collectors.toSet());
        var pointers = new TreeSet<>(wanted.cells().keySet());
        pointers.addAll(found.keySet());
        for (var pointer : pointers) {
            var one = ForeignPaper.essence(wanted.cells().get(pointer));
            var other = ForeignPaper.essence(found.get(pointer));
            if (!one.equals(other)) {
                var words = "%s %s: “%s” for “%s”"
                        .formatted(Objects.requireNonNull(form.document().project()), pointer, other, one);
                (DocumentDifferences.isDoubted(doubted, pointer) ? marked : wrong).add(words);
            }
        }
    }
}
