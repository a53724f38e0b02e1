package io.ziping.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.SheetDocuments;
import io.ziping.sheet.pdf.typesetting.LineBreaker;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaginatorTest {

    private static final Typeface FACE = Typeface.load();

    @Test
    void repeatsTheHeaderOnEveryPageOfTheIndicators() {
        var pages = paginate(SheetDocuments.withIndicators(SheetDocuments.indicators(200)));

        assertThat(pages)
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> assertThat(texts(page)).containsOnlyOnce("三级指标"));
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(texts(page)).startsWith("一级指标", "二级指标"));
    }

    @Test
    void namesASpanningCellAnewOnEveryPageItReaches() {
        var pages = paginate(SheetDocuments.withIndicators(SheetDocuments.indicators(200)));

        var first = pages.stream().filter(page -> texts(page).contains("第1类指标")).toList();

        assertThat(first).hasSizeGreaterThan(1).allSatisfy(page -> {
            var name = cell(page, "第1类指标");
            assertThat(name.cut()).isFalse();
            float above = name.textTop() - name.box().top();
            float below =
                    name.box().bottom() - name.textTop() - name.text().lines().size() * PageFormat.LEADING;
            assertThat(above).isCloseTo(below, offset(0.1f));
        });
    }

    @Test
    void cutsATextHigherThanAPageBetweenLines() {
        var objective = "为保障机关正常运转而开展的各项工作，包括会议服务、文件印刷和档案整理。".repeat(145);
        assertThat(objective).hasSizeGreaterThan(5000);

        var pages = paginate(SheetDocuments.withObjective(objective));

        var parts = pages.stream()
                .flatMap(page -> page.cells().stream())
                .filter(part -> "/expectedObjective".equals(part.cell().pointer()))
                .toList();
        assertThat(parts)
                .hasSizeGreaterThan(3)
                .allMatch(PlacedCell::cut)
                .allMatch(part -> part.text().lines().size() >= 2);
        assertThat(parts.stream().flatMap(part -> part.text().lines().stream()).toList())
                .isEqualTo(new LineBreaker(FACE).lines(objective, widthOf(parts.get(0))));
        assertThat(cell(pages.get(0), "预期目标").box())
                .satisfies(
                        box -> assertThat(box.bottom() - box.top()).isEqualTo(PageFormat.cellHeight(1), offset(0.1f)));
        assertThat(parts.get(0).box().bottom()).isGreaterThan(PageFormat.TABLE_BOTTOM - PageFormat.LEADING);
    }

    @Test
    void takesTheLastIndicatorAlongWithTheTotal() {
        for (int count = 20; count < 60; count++) {
            var pages = paginate(SheetDocuments.withIndicators(SheetDocuments.indicators(count)));
            assertThat(texts(pages.get(pages.size() - 1))).contains("三级指标之" + count, "总分", "评分等级");
        }
    }

    @Test
    void takesTheEndOfALongRowAlongWithTheTotal() {
        for (int lines = 30; lines < 120; lines++) {
            var reason = "一行\n".repeat(lines) + "末行";
            var row = new Indicator("产出指标", "数量指标", "名称", "1", "1", "90", "1", reason, null, null);
            var pages = paginate(SheetDocuments.withIndicators(List.of(row)));
            var last = pages.get(pages.size() - 1);
            assertThat(last.cells()).anyMatch(cell -> cell.text().lines().contains("末行"));
            assertThat(texts(last)).contains("总分", "评分等级", "产出指标");
        }
    }

    @Test
    void keepsAShortRowWholeAndALongOneWhereItBegins() {
        var reason = "原因\n".repeat(30);
        var rows = new ArrayList<>(Collections.nCopies(12, SheetDocuments.indicator("产出指标", "数量指标", "短行")));
        rows.add(new Indicator("末类指标", "末组指标", "长行", "1", "1", "1", "1", reason, null, null));

        var pages = paginate(SheetDocuments.withIndicators(rows));

        assertThat(texts(pages.get(0))).contains("长行");
        assertThat(pages.get(0).edges().get(pages.get(0).edges().size() - 1))
                .isGreaterThan(PageFormat.TABLE_BOTTOM - 40);
    }

    @Test
    void setsATooLongFigureSmallerOnOneLine() {
        var funding =
                new EvaluationDocument.Funding("TOTAL", null, null, "1234567890.12", "12.00", "12", null, null, null);

        var page =
                paginate(SheetDocuments.withFunding("YUAN", List.of(funding))).get(0);

        assertThat(cell(page, "1,234,567,890.12").text().size())
                .isBetween(PageFormat.SMALLEST_FIGURE, PageFormat.TEXT_SIZE - 0.5f);
        assertThat(cell(page, "12.00").text().size()).isEqualTo(PageFormat.TEXT_SIZE);
    }

    @Test
    void setsANumberWithItsUnitOnOneLine() {
        var row = new Indicator("产出指标", "数量指标", "名称", "=100.00(百分比)", "≥149,000.00(平方米)", "1", "1", null, null, null);

        var page = paginate(SheetDocuments.withIndicators(List.of(row))).get(0);

        assertThat(cell(page, "≥149,000.00(平方米)").text().lines()).hasSize(1);
        assertThat(cell(page, "=100.00(百分比)").text().lines()).hasSize(1);
        assertThat(cell(page, "=100.00(百分比)").text().size()).isGreaterThan(8f);
    }

    @Property(tries = 150)
    void losesNothingAndStaysOnThePage(@ForAll("forms") EvaluationDocument document) {
        var sheet = Sheet.of(document);
        var pages = Paginator.paginate(new Flow(sheet, new Typesetter(FACE)));
        var printed = new IdentityHashMap<Sheet.Cell, StringBuilder>();

        for (var page : pages) {
            var edges = page.edges();
            assertThat(edges).isSorted();
            assertThat(edges.get(edges.size() - 1)).isLessThan(PageFormat.TABLE_BOTTOM + 0.1f);
            for (var part : page.cells()) {
                float height = part.text().lines().size() * PageFormat.LEADING;
                assertThat(height)
                        .isLessThanOrEqualTo(part.box().bottom() - part.box().top());
                printed.computeIfAbsent(part.cell(), cell -> new StringBuilder())
                        .append(String.join("", part.text().lines()));
            }
        }

        assertThat(sheet.cells()).allSatisfy(cell -> {
            var text = unspaced(cell.text());
            var found = unspaced(String.valueOf(printed.get(cell)));
            assertThat(found).startsWith(text);
            assertThat(found.replace(text, "")).isEmpty();
        });
        assertThat(texts(pages.get(pages.size() - 1)))
                .anyMatch(text -> text.startsWith("名称") || text.isEmpty())
                .contains("总分", "评分等级");
    }

    @Provide
    Arbitrary<EvaluationDocument> forms() {
        var classes = Arbitraries.of("产出指标", "效益指标", "", "一个名字长得要分好几行才写得下的指标类别", "很高的类别".repeat(80));
        var texts = Arbitraries.oneOf(
                Arbitraries.of("", "达成指标", "≥95.00(%)"),
                Arbitraries.integers().between(1, 900).map(length -> "工作完成情况说明，".repeat(length / 9 + 1)));
        var rows = Combinators.combine(classes, classes, texts, texts)
                .as((dimension, category, target, reason) ->
                        new Indicator(dimension, category, "名称", target, "1", "1", "1", reason, null, null));
        return rows.list().ofMinSize(1).ofMaxSize(60).map(SheetDocuments::withIndicators);
    }

    private static List<PageLayout> paginate(EvaluationDocument document) {
        return Paginator.paginate(new Flow(Sheet.of(document), new Typesetter(FACE)));
    }

    private static List<String> texts(PageLayout page) {
        return page.cells().stream()
                .sorted(Comparator.comparingInt(PlacedCell::firstBand)
                        .thenComparing(part -> part.cell().column()))
                .map(part -> String.join("", part.text().lines()))
                .toList();
    }

    private static PlacedCell cell(PageLayout page, String text) {
        return page.cells().stream()
                .filter(part -> String.join("", part.text().lines()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static int widthOf(PlacedCell part) {
        float room = part.box().right() - part.box().left() - 2 * PageFormat.PADDING_X;
        return (int) (room / PageFormat.TEXT_SIZE * Typeface.UNITS);
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s", "");
    }
}
