package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

    private static final byte[] KEY = new byte[32];
    private static final byte[] OTHER_KEY = {1};
    private static final Sheet SHEET = SampleSheets.sheets().get(0);

    @Test
    void dependsOnNumberVersionContentAndKey() {
        var code = CheckCode.of(KEY, 12, 5, SHEET);

        assertThat(CheckCode.of(KEY, 12, 5, SHEET)).isEqualTo(code);
        var otherVersion = CheckCode.of(KEY, 12, 6, SHEET);
        assertThat(otherVersion.hasOrigin(code.origin())).isFalse();
        assertThat(otherVersion.sameContent(code)).isTrue();
        var otherContent = CheckCode.of(KEY, 12, 5, SampleSheets.sheets().get(1));
        assertThat(otherContent.hasOrigin(code.origin())).isTrue();
        assertThat(otherContent.sameContent(code)).isFalse();
        var otherForm = CheckCode.of(KEY, 13, 5, SHEET);
        assertThat(otherForm.hasOrigin(code.origin())).isFalse();
        assertThat(otherForm.sameContent(code)).isFalse();
        assertThat(CheckCode.of(OTHER_KEY, 12, 5, SHEET).hasOrigin(code.origin()))
                .isFalse();
    }

    @Test
    void usesAllOfItsCharacters() {
        var seen = new HashSet<Integer>();
        for (int form = 0; form < 300; form++) {
            CheckCode.of(KEY, form, 1, SHEET).origin().chars().forEach(seen::add);
        }
        assertThat(seen).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7qm2-9xrtb", "K7QM29XRTB", " K7QM2 9XRTB ", "K7QM2－9XRTB"})
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
