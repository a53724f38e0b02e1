package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the lists that numbers are read by. */
class NumberWordsTest {

    private static final int YEAR = 2024;

    static Stream<String> qualifiers() {
        return Stream.of("approximate.txt", "at-least.txt", "at-most.txt")
                .flatMap(list ->
                        WordList.read(Qualifiers.class, list).words().stream().map(word -> list + " " + word));
    }

    @ParameterizedTest
    @MethodSource("qualifiers")
    void knowsEveryWordOfBounds(String line) {
        var words = line.split(" ");
        var expected =
                Precision.valueOf(words[0].replace(".txt", "").replace('-', '_').toUpperCase(Locale.ROOT));
        var number = words[1].matches("~[多余]|~有余") ? words[1].replace("~", "500") + "户" : words[1].replace("~", "500户");

        assertThat(claims("惠及" + number).get(0).precision()).isEqualTo(expected);
    }

    static Stream<String> senses() {
        return Stream.of(
                        "change.txt CHANGE 岗位%s5个",
                        "change-direct.txt CHANGE 客流%s5%%",
                        "start-value.txt OTHER_YEAR 客流%s5万人次",
                        "other-year.txt OTHER_YEAR %s客流5万人次",
                        "plan.txt PLAN %s接送5万人次",
                        "each.txt EACH %s班接送50人次",
                        "part.txt PART %s夜班50人次")
                .flatMap(kind -> {
                    var parts = kind.split(" ");
                    return WordList.read(SenseReader.class, parts[0]).words().stream()
                            .map(word -> parts[1] + " " + String.format(parts[2], word));
                });
    }

    @ParameterizedTest
    @MethodSource("senses")
    void knowsEveryWordOfASense(String line) {
        var parts = line.split(" ");

        assertThat(claims(parts[1])).last().extracting(NumberClaim::sense).isEqualTo(Sense.valueOf(parts[0]));
    }

    static Stream<String> turns() {
        return Stream.of(
                        "arrival.txt LEVEL 客流增加%s5万人次",
                        "comparison.txt CHANGE %s预想多接送500人次",
                        "more-or-less.txt CHANGE 比预想%s接送500人次",
                        "actually.txt LEVEL 计划接送客人%s接送500人次")
                .flatMap(kind -> {
                    var parts = kind.split(" ");
                    return WordList.read(SenseReader.class, parts[0]).words().stream()
                            .map(word -> parts[1] + " " + String.format(parts[2], word));
                });
    }

    @ParameterizedTest
    @MethodSource("turns")
    void knowsEveryWordThatTurnsASense(String line) {
        var parts = line.split(" ");

        assertThat(claims(parts[1])).extracting(NumberClaim::sense).containsExactly(Sense.valueOf(parts[0]));
    }

    static Stream<String> noComparisons() {
        return words(SenseReader.class, "no-comparison.txt");
    }

    @ParameterizedTest
    @MethodSource("noComparisons")
    void comparesNothingInOtherWords(String word) {
        assertThat(claims(word + "多场接送500人次")).extracting(NumberClaim::sense).doesNotContain(Sense.CHANGE);
    }

    static Stream<String> following() {
        return words(SenseReader.class, "following-a-plan.txt");
    }

    @ParameterizedTest
    @MethodSource("following")
    void takesWhatFollowsAPlanForDone(String word) {
        assertThat(claims(word + "计划接送5万人次")).extracting(NumberClaim::sense).containsExactly(Sense.LEVEL);
    }

    static Stream<String> achieved() {
        return words(SenseReader.class, "achieved.txt");
    }

    @ParameterizedTest
    @MethodSource("achieved")
    void endsAPlanWhereSomethingWasAchieved(String word) {
        assertThat(claims("计划接送4万人次，" + word + "接送5万人次"))
                .extracting(NumberClaim::sense)
                .containsExactly(Sense.PLAN, Sense.LEVEL);
    }

    static Stream<String> idioms() {
        return words(NumberReader.class, "numeral-idioms.txt");
    }

    @ParameterizedTest
    @MethodSource("idioms")
    void countsNothingInFixedWords(String idiom) {
        assertThat(claims("落实" + idiom)).isEmpty();
    }

    static Stream<String> units() {
        return Stream.concat(words(Units.class, "units.txt"), words(Units.class, "measures.txt"));
    }

    @ParameterizedTest
    @MethodSource("units")
    void knowsEveryUnit(String unit) {
        var text = "共7" + unit + (unit.equals("日") ? "内" : "");

        assertThat(claims(text)).singleElement().satisfies(claim -> {
            assertThat(claim.value()).isEqualByComparingTo("7");
            assertThat(Units.same(claim.unit(), unit)).isTrue();
        });
    }

    private static Stream<String> words(Class<?> reader, String list) {
        return WordList.read(reader, list).words().stream();
    }

    private static List<NumberClaim> claims(String text) {
        return NumberClaims.of(RunningText.of(text), "", YEAR);
    }
}
