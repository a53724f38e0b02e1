package io.ziping.spotcheck.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.draw.Basis;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.DrawRule;
import io.ziping.spotcheck.draw.DrawnForm;
import io.ziping.spotcheck.record.CheckStatus;
import io.ziping.spotcheck.record.CheckedForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reviews of a draw come to. */
class DrawFiguresTest {

    private static Draw draw(int population, int frame, boolean restricted) {
        return new Draw(
                1,
                2025,
                1,
                new DrawRule(4, 50, 0, null, null, 1),
                10,
                population,
                frame,
                restricted,
                "沈建国",
                Instant.EPOCH,
                "",
                null,
                "");
    }

    /** A form of 99 points, 优, when it was drawn; what the review goes by was filed later, with 90. */
    private static CheckedForm form(Basis basis, String department, @Nullable String found, @Nullable Grade grade) {
        var drawn = new DrawnForm(
                1,
                1,
                basis,
                1,
                "",
                "项目",
                1,
                department,
                "单位",
                BigDecimal.ONE,
                BigDecimal.TEN,
                new BigDecimal("99.00"),
                Grade.EXCELLENT);
        return new CheckedForm(
                1,
                1,
                drawn,
                2025,
                found == null ? CheckStatus.WAITING : CheckStatus.REVIEWED,
                new BigDecimal("90.00"),
                Grade.EXCELLENT,
                found == null ? null : new BigDecimal(found),
                grade,
                null,
                1,
                10,
                true,
                0,
                0);
    }

    private static List<CheckedForm> reviewed() {
        return List.of(
                form(Basis.RISK, "甲", "70.00", Grade.FAIR),
                form(Basis.FLOOR, "乙", "99.00", Grade.EXCELLENT),
                form(Basis.RANDOM, "乙", "90.00", Grade.EXCELLENT),
                form(Basis.RANDOM, "甲", "99.00", Grade.EXCELLENT));
    }

    @Test
    void countsWhatWasChosenAndInfersTheRest() {
        var figures = new DrawFigures(draw(12, 10, false), reviewed());

        assertThat(figures.changed()).contains(new Estimate(2, 1, 10, 2, 1));
        assertThat(figures.fallen()).contains(new Estimate(2, 1, 10, 2, 0));
        assertThat(figures.beyond()).isZero();
    }

    @Test
    void goesBySelfTotalsOfTheDayOfTheDraw() {
        var figures = new DrawFigures(draw(12, 10, false), reviewed());

        var second = figures.departments().get(0);
        assertThat(second.name()).isEqualTo("乙");
        assertThat(second.self()).isEqualTo("99.00");
        assertThat(second.found()).isEqualTo("94.50");
        assertThat(second.deviation()).isEqualTo("4.55");
        assertThat(second.changed()).as("90 now, 99 when it was drawn").isEqualTo(1);
        assertThat(figures.total().drawn()).isEqualTo(4);
        assertThat(figures.total().fallen()).isEqualTo(1);
    }

    /** 2 of 15 were chosen, and chance chose among 10: 3 are of departments that had enough. */
    @Test
    void countsThoseThatCouldNotBeDrawn() {
        assertThat(new DrawFigures(draw(15, 10, false), reviewed()).beyond()).isEqualTo(3);
    }

    @Test
    void infersNothingWhereTheMostOfADepartmentMayHaveKeptOneOut() {
        assertThat(new DrawFigures(draw(12, 10, true), reviewed()).changed()).isEmpty();
    }

    @Test
    void infersNothingBeforeAllAreReviewed() {
        var figures = new DrawFigures(
                draw(12, 10, false),
                List.of(form(Basis.RANDOM, "甲", "90.00", Grade.EXCELLENT), form(Basis.RISK, "甲", null, null)));

        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.changed()).isEmpty();
        assertThat(figures.fallen()).isEmpty();
        assertThat(figures.total().reviewed()).isEqualTo(1);
    }

    @Test
    void infersNothingWithoutARandomShare() {
        var figures = new DrawFigures(draw(12, 11, false), List.of(form(Basis.MONEY, "甲", "90.00", Grade.EXCELLENT)));

        assertThat(figures.random()).isZero();
        assertThat(figures.changed()).isEmpty();
        assertThat(new DrawFigures(draw(12, 11, false), List.of()).total().deviation())
                .isNull();
    }
}
