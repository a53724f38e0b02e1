package io.ziping.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

    private static final String INVISIBLE = "\u200b\u200c\u200d\u200e\u2060\ufeff\u00ad\ufe0f\u3164\u034f\u0000\u0007";
    private static final String BLANKS = " \u00a0\u3000\u2009\u200a\u202f\t\n\r\u2028\u0085";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同名项目",
                "同名项目\u00a0",
                "\u00a0同名项目",
                "\u3000同名项目\u2009",
                "同名\u200b项目",
                "\ufeff同名项目",
                "同名\u00ad项目",
                "同名\u2060项目\ufe0f",
                "同名\n项目",
                "同名\r\n项目",
                "同名 项目",
                "同名\u200a项目",
                "同名项\udb40\udd00目"
            })
    void takesWhatLooksTheSameForTheSame(String name) {
        assertThat(NormalForm.of(name)).isEqualTo("同名项目");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "同名项目（一）|同名项目(一)",
                "同名项目〔一〕|同名项目（一）",
                "同名项目【一】|同名项目(一)",
                "第２期|第2期",
                "第 2 期|第2期",
                "ＯＡ系统|oa系统",
                "OA系统|Oa系统",
                "A—B|A-B",
                "A–B|A－B",
                "“智慧”项目|\"智慧\"项目",
                "「智慧」项目|“智慧”项目",
                "甲・乙|甲·乙",
                "100㎡|100m2",
                "⺠政局|民政局",
                "⼀期|一期",
                "㈠期|(一)期",
                "office  automation|Office Automation",
                "闵行区 教育局(汇总)|闵行区教育局（汇总）"
            })
    void foldsWidthCaseBlanksDashesQuotesAndBrackets(String one, String other) {
        assertThat(NormalForm.of(one)).isEqualTo(NormalForm.of(other));
        assertThat(NormalForm.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "项目一期|项目二期",
                "A区|B区",
                "第1期|第2期",
                "第1 2期|第12期",
                "甲/乙|甲乙",
                "甲、乙|甲，乙",
                "大学|太学",
                "未来|末来",
                "民政局(汇总)|民政局",
                "office automation|officeautomation",
                "一|—"
            })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NormalForm.same(one, other)).isFalse();
    }

    @Test
    void seesNothingInWhatIsInvisible() {
        assertThat(NormalForm.of(INVISIBLE + BLANKS)).isEmpty();
        assertThat(NormalForm.words(INVISIBLE + BLANKS)).isEmpty();
        assertThat(PlainText.name(INVISIBLE + BLANKS)).isEmpty();
    }

    @Test
    void partsASearchIntoWords() {
        assertThat(NormalForm.words("　区长  网上\u00a0２０２４ 区长（一） ")).containsExactly("区长", "网上", "2024", "区长(一)");
    }

    @Test
    void keepsANameAsTypedButForWhatNobodySees() {
        assertThat(PlainText.name(" \u200b区长（２０２４）\n  网上\u00a0办公\ufeff ")).isEqualTo("区长（２０２４） 网上 办公");
        assertThat(PlainText.name("葛\udb40\udd00")).isEqualTo("葛\udb40\udd00");
    }

    @Test
    void writesCellsInUsualCharactersAndKeepsWhatCarriesAMeaning() {
        assertThat(PlainText.of("≥９５﹪\u200b（㎡） 10²")).isEqualTo("≥95%(㎡) 10²");
        assertThat(PlainText.of("﹥5 −3 ⼈⺠")).isEqualTo(">5 -3 人民");
    }

    @Property(tries = 1000)
    void isTheSameWhenAppliedTwice(@ForAll("names") String name) {
        var form = NormalForm.of(name);

        assertThat(NormalForm.of(form)).isEqualTo(form);
        assertThat(NormalForm.of(PlainText.name(name))).isEqualTo(form);
    }

    @Test
    void isTheSameWhenAppliedTwiceToAnyCharacter() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            var text = "甲" + Character.toString(character) + "a";
            var form = NormalForm.of(text);
            if (!NormalForm.of(form).equals(form)) {
                assertThat(NormalForm.of(form)).as("U+%04X", character).isEqualTo(form);
            }
        }
    }

    @Test
    void mindsNothingInvisibleBetweenALetterAndItsMark() {
        assertThat(NormalForm.of("c\u2060\u0327 a"))
                .isEqualTo(NormalForm.of("c\u0327 a"))
                .isEqualTo("\u00e7 a");
    }

    @Property(tries = 500)
    void mindsNothingInvisibleAnywhere(
            @ForAll("names") String name, @ForAll("invisible") String invisible, @ForAll int at) {
        var place = name.offsetByCodePoints(0, Math.floorMod(at, name.codePointCount(0, name.length()) + 1));

        assertThat(NormalForm.of(name.substring(0, place) + invisible + name.substring(place)))
                .isEqualTo(NormalForm.of(name));
    }

    @Property(tries = 500)
    void mindsNoBlanksAroundAndNoWidth(@ForAll("plain") String name) {
        var wide = new StringBuilder();
        name.chars()
                .map(letter -> letter > ' ' && letter < 0x7f ? letter + 0xFEE0 : letter)
                .forEach(letter -> wide.append((char) letter));

        assertThat(NormalForm.of(BLANKS + wide + BLANKS)).isEqualTo(NormalForm.of(name));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("一二项目（）()２2AaéßΣς°℃㎡ﬀÅ가\u1100\u1161“”「」—-−\u0301\u0327 　\n\u200bＡｶﾞ⼈⺠１/")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("一二期区Ab19()/-%").ofMinLength(1).ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.strings()
                .withChars("\u200b\u200e\u2060\ufeff\u00ad\u0007")
                .ofMinLength(1)
                .ofMaxLength(3);
    }
}
