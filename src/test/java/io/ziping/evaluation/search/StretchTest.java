package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTest {

    @ParameterizedTest
    @CsvSource({
        "0, 50, 1000000, 0, 50, false",
        "199, 50, 1000000, 9950, 50, false",
        "19999, 50, 1000000, 0, 50, true",
        "19800, 50, 1000000, 9950, 50, true",
        "2, 50, 101, 0, 1, true",
        "0, 50, 0, 0, 0, false",
        "3, 50, 101, 150, 0, false",
        "2147483647, 200, 101, 429496729400, 0, false"
    })
    void countsFromTheNearerEnd(int page, int size, long count, long offset, int limit, boolean fromEnd) {
        assertThat(Stretch.of(page, size, count)).isEqualTo(new Stretch(offset, limit, fromEnd));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 49, 50, 51, 99, 100, 101, 150})
    void coversEveryFormOnce(int count) {
        var positions = IntStream.range(0, 20).boxed().flatMap(page -> {
            var stretch = Stretch.of(page, 10, count);
            var first = stretch.fromEnd() ? count - stretch.offset() - stretch.limit() : stretch.offset();
            return LongStream.range(first, first + stretch.limit()).boxed();
        });

        assertThat(positions)
                .containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
    }

    @Test
    void neverReadsMoreThanHalfOfTheList() {
        assertThat(IntStream.range(0, 100)
                        .mapToLong(page -> Stretch.of(page, 10, 1000).offset()))
                .allMatch(offset -> offset <= 500);
    }
}
