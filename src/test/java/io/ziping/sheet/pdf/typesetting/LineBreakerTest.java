package io.ziping.sheet.pdf.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final Typeface FACE = Typeface.load();
    private static final LineBreaker BREAKER = new LineBreaker(FACE);
    private static final int EM = Typeface.UNITS;

    @Test
    void keepsAShortTextOnOneLine() {
        assertThat(BREAKER.lines("法律顾问费", 5 * EM)).containsExactly("法律顾问费");
    }

    @Test
    void hasNoLineForABlank() {
        assertThat(BREAKER.lines("", 5 * EM)).isEmpty();
    }

    @Test
    void keepsTypedLineBreaksAndBlankLines() {
        assertThat(BREAKER.lines("一\n\n二", 5 * EM)).containsExactly("一", "", "二");
    }

    @Test
    void keepsWordsWholeInNarrowColumns() {
        assertThat(BREAKER.lines("服务对象满意度指标", 4 * EM)).containsExactly("服务对象", "满意度", "指标");
        assertThat(BREAKER.lines("可持续影响指标", 4 * EM)).containsExactly("可持续", "影响指标");
        assertThat(BREAKER.lines("偏差原因分析及改进措施", 7 * EM)).containsExactly("偏差原因分析及", "改进措施");
    }

    @Test
    void fillsLinesRatherThanAddOneForTheSakeOfWords() {
        assertThat(BREAKER.lines("按标准缴纳情况满意度", 5 * EM)).containsExactly("按标准缴纳", "情况满意度");
    }

    @Test
    void neverBeginsALineWithAClosingMark() {
        assertThat(BREAKER.lines("委托第三方评估机构，对本区、本系统的政务公开工作质量和效果开展独立公正评价。", 18 * EM))
                .noneMatch(line -> "，。、；：）》”％%".contains(line.substring(0, 1)));
    }

    @Test
    void neverEndsALineWithAnOpeningMark() {
        assertThat(BREAKER.lines("严格根据八项规定，按照《管理办法》细化（公务）标准", 10 * EM))
                .noneMatch(line -> line.endsWith("《") || line.endsWith("（"));
    }

    @Test
    void neverBreaksANumberOrSeparatesItFromWhatItCounts() {
        var text = "截至二〇二四年十二月面积达1,234.56㎡，约占总量的98.76%，编发期数为11期较2023年少发";
        for (int width = 8 * EM; width < 30 * EM; width += EM / 4) {
            var lines = BREAKER.lines(text, width);
            assertThat(List.of("1,234.56㎡", "98.76%", "11期", "2023年"))
                    .as("%s", lines)
                    .allMatch(whole -> lines.stream().anyMatch(line -> line.contains(whole)));
        }
    }

    @Test
    void beginsALineWithAUnitInBracketsRatherThanBreakIt() {
        assertThat(BREAKER.lines("≥9,000.00(人次)", 7 * EM)).containsExactly("≥9,000.00", "(人次)");
        assertThat(BREAKER.lines("=149,000.00（平方米）", 8 * EM)).containsExactly("=149,000.00", "（平方米）");
        assertThat(BREAKER.lines("完成1,500.00(份)资料的印制", 7 * EM)).allMatch(line -> !line.endsWith("("));
        assertThat(BREAKER.lines("≥100(%)", 8 * EM)).containsExactly("≥100(%)");
    }

    @Test
    void keepsAUnitInBracketsWithItsNumberInsideAText() {
        for (int width = 9 * EM; width < 20 * EM; width += EM / 4) {
            assertThat(BREAKER.lines("全年完成满意度调查100.00(百分比)后编印资料1,500(份)并归档", width))
                    .anyMatch(line -> line.contains("100.00(百分比)"))
                    .anyMatch(line -> line.contains("1,500(份)"));
        }
    }

    @Test
    void keepsACircledNumberWithWhatItNumbers() {
        for (int width = 4 * EM; width < 20 * EM; width += EM / 4) {
            assertThat(BREAKER.lines("完成下列工作①调查研究②论证评审③组织实施", width)).noneMatch(line -> line.matches(".*[①②③]"));
        }
    }

    @Test
    void endsNoParagraphOnASingleCharacter() {
        assertThat(BREAKER.lines("一二三四五六七八九十一二三四五六七八九十末。", 20 * EM))
                .hasSize(2)
                .last()
                .isEqualTo("十末。");
    }

    @Test
    void breaksANumberTooLongForAnyLineOnlyWhereItMust() {
        assertThat(BREAKER.lines("共123456789012元", 4 * EM).get(0)).isEqualTo("共");
        assertThat(String.join("", BREAKER.lines("共123456789012元", 4 * EM))).isEqualTo("共123456789012元");
    }

    @Property(tries = 500)
    void losesNoCharacterAndKeepsTheWidth(@ForAll String text, @ForAll @IntRange(min = 2000, max = 30_000) int width) {
        var lines = BREAKER.lines(text, width);

        assertThat(unspaced(String.join("", lines))).isEqualTo(unspaced(text));
        assertThat(lines).allMatch(line -> FACE.advance(line) <= width || line.codePointCount(0, line.length()) == 1);
    }

    @Test
    void givesACharacterWiderThanALineOneOfItsOwn() {
        assertThat(FACE.advance("⸻")).isGreaterThan(2 * EM);
        assertThat(BREAKER.lines("前⸻后", 2 * EM)).containsExactly("前", "⸻", "后");
    }

    private static String unspaced(String text) {
        return text.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
