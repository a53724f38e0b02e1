package io.ziping.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.editing.FundingForm;
import io.ziping.evaluation.editing.FundingForm.Line;
import io.ziping.evaluation.workflow.Status;
import io.ziping.execution.FigureCell.State;
import io.ziping.execution.FormFigures.TickedFigures;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which amounts of a form are filled, which agree, and which are asked about. */
class FigureComparisonTest {

    private static final FundingSource CURRENT = FundingSource.CURRENT_YEAR_APPROPRIATION;

    private static TypedNumber typed(String text, @Nullable String yuan) {
        return new TypedNumber(text, yuan == null ? null : new BigDecimal(yuan));
    }

    private static Line line(@Nullable FundingSource source, String name, TypedNumber executed) {
        return new Line(source, name, null, Map.of(FundingField.EXECUTED_AMOUNT, executed));
    }

    private static FundingForm form(String closed, @Nullable TypedNumber total, Line... lines) {
        return new FundingForm(
                7,
                "项目",
                "单位",
                AmountUnit.WAN_YUAN,
                Status.DRAFT,
                closed,
                total == null ? Map.of() : Map.of(FundingField.EXECUTED_AMOUNT, total),
                List.of(lines));
    }

    private static FigureRow row(FundingSource source, String yuan) {
        return new FigureRow(2, "", "单位", "项目", source, Map.of(FundingField.EXECUTED_AMOUNT, new BigDecimal(yuan)), "");
    }

    private static FigureCell only(FundingForm form, FigureRow... rows) {
        return FormFigures.of(form, List.of(rows)).cells().get(0);
    }

    @Test
    void aBlankCellIsFilledInTheFormsOwnUnitWithoutRounding() {
        var cell = only(form("", null, line(CURRENT, "", TypedNumber.BLANK)), row(CURRENT, "881234.56"));

        assertThat(cell.state()).isEqualTo(State.BLANK);
        assertThat(cell.change().to()).isEqualTo("88.123456");
    }

    @Test
    void theSameNumberWrittenOtherwiseAgrees() {
        assertThat(only(form("", null, line(CURRENT, "", typed("5", "50000.00"))), row(CURRENT, "50000.00"))
                        .state())
                .isEqualTo(State.SAME);
    }

    @Test
    void anotherNumberOrAWordIsAskedAbout() {
        assertThat(only(form("", null, line(CURRENT, "", typed("5", "50000.00"))), row(CURRENT, "50000.01"))
                        .state())
                .isEqualTo(State.DIFFERENT);
        assertThat(only(form("", null, line(CURRENT, "", typed("约5", null))), row(CURRENT, "50000.00"))
                        .state())
                .isEqualTo(State.DIFFERENT);
    }

    @Test
    void aTypedTotalIsOverruledOnlyByItself() {
        var form = form(
                "",
                typed("10", "100000.00"),
                line(CURRENT, "", TypedNumber.BLANK),
                line(FundingSource.CARRYOVER, "", TypedNumber.BLANK));

        assertThat(only(form, row(CURRENT, "60000.00")).stands()).isEqualTo("总额 10.00");
        assertThat(only(form, row(CURRENT, "60000.00"), row(FundingSource.CARRYOVER, "40000.00"))
                        .state())
                .isEqualTo(State.BLANK);
    }

    @Test
    void aTypedTotalIsNotTheSumWithALineThatIsNotWritten() {
        var form = form("", typed("10", "100000.00"), line(CURRENT, "", TypedNumber.BLANK));

        var cell = only(form, row(CURRENT, "60000.00"), row(FundingSource.CARRYOVER, "40000.00"));

        assertThat(cell.state()).isEqualTo(State.DIFFERENT);
        assertThat(cell.stands()).isEqualTo("总额 10.00");
    }

    @Test
    void aPartOfAFilledLineIsNotAddedTwice() {
        var part = new Line(FundingSource.CARRYOVER, "", CURRENT.name(), Map.of());
        var form = form("", typed("10", "100000.00"), line(CURRENT, "", TypedNumber.BLANK), part);

        assertThat(only(form, row(CURRENT, "60000.00"), row(FundingSource.CARRYOVER, "40000.00"))
                        .stands())
                .isEqualTo("总额 10.00");
        assertThat(only(form, row(FundingSource.CARRYOVER, "100000.00")).state())
                .isEqualTo(State.BLANK);
    }

    @Test
    void aSumOfPartsAndALineOfThePaperAreNotOverruled() {
        var sum = only(form("", null, line(CURRENT, "", typed("", "30000.00"))), row(CURRENT, "40000.00"));
        var other = only(
                form("", null, line(CURRENT, "", TypedNumber.BLANK), line(null, "市级资金", typed("3", "30000.00"))),
                row(CURRENT, "30000.00"));

        assertThat(List.of(sum.state(), other.state())).containsOnly(State.DIFFERENT);
        assertThat(sum.stands()).isEqualTo("明细合计 3.00");
        assertThat(other.stands()).isEqualTo("另有“市级资金”3.00");
    }

    @Test
    void aLineThatTheFormDoesNotHaveIsNotAdded() {
        assertThat(only(form("", null), row(CURRENT, "1.00")).state()).isEqualTo(State.NO_LINE);
        assertThat(only(form("", null), row(CURRENT, "0.00")).state()).isEqualTo(State.SAME);
    }

    @Test
    void onlyTickedDifferencesOfOpenFormsAreWritten() {
        var line = line(CURRENT, "", typed("5", "50000.00"));
        var rows = List.of(row(CURRENT, "60000.00"));
        var open = FormFigures.of(form("", null, line), rows);
        var key = "7.CURRENT_YEAR_APPROPRIATION.executedAmount";

        assertThat(open.written(TickedFigures.NONE)).isEmpty();
        assertThat(open.written(new TickedFigures(Set.of(key), Set.of()))).hasSize(1);
        assertThat(open.written(new TickedFigures(Set.of(), Set.of(7L)))).hasSize(1);
        assertThat(FormFigures.of(form("已经是“已提交”", null, line), rows)
                        .written(new TickedFigures(Set.of(key), Set.of(7L))))
                .isEmpty();
    }

    @Test
    void aFormThatOnlyLacksLinesIsNotOneToBeTicked() {
        var lacking = FormFigures.of(form("", null), List.of(row(CURRENT, "1.00")));
        var filling = FormFigures.of(
                form("", null, line(CURRENT, "", TypedNumber.BLANK)),
                List.of(row(CURRENT, "1.00"), row(FundingSource.OTHER, "1.00")));
        var checked = new CheckedFigures(2056, "执行数.csv", List.of(lacking, filling), List.of(), Map.of());

        assertThat(checked.differing()).isEmpty();
        assertThat(checked.lacking()).containsExactly(lacking);
        assertThat(checked.filling()).containsExactly(filling);
        assertThat(checked.same()).isZero();
    }
}
