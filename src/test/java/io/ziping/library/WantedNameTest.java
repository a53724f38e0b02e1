package io.ziping.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is worth suggesting for a name that is being typed. */
class WantedNameTest {

    private static FormerRow row(boolean sameProject, int year, String name) {
        return new FormerRow(sameProject, year, "别的项目", name, "≥10(次)", "12(次)");
    }

    private static List<String> names(String typed, List<String> present, FormerRow... rows) {
        var wanted = new WantedName(typed, present);
        return wanted.choose(wanted.ofFormer(List.of(rows)), List.of(), List.of()).stream()
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
        var wanted = new WantedName("培训", List.of());
        var own = wanted.ofFormer(List.of(row(true, 2024, "培训人次"), row(true, 2023, "培训 人次"), row(false, 2024, "培训人次")));

        assertThat(wanted.choose(
                        own,
                        List.of(
                                suggestion(SuggestionSource.LIBRARY, "培训人次"),
                                suggestion(SuggestionSource.LIBRARY, "培训场次")),
                        List.of(suggestion(SuggestionSource.OTHERS, "培训场次"))))
                .extracting(each -> each.source() + " " + each.name())
                .containsExactly("PROJECT 培训人次", "LIBRARY 培训场次");
    }

    @Test
    void whatManyUnitsHaveGivesWayToTheSameNameWithBrackets() {
        var usual = List.of(suggestion(SuggestionSource.OTHERS, "培训人次"));

        assertThat(new WantedName("培训", List.of())
                        .choose(List.of(suggestion(SuggestionSource.LIBRARY, "培训人次（期末）")), List.of(), usual))
                .hasSize(1);
        assertThat(new WantedName("培训", List.of("培训人次(人次)")).choose(List.of(), List.of(), usual))
                .isEmpty();
        assertThat(new WantedName("培训", List.of())
                        .choose(
                                List.of(suggestion(SuggestionSource.PROJECT, "培训人次（期中）")),
                                List.of(suggestion(SuggestionSource.LIBRARY, "培训人次（期末）")),
                                List.of()))
                .as("two that brackets tell apart")
                .hasSize(2);
    }

    @Test
    void everySourceHasAFewPlacesHoweverMuchStandsBeforeIt() {
        var wanted = new WantedName("培训", List.of());

        assertThat(sources(wanted, 30, 30, 30))
                .isEqualTo("PROJECT PROJECT PROJECT PROJECT LIBRARY LIBRARY OTHERS OTHERS");
        assertThat(sources(wanted, 30, 0, 0)).isEqualTo("PROJECT ".repeat(8).strip());
        assertThat(sources(wanted, 30, 1, 0)).isEqualTo("PROJECT ".repeat(7) + "LIBRARY");
        assertThat(sources(wanted, 1, 30, 1)).isEqualTo("PROJECT " + "LIBRARY ".repeat(6) + "OTHERS");
        assertThat(sources(wanted, 0, 0, 30)).isEqualTo("OTHERS ".repeat(8).strip());
    }

    private static String sources(WantedName wanted, int own, int library, int usual) {
        return wanted
                .choose(
                        many(SuggestionSource.PROJECT, own),
                        many(SuggestionSource.LIBRARY, library),
                        many(SuggestionSource.OTHERS, usual))
                .stream()
                .map(each -> each.source().name())
                .collect(Collectors.joining(" "));
    }

    private static List<Suggestion> many(SuggestionSource source, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> suggestion(source, source + "培训" + i))
                .toList();
    }

    private static Suggestion suggestion(SuggestionSource source, String name) {
        return new Suggestion(source, name, "≥10(次)", "");
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
