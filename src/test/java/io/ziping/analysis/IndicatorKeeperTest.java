package io.ziping.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.support.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of indicators over all units. Cost: some twenty forms of two rows in the application that others use too, 8 s. */
@WholeApplication
class IndicatorKeeperTest {

    /** The years are of this class alone. */
    private static final int BEFORE = 2097;

    private static final int YEAR = 2098;

    @Autowired
    IndicatorKeeper keeper;

    @Autowired
    IndicatorYears indicators;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
    }

    private void handedIn(int year, String project, int unit, String... rows) {
        var id = documents.create(FormFixtures.ofRows(year, project, "统计局" + unit % 2, "统计所" + unit, rows), admin);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(id);
    }

    private void count() {
        CountedFigures.count(application);
        for (int year : List.of(BEFORE, YEAR)) {
            countedLongAgo(year);
        }
        keeper.countDue();
    }

    private void countedLongAgo(int year) {
        jdbc.sql("update analysis_moment set indicators_at = now() - interval '9 days' where fiscal_year = :year")
                .param("year", year)
                .update();
    }

    private static String key(String name) {
        return IndicatorName.of(name).measure();
    }

    @Test
    void keepsEveryMeasureOfWhatManyUnitsHave() {
        for (int unit = 0; unit < 5; unit++) {
            handedIn(YEAR, "多数", unit, "巡检点位 ≥10(处) 12(处)", "巡检里程 ≥1" + unit + "(公里) 20(公里)");
        }
        handedIn(YEAR, "少数", 5, "巡检点位 ≥3(批) 4(批)", "巡检里程 ≥9(次) 9(次)");
        for (int unit = 0; unit < 3; unit++) {
            handedIn(YEAR, "一半", unit, "巡护人数 ≥10(人) 12(人)", "巡护夜数 ≥10(夜) 12(夜)");
            handedIn(YEAR, "一半", unit + 3, "巡护人数 ≥7(人次) 8(人次)", "巡护昼数 ≥7(昼) 8(昼)");
        }
        count();

        assertThat(indicators.of(key("巡检点位"), Summaries.ALL))
                .extracting(IndicatorYear::measure, IndicatorYear::units)
                .containsExactly(tuple("处", 5), tuple("批", 1));
        assertThat(indicators.kept(key("巡检点位"))).hasSize(2);
        assertThat(indicators.of(key("巡护人数"), Summaries.ALL))
                .extracting(IndicatorYear::units)
                .containsExactly(3, 3);
        assertThat(indicators.kept(key("巡护人数"))).hasSize(2);
        assertThat(indicators.common(List.of("巡护人数"), 1, 9))
                .singleElement()
                .returns(6, CommonIndicator::units)
                .returns(3, common -> common.most().units());

        // three units are few, and counted when somebody asks
        assertThat(indicators.kept(key("巡护夜数"))).isEmpty();
        assertThat(indicators.of(key("巡护夜数"), Summaries.ALL))
                .extracting(IndicatorYear::units)
                .containsExactly(3);
    }

    @Test
    void listsWhatManyUnitsHadInAnotherYear() {
        for (int unit = 0; unit < 6; unit++) {
            handedIn(BEFORE, "往年", unit, "清运车次 ≥10(车次) 12(车次)", "清运吨数 ≥10(吨) 12(吨)");
        }
        handedIn(YEAR, "往年", 0, "清运车次 ≥10(车次) 12(车次)", "清运吨数 ≥11(吨) 12(吨)");
        for (int unit = 1; unit < 5; unit++) {
            handedIn(YEAR, "往年", unit, "清运频次 ≥10(轮) 12(轮)", "清运吨数 ≥11(吨) 12(吨)");
        }
        count();

        assertThat(indicators.common(List.of("清运"), 1, 9))
                .extracting(
                        CommonIndicator::spelling,
                        CommonIndicator::units,
                        common -> common.most().fiscalYear())
                .containsExactlyInAnyOrder(tuple("清运吨数", 6, BEFORE), tuple("清运车次", 6, BEFORE));
        // two departments have them
        assertThat(indicators.common(List.of("清运"), 2, 9)).hasSize(2);
        assertThat(indicators.common(List.of("清运"), 3, 9)).isEmpty();
    }

    @Test
    void leavesAYearAloneInWhichNothingHasChanged() {
        for (int unit = 0; unit < 5; unit++) {
            handedIn(BEFORE, "不变", unit, "养护面积 ≥10(亩) 12(亩)", "养护株数 ≥10(株) 12(株)");
        }
        count();
        var counted = countedAt();
        countedLongAgo(BEFORE);
        var longAgo = countedAt();
        keeper.countDue();
        assertThat(countedAt()).isEqualTo(longAgo).isNotEqualTo(counted);

        handedIn(BEFORE, "变了", 0, "养护面积 ≥10(亩) 12(亩)", "养护株数 ≥10(株) 12(株)");
        keeper.countDue();
        assertThat(countedAt()).isNotEqualTo(longAgo);
        assertThat(indicators.kept(key("养护面积")))
                .singleElement()
                .returns(6, IndicatorYear::forms)
                .returns(5, IndicatorYear::units);
        assertThat(due("analysis_indicator_due")).isZero();
    }

    private String countedAt() {
        return jdbc.sql("select indicators_at::text from analysis_moment where fiscal_year = :year")
                .param("year", BEFORE)
                .query(String.class)
                .single();
    }

    private int due(String table) {
        return jdbc.sql("select count(*) from " + table + " where fiscal_year = :year")
                .param("year", BEFORE)
                .query(Integer.class)
                .single();
    }
}
