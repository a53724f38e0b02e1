package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修缮校舍3栋，新增座位200个。家长满意|修缮校舍3栋/新增座位200个/家长满意",
                "发放1,200份,回收980份|发放1,200份/回收980份",
                "发放１，２００份|发放１/２００份",
                "水质达标率98.5%.运行正常.|水质达标率98.5%/运行正常",
                "站点12个（其中新建3个）、泵房2座|站点12个/其中新建3个/泵房2座",
                "依据《粮食、物资储备办法（试行）》，轮换两次|依据《粮食、物资储备办法（试行）》/轮换两次",
                "执行《走进社区。2024年版；试行！》，两次|执行《走进社区。2024年版；试行！》/两次",
                "《未写完的标题，修缮3栋。家长满意|《未写完的标题/修缮3栋/家长满意",
                "9:30开馆：全年无休；读者多|9:30开馆/全年无休/读者多",
                "升级到V2.0，平稳|升级到V2.0/平稳",
                "  ，。、（）  |''"
            })
    void cutsAtCommasBracketsAndEndsOfSentences(String text, String clauses) {
        var cut = RunningText.of(text);

        assertThat(String.join(
                        "/",
                        cut.clauses().stream()
                                .map(clause -> text.substring(clause.start(), clause.end()))
                                .toList()))
                .isEqualTo(clauses);
    }

    @Test
    void countsSentences() {
        var text = RunningText.of("一季度开工，三季度封顶。年底交付\n入住80户；无投诉！");

        assertThat(text.clauses()).extracting(Clause::sentence).containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void knowsWhatStandsInBrackets() {
        var text = RunningText.of("巡河60次（汛期20次，枯水期40次），清淤3处");

        assertThat(text.clauses()).extracting(Clause::bracketed).containsExactly(false, true, true, false);
    }

    @Test
    void findsTheClauseOfAPlace() {
        var text = RunningText.of("，甲乙，丙丁");

        assertThat(List.of(0, 1, 2, 3, 4, 5).stream()
                        .map(place -> text.clauseAt(place).text()))
                .containsExactly("甲乙", "甲乙", "甲乙", "甲乙", "丙丁", "丙丁");
    }

    /** Cost: 1,000 texts of up to 400 characters. */
    @Property
    void cutsAnyTextIntoClausesThatFollowEachOther(@ForAll(supplier = AnyText.class) String text) {
        var cut = RunningText.of(text);

        int last = 0;
        for (var clause : cut.clauses()) {
            assertThat(clause.start()).isBetween(last, text.length() - 1);
            assertThat(clause.end()).isBetween(clause.start() + 1, text.length());
            assertThat(clause.text()).hasSize(clause.end() - clause.start()).isNotBlank();
            assertThat(clause.holds(clause.start())).isTrue();
            assertThat(cut.clauseAt(clause.start())).isEqualTo(clause);
            last = clause.end();
        }
        assertThat(cut.plain()).hasSameSizeAs(text);
    }
}
