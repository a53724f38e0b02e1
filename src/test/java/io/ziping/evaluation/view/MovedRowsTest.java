package io.ziping.evaluation.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.RowPlace;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fewest rows that make one arrangement of another; each letter is a row, a capital one in another category. */
class MovedRowsTest {

    @ParameterizedTest
    @CsvSource({
        "abcde, abcde, ''",
        "abcde, abxcde, x",
        "abcde, abde, ''",
        "abcde, bcdea, a",
        "abcde, eabcd, e",
        "abcde, acbde, c",
        "abcde, adbce, d",
        "abcde, abCde, C",
        "abcde, xybczde, xyz",
        "abcde, dcxb, dcx",
        "abcde, '', ''",
        "'', abc, abc",
    })
    void areAsFewAsThereCanBe(String before, String after, String moved) {
        assertThat(MovedRows.of(rows(before), rows(after)))
                .isEqualTo(moved.chars().mapToObj(MovedRowsTest::key).collect(Collectors.toSet()));
    }

    private static List<RowPlace> rows(String letters) {
        return letters.chars()
                .mapToObj(letter -> new RowPlace(key(letter), Character.isUpperCase(letter) ? 2 : 1))
                .toList();
    }

    private static UUID key(int letter) {
        return new UUID(0, Character.toLowerCase(letter));
    }
}
