package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

    private static final byte[] KEY = new byte[32];
    private static final byte[] OTHER_KEY = {1};
    private static final Sheet SHEET = SampleSheets.sheets().get(0);

    private static CheckCode code(byte[] key, long id, long version, SheetStatus standing, Sheet sheet) {
        return CheckCode.of(key, id, version, standing, sheet);
    }

    @Test
    void dependsOnNumberVersionStandingContentAndKey() {
        var code = code(KEY, 12, 5, SheetStatus.DRAFT, SHEET);
        var other = SampleSheets.sheets().get(1);

        assertThat(code(KEY, 12, 5, SheetStatus.DRAFT, SHEET)).isEqualTo(code);
        assertThat(Stream.of(
                                code,
                                code(KEY, 12, 6, SheetStatus.DRAFT, SHEET),
                                code(KEY, 12, 5, SheetStatus.PUBLISHED, SHEET),
                                code(KEY, 12, 5, SheetStatus.DRAFT, other),
                                code(KEY, 13, 5, SheetStatus.DRAFT, SHEET),
                                code(OTHER_KEY, 12, 5, SheetStatus.DRAFT, SHEET))
                        .map(CheckCode::seal))
                .doesNotHaveDuplicates();
        assertThat(code(KEY, 12, 6, SheetStatus.PUBLISHED, SHEET).content()).isEqualTo(code.content());
        assertThat(code.isOf(KEY, 12, SHEET)).isTrue();
        assertThat(code.isOf(KEY, 12, other)).isFalse();
        assertThat(code.isOf(KEY, 13, SHEET)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void tellsHowFarTheFormHadComeWhateverItSaysNow(SheetStatus standing) {
        var code = code(KEY, 12, 5, standing, SHEET);

        assertThat(code.printed(KEY, 12, 5)).contains(standing);
        assertThat(code.printed(KEY, 12, 6)).isEmpty();
        assertThat(code.printed(KEY, 13, 5)).isEmpty();
        assertThat(code.printed(OTHER_KEY, 12, 5)).isEmpty();
    }

    /** Every character counts, the last one too. */
    @Test
    void isNoneWithOneWrongCharacter() {
        var code = code(KEY, 12, 5, SheetStatus.APPROVED, SHEET).toString();
        for (int at = 0; at < code.length(); at++) {
            if (code.charAt(at) != '-') {
                var wrong = code.substring(0, at) + (code.charAt(at) == '7' ? '8' : '7') + code.substring(at + 1);
                assertThat(CheckCode.parse(wrong).orElseThrow().printed(KEY, 12, 5))
                        .as(wrong)
                        .isEmpty();
            }
        }
    }

    @Test
    void usesAllOfItsCharacters() {
        var seen = new HashSet<Integer>();
        for (int form = 0; form < 300; form++) {
            code(KEY, form, 1, SheetStatus.DRAFT, SHEET).seal().chars().forEach(seen::add);
        }
        assertThat(seen).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7qm2-9xrtb",
                "K7QM29XRTB",
                " K7QM2 9XRTB ",
                "K7QM2－9XRTB",
                "Ｋ７ＱＭ２－９ＸＲＴＢ",
                "ｋ７ｑｍ２ ９ｘｒｔｂ",
                "K7QM2—9XRTB",
                "K 7 Q M 2\u30009XRTB",
                "\u200bK7QM2\u22129XRTB"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(CheckCode.parse(typed)).contains(new CheckCode("K7QM2", "9XRTB"));
    }

    @Test
    void takesLettersForTheDigitsTheyLookLike() {
        assertThat(CheckCode.parse("OIl00-11111")).contains(new CheckCode("01100", "11111"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM2-9XRT", "K7QM2-9XRTBB", "K7QM2-9XRTU", "校验码校验码校验码校", "<script>1"})
    void isNothingElse(String typed) {
        assertThat(CheckCode.parse(typed)).isEmpty();
    }
}
