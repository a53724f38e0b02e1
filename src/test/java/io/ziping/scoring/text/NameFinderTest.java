package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameFinderTest {

    private static final List<String> NAMES =
            List.of("职业技能培训场次", "培训合格率", "宣传手册发放数量", "河道保洁长度", "服务对象满意度", "管网改造完成率", "管网改造验收合格率");

    private final NameFinder finder = new NameFinder(NAMES);

    @ParameterizedTest
    @CsvSource({
        "全年共举办职业技能培训,0",
        "组织技能培训,0",
        "培训合格率达到,1",
        "发放宣传手册,2",
        "印发宣传手册,2",
        "完成河道保洁,3",
        "河道日常保洁长度,3",
        "满意度为,4",
        "服务对象的满意度达,4",
        "管网改造验收合格率,6"
    })
    void findsTheNameThatWordsSpeakOf(String words, int name) {
        assertThat(finder.find(words, any -> true)).hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({"''", "按计划完成", "绿化养护", "慰问困难职工", "合格率", "管网", "2024", "合同签订"})
    void findsNoneWhereNoneOrTwoAreMeant(String words) {
        assertThat(finder.find(words, any -> true)).isEmpty();
    }

    @Test
    void leavesOutNamesThatDoNotComeIntoQuestion() {
        assertThat(finder.find("合格率", name -> name == 1)).isEqualTo(OptionalInt.of(1));
    }

    @ParameterizedTest
    @CsvSource({"共完成,false", "实际达到,false", "全年开展各类培训,true", "满意度,true", "'，。',false"})
    void knowsWhetherWordsTellAnything(String words, boolean tells) {
        assertThat(NameFinder.tells(words)).isEqualTo(tells);
    }

    static Stream<String> genericWords() {
        return WordList.read(NameFinder.class, "generic-words.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("genericWords")
    void tellsNothingByGenericWords(String word) {
        assertThat(NameFinder.significant("堤防加固" + word)).isEqualTo("堤防加固");
        assertThat(NameFinder.tells(word)).isFalse();
    }

    @Test
    void measuresHowMuchTextsHaveInCommon() {
        assertThat(Similarity.of("疏浚河道", "疏浚 河道。")).isEqualTo(100);
        assertThat(Similarity.of("疏浚河道", "疏浚沟渠")).isEqualTo(33);
        assertThat(Similarity.of("", "")).isZero();
        assertThat(Similarity.contained("河道", "疏浚河道三条")).isEqualTo(100);
        assertThat(Similarity.contained("岸", "河岸")).isEqualTo(100);
        assertThat(Similarity.letters("ＡＢ １２，号《》")).isEqualTo("ab12号");
    }

    /** Cost: 1,000 pairs of texts of up to 400 characters. */
    @Property
    void comparesAnyTexts(
            @ForAll(supplier = AnyText.class) String one, @ForAll(supplier = AnyText.class) String other) {
        assertThat(Similarity.of(one, other)).isBetween(0, 100).isEqualTo(Similarity.of(other, one));
        assertThat(Similarity.contained(one, other)).isBetween(0, 100);
        assertThat(Similarity.contained(one, one)).isIn(0, 100);
        assertThat(new NameFinder(List.of(one, other)).find(one + other, any -> true))
                .isNotNull();
    }
}
