package io.ziping.review.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOUBTS | year=2024&q=%E8%B4%B9 | q=%E8%B4%B9&year=2024",
                "DOUBTS | q=a+b&page=3&after=12&seen=2026-01-01T00:00:00Z&year= | q=a%20b",
                "DOUBTS | q=%26page%3D2%23&q=zwei | q=%26page%3D2%23",
                "DOUBTS | q=%zz&year=2024 | year=2024",
                "DOUBTS | page=2 | ''",
                "DOUBTS | since=2026-01-01T00:00:00Z | since=2026-01-01T00%3A00%3A00Z",
                "EVALUATIONS | sort=doubt,desc&status=SUBMITTED&money=10 | status=SUBMITTED&sort=doubt%2Cdesc",
                "QUEUE | order=due&whose=all&page=2 | whose=all&order=due",
                "QUEUE | // | ''"
            })
    void keepsWhatNarrowsAListAlwaysInTheSameWay(SavedList list, String given, String kept) {
        assertThat(list.query(given)).isEqualTo(kept);
        assertThat(list.query(kept)).isEqualTo(kept);
    }

    @Test
    void leavesWhatIsTooLong() {
        assertThat(SavedList.DOUBTS.query("q=" + "a".repeat(SavedList.LONGEST))).isEmpty();
    }

    @Test
    void leadsToTheListAlone() {
        assertThat(SavedList.DOUBTS.url("")).isEqualTo("/doubts");
        assertThat(SavedList.QUEUE.url("order=due")).isEqualTo("/?order=due");
        assertThat(SavedList.at("/evaluations/new")).isEmpty();
    }
}
