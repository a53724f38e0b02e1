package io.ziping.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is worth suggesting for a name that is being typed. */
class WantedNameTest {

    private static FormerRow row(boolean sameProject, int year, String name) {
        return new FormerRow(sameProject, year, "别的项目", name, "≥10(次)", "12(次)");
    }

    private static List<String> names(String typed, List<String> present, FormerRow... rows) {
        var wanted = new WantedName(typed, present);
        return wanted.choose(wanted.ofFormer(List.of(rows))).stream()
                .map(Suggestion::name)
                .toList();
    }

    @Test
    void everyWordHasToOccurHoweverItIsWritten() {
        assertThat(names("人次", List.of(), row(true, 2024, "培训人次"), row(true, 2024, "培训场次")))
                .containsExactly("培训人次");
        assertThat(names("人数 培训", List.of(), row(true, 2024, "培训（ＰＰＰ）人数"), row(true, 2024, "走访人数")))
                .containsExactly("培训（ＰＰＰ）人数");
        assertThat(names("（ppp", List.of(), row(true, 2024, "培训（ＰＰＰ）人数"))).hasSize(1);
    }

    @Test
    void aNameComesOnceAndFromWhereItStandsFirst() {
        assertThat(new WantedName("培训", List.of())
                        .choose(new WantedName("培训", List.of())
                                .ofFormer(List.of(
                                        row(true, 2024, "培训人次"), row(true, 2023, "培训 人次"), row(false, 2024, "培训人次")))))
                .extracting(Suggestion::detail)
                .containsExactly("2024年完成 12(次)");
    }

    @Test
    void whatTheFormHasAlreadyIsNotSuggested() {
        assertThat(names("培训", List.of("培训　人次", "走访"), row(true, 2024, "培训人次"), row(true, 2024, "培训场次")))
                .containsExactly("培训场次");
    }

    @Test
    void asLongAsNothingIsTypedTheLastFormIsOffered() {
        assertThat(names(" ", List.of(), row(true, 2024, "甲"), row(true, 2023, "乙"), row(false, 2024, "丙")))
                .containsExactly("甲");
        assertThat(names("", List.of(), row(false, 2024, "甲"), row(false, 2024, "乙"), row(false, 2023, "丙")))
                .containsExactly("甲", "乙");
        assertThat(names("", List.of())).isEmpty();
    }

    @Test
    void thereAreNeverMoreThanOneCanChooseFrom() {
        var rows =
                IntStream.range(0, 30).mapToObj(i -> row(true, 2024, "培训" + i)).toArray(FormerRow[]::new);

        assertThat(names("培训", List.of(), rows)).hasSize(8).startsWith("培训0");
    }

    @Test
    void aRowOfAnotherProjectSaysWhichAndOneWithoutActualOnlyTheYear() {
        assertThat(new FormerRow(true, 2024, "甲项目", " 培训 ", " ≥1 ", " ").suggestion())
                .isEqualTo(new Suggestion(SuggestionSource.PROJECT, "培训", "≥1", "2024年"));
        assertThat(new FormerRow(false, 2024, "甲项目", "培训", "≥1", "2").suggestion())
                .isEqualTo(new Suggestion(SuggestionSource.UNIT, "培训", "≥1", "2024年完成 2，甲项目"));
    }
}
