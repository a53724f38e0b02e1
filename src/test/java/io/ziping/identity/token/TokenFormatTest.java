package io.ziping.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How tokens are written and what is kept of them. Plain, milliseconds. */
class TokenFormatTest {

    /** Its check sum was computed with another implementation of CRC-32 (zlib). */
    private static final String KNOWN = "ziping_00000000000000000000000000000000000000000000oNh5m";

    @Test
    void areFoundByTheirPrefixAndAllDifferent() {
        var tokens = IntStream.range(0, 2_000).mapToObj(i -> TokenFormat.make()).toList();

        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("ziping_[0-9A-Za-z]{49}"));
        assertThat(tokens).allMatch(TokenFormat::isWhole);
        assertThat(tokens.stream()
                        .flatMapToInt(token -> token.substring(7, 50).chars())
                        .distinct()
                        .count())
                .as("every letter and digit is drawn")
                .isEqualTo(62);
    }

    @Test
    void areKnownByTheirCheckSum() {
        assertThat(TokenFormat.isWhole(KNOWN)).isTrue();
        for (int i = 0; i < KNOWN.length(); i++) {
            var wrong = new StringBuilder(KNOWN);
            wrong.setCharAt(i, KNOWN.charAt(i) == 'x' ? 'y' : 'x');
            assertThat(TokenFormat.isWhole(wrong.toString()))
                    .as(wrong.toString())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ziping_", "zipping", KNOWN + "0", " " + KNOWN, KNOWN + "\n", "ziping_令牌"})
    void areNothingElse(String text) {
        assertThat(TokenFormat.isWhole(text)).isFalse();
    }

    @Test
    void areKeptAsTheirSha256() {
        assertThat(HexFormat.of().formatHex(TokenFormat.hash(KNOWN)))
                .isEqualTo("6d205e610005640d66a4b75f92082bf1d1e660a03ffdaa0b151dabd7c7a266ed");
        assertThat(TokenFormat.ending(KNOWN)).isEqualTo(KNOWN.substring(52));
    }
}
