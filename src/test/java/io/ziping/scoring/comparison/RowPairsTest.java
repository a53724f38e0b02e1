package io.ziping.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import io.ziping.scoring.values.IndicatorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowPairsTest {

    @ParameterizedTest
    @CsvSource({
        "社区助餐点数量,社区助餐点数量",
        "社区助餐点（数量）,社区助餐点(数量)",
        "补贴发放人数,发放补贴户数",
        "老旧小区改造完成率,老旧小区改造率",
        "从业人员持证上岗比例情况,从业人员持证上岗比例",
        "城区主次干道机械化清扫率,城区主次干道机械化清扫保洁率"
    })
    void pairsRowsThatMeasureTheSame(String name, String before) {
        assertThat(pairs(List.of(name), List.of("别的指标", before))).isEqualTo(Map.of(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "系统改造升级完成率,系统改造验收完成率",
        "一期工程完工率,二期工程完工率",
        "校内宣讲场次,校外宣讲场次",
        "文职人员在岗数,技术人员在岗数",
        "教师满意度,学生满意度",
        "'',''",
        "培训合格率,培训及时率"
    })
    void pairsNoRowsThatMeasureDifferentThings(String name, String before) {
        assertThat(pairs(List.of(name), List.of(before))).isEmpty();
    }

    @Test
    void prefersTheSameNameInTheSameCategory() {
        var rows = List.of(row("质量指标", "道路养护"));
        var before = List.of(row("数量指标", "道路养护"), row("质量指标", "道路养护"));

        assertThat(RowPairs.of(rows, before, List.of()).before()).isEqualTo(Map.of(0, 1));
    }

    @Test
    void givesEachRowOneCounterpart() {
        assertThat(pairs(List.of("道路养护", "道路养护里程数", "道路养护"), List.of("道路养护", "道路养护")))
                .isEqualTo(Map.of(0, 0, 2, 1));
    }

    @Test
    void believesPersonsFirst() {
        var rows = List.of(row("数量指标", "道路养护"), row("数量指标", "桥梁检测"), row("数量指标", "隧道巡查"));
        var before = List.of(row("数量指标", "道路养护"), row("数量指标", "桥梁检测"), row("数量指标", "隧道巡查"));

        var pairs = RowPairs.of(rows, before, List.of(new RowLink(0, 1), new RowLink(2, null)));

        assertThat(pairs.before()).isEqualTo(Map.of(0, 1));
        assertThat(pairs.before(1)).isEmpty();
        assertThat(pairs.before(0)).hasValue(1);
        assertThat(pairs.goesOn(1)).isTrue();
        assertThat(pairs.goesOn(2)).isFalse();
    }

    @Test
    void takesNoNoticeOfLinksThatNameNoRow() {
        var rows = List.of(row("数量指标", "道路养护"));

        var links = List.of(new RowLink(7, 0), new RowLink(-1, 0), new RowLink(0, 9), new RowLink(0, -1));

        assertThat(RowPairs.of(rows, rows, links).before()).isEqualTo(Map.of(0, 0));
    }

    @Test
    void findsRenamedRowsOfALongForm() {
        var names = IntStream.range(0, 500).mapToObj(RowPairsTest::name).toList();
        var before = IntStream.range(0, 500)
                .mapToObj(i -> name(499 - i).substring(0, 10) + "核验")
                .toList();

        var pairs = pairs(names, before);

        assertThat(pairs)
                .hasSizeGreaterThan(490)
                .allSatisfy((row, last) -> assertThat(last).isEqualTo(499 - row));
        assertThat(pairs(names, List.of())).isEmpty();
    }

    /** Twelve letters that hardly two names have in common. */
    private static String name(int number) {
        return new Random(number)
                .ints(12, '\u5000', '\u9000')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Property(tries = 300)
    void pairsEachRowOnceWhateverIsTyped(@ForAll("names") List<String> names, @ForAll("names") List<String> before) {
        var pairs = pairs(names, before);

        assertThat(new HashSet<>(pairs.values())).hasSameSizeAs(pairs.values());
        assertThat(pairs.keySet()).allMatch(row -> row < names.size());
        assertThat(pairs.values()).allMatch(row -> row < before.size());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.oneOf(
                        Arbitraries.of("培训人数", "培训场次", "培训", "（%）", "≥95%", "满意度达到95%", ""),
                        Arbitraries.strings().all().ofMaxLength(12))
                .list()
                .ofMaxSize(8);
    }

    private static Map<Integer, Integer> pairs(List<String> names, List<String> before) {
        return RowPairs.of(rows(names), rows(before), List.of()).before();
    }

    private static List<IndicatorRow> rows(List<String> names) {
        return names.stream().map(name -> row("数量指标", name)).toList();
    }

    private static IndicatorRow row(String category, String name) {
        return new IndicatorRow(IndicatorKind.OUTPUT, "产出指标", category, name, "", "", "", "", "");
    }
}
