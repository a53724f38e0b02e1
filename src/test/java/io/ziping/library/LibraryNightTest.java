package io.ziping.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the night counts of many units, and what of it is suggested. */
@WholeApplication
class LibraryNightTest {

    private static final int YEAR = 2084;

    @Autowired
    LibraryNight night;

    @Autowired
    IndicatorSuggestions suggestions;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private long form(int year, String unit, String... rows) {
        return documents.create(FormFixtures.ofRows(year, unit + "项目", unit + "部门", unit, rows), admin);
    }

    private long handedIn(int year, String unit, String... rows) {
        var form = form(year, unit, rows);
        moves.move(form, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(form);
        return form;
    }

    private List<Suggestion> suggested(long form, String typed) {
        var category = jdbc.sql("select id from indicator_class where name = '数量指标' and kind = 'OUTPUT'")
                .query(Long.class)
                .single();
        return suggestions.of(form, category, "", typed, admin).orElseThrow();
    }

    @Test
    void whatFiveUnitsHaveIsSuggestedToOthersWithoutNamingOne() {
        for (int i = 1; i <= 5; i++) {
            handedIn(YEAR, "常用单位" + i, "夜数巡查次数（次） ≥1" + i + "(次) 19(次)", "夜数独有" + i + " ≥1(次) 1(次)");
            if (i < 5) {
                handedIn(YEAR, "少见单位" + i, "夜数少见次数 ≥1" + i + "(次) 19(次)", "其他 ≥1(次) 1(次)");
            }
        }
        var form = form(YEAR + 1, "常用单位之外", "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");
        assertThat(suggested(form, "夜数")).as("before the night").isEmpty();

        night.count();

        assertThat(suggested(form, "夜数"))
                .containsExactly(new Suggestion(SuggestionSource.OTHERS, "夜数巡查次数", "≥13(次)", "5 个单位，目标的中位数", ""));
        assertThat(suggested(form, "巡 查夜"))
                .as("all words, and each in one piece")
                .isEmpty();
        assertThat(suggested(form, ""))
                .as("as long as nothing is typed")
                .noneMatch(each -> each.source() == SuggestionSource.OTHERS);
        var own = form(YEAR, "常用单位9", "夜数巡查次数 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");
        assertThat(suggested(own, "夜数")).as("what the form has already").isEmpty();
    }

    /** As people write it, and with the sign of those whose targets are counted. */
    @Test
    void whatIsUsualIsSpeltAndSignedAsMostUnitsDo() {
        for (int i = 1; i <= 5; i++) {
            handedIn(YEAR, "写法单位" + i, "夜写PM2.5浓度（微克） ≥3" + i + "(微克) 40(微克)", "其他 ≥1(次) 1(次)");
        }
        for (int i = 6; i <= 9; i++) {
            handedIn(YEAR, "写法单位" + i, "夜写ＰＭ2.5浓度 ≤1" + i + "(微克) 1(微克)", "其他 ≥1(次) 1(次)");
        }
        night.count();

        assertThat(suggested(form(YEAR + 1, "写法单位之外", "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)"), "夜写pm"))
                .containsExactly(new Suggestion(SuggestionSource.OTHERS, "夜写PM2.5浓度", "≥33(微克)", "5 个单位，目标的中位数", ""));
    }

    @Test
    void theLibraryIsSuggestedBehindTheUnitsOwnWithItsUnitAndNote() {
        handedIn(YEAR - 1, "用库单位", "库里抽查次数 ≥3(次) 3(次)", "库里检查次数 ≥1(次) 1(次)");
        var form = form(YEAR, "用库单位", "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");
        keep("库里巡查率", "≥95", "%", true);
        keep("库里抽查 次数", "≥5", "次", true);
        keep("库里停用次数", "≥5", "次", false);
        keep("库里没有目标", "", "次", true);
        keep("库里目标带单位", "≥95%", "%", true);
        try {
            assertThat(suggested(form, "库里"))
                    .extracting(each -> each.source() + " " + each.name() + " " + each.target() + " " + each.detail())
                    .containsExactly(
                            "PROJECT 库里抽查次数 ≥3(次) 2083年完成 3(次)",
                            "PROJECT 库里检查次数 ≥1(次) 2083年完成 1(次)",
                            "LIBRARY 库里巡查率 ≥95(%) 说明",
                            "LIBRARY 库里没有目标  说明",
                            "LIBRARY 库里目标带单位 ≥95% 说明");
            assertThat(suggested(form, ""))
                    .extracting(Suggestion::name)
                    .startsWith("库里抽查次数", "库里检查次数")
                    .contains("库里巡查率");
        } finally {
            jdbc.sql("delete from library_indicator where name like '库里%'").update();
        }
    }

    private void keep(String name, String target, String unit, boolean inUse) {
        jdbc.sql("""
                        insert into library_indicator (version, category_id, name, name_key, target, unit, note, in_use)
                        select 0, id, :name, replace(:name, ' ', ''), :target, :unit, '说明', :inUse from indicator_class
                        where name = '数量指标' and kind = 'OUTPUT'
                        """)
                .param("name", name)
                .param("target", target)
                .param("unit", unit)
                .param("inUse", inUse)
                .update();
    }

    @Test
    void whatRowsOfANameWereSentBackForIsSaidInKindsOnlyAndFromThreeFormsOn() {
        for (int i = 1; i <= 3; i++) {
            var form = handedIn(YEAR - 1, "被问单位" + i, "夜问走访次数 ≥3(次) 3(次)", "夜问抽查次数 ≥1(次) 1(次)");
            pin(form, "夜问走访次数", "score", "unmet-at-full-score", 1);
            pin(form, "夜问走访次数", "score", "", 1);
            pin(form, "夜问走访次数", "target", "", i < 3 ? 1 : 2);
            pin(form, "夜问抽查次数", "target", "", i < 3 ? 1 : 2);
        }
        night.count();
        var form = form(YEAR, "被问单位1", "其他 ≥1(次) 1(次)", "别的 ≥1(次) 1(次)");

        assertThat(suggested(form, "夜问"))
                .extracting(each -> each.name() + " " + each.asked())
                .as("a pin that was not sent asks nothing, and two forms are no three")
                .containsExactly("夜问走访次数 审核常问：得分（未达标满分）", "夜问抽查次数 ");
        assertThat(jdbc.sql("select field, code, forms from asked_indicator where name = '夜问走访次数' order by code")
                        .query((row, number) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getLong(3))
                        .list())
                .containsExactly("score||3", "score|unmet-at-full-score|3");
    }

    /** Two spellings of one indicator in two forms are four rows, and no three forms. */
    @Test
    void rowsOfOneFormThatAreNamedAlikeAreOneForm() {
        for (int i = 1; i <= 2; i++) {
            var form = handedIn(YEAR - 1, "同名单位" + i, "夜同走访次数 ≥3(次) 3(次)", "夜同走访次数（次） ≥1(次) 1(次)");
            pin(form, "夜同走访次数", "target", "", 1);
            pin(form, "夜同走访次数（次）", "target", "", 1);
        }

        night.count();

        assertThat(jdbc.sql("select forms from asked_indicator where name = '夜同走访次数'")
                        .query(Long.class)
                        .list())
                .isEmpty();
    }

    /** A pin of the first return on a cell, or of one that is still to come. */
    private void pin(long form, String name, String field, String code, int round) {
        jdbc.sql("update self_evaluation set return_count = 1 where id = :form")
                .param("form", form)
                .update();
        jdbc.sql("""
                        insert into pin (evaluation_id, address, place, text, round, finding, author_id, at)
                        select :form, 'row.' || row_key || '.' || :field, '', '为什么', :round, :code, :admin, now()
                        from indicator where evaluation_id = :form and name = :name
                        """)
                .param("form", form)
                .param("name", name)
                .param("field", field)
                .param("round", round)
                .param("code", code)
                .param("admin", admin.accountId())
                .update();
        if (!code.isEmpty()) {
            jdbc.sql("""
                            insert into finding_decision (evaluation_id, digest, code, address, message, decision, reason,
                                account_id, at)
                            values (:form, :code, :code, '', '', 'ASKED', '', :admin, now())
                            """)
                    .param("form", form)
                    .param("code", code)
                    .param("admin", admin.accountId())
                    .update();
        }
    }
}
