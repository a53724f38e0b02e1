package io.ziping.analysis.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.ziping.analysis.CheckCount;
import io.ziping.analysis.MedianWords;
import io.ziping.analysis.Place;
import io.ziping.analysis.ScoreCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a year's forms say together: those that were handed in, for people who review them, or the published ones, for everybody.
 * Amounts in yuan, numbers as text, as in the forms.
 *
 * @param countedAt until when it counts; {@code null} where nothing was counted, and of published forms
 * @param department the one it is about; {@code null} for all
 * @param all {@code null} where there is none
 * @param bodies the departments, or the units of the one; of published forms always departments
 * @param medians of all departments; {@code null} where they are too few to be told of, and of published forms
 * @param totals how many forms have which total
 * @param places where forms lie by execution and total, each place one percent by one point
 * @param checks in how many forms each check found something; {@code null} of published forms
 */
@JsonInclude(Include.NON_NULL)
record AnalysisAnswer(
        int fiscalYear,
        @Nullable Instant countedAt,
        @Nullable String department,
        @Nullable AnalysisBody all,
        List<AnalysisBody> bodies,
        @Nullable MedianWords medians,
        List<Total> totals,
        List<Area> places,
        @Nullable List<Check> checks) {

    /** How many forms have a 总分. */
    record Total(String totalScore, int forms) {

        static Total of(ScoreCount count) {
            return new Total(count.score().toPlainString(), count.forms());
        }
    }

    /**
     * Forms that lie near each other.
     *
     * @param executionRateFrom percent, one wide; the highest is open
     * @param totalScoreFrom one point wide
     */
    record Area(int executionRateFrom, int totalScoreFrom, int forms, String adjustedBudget) {

        static Area of(Place place) {
            return new Area(
                    place.rate(),
                    place.score(),
                    place.forms(),
                    place.adjustedBudget().toPlainString());
        }
    }

    /** In how many forms a check found something. */
    record Check(String code, int forms) {

        static Check of(CheckCount count) {
            return new Check(count.check().code(), count.forms());
        }
    }
}
