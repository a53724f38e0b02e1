package io.ziping.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.FormWants;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.AmountUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why evidence cannot be changed is said as it is: the filing period, the status, or that it is not theirs. */
class LockedEvidenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static TypedForm form(Status status, boolean editable, FilingPeriod filing) {
        return new TypedForm(
                new EvaluationState(7, 1, 2025, "道路养护", status, editable, Set.of(), 0, filing),
                AmountUnit.WAN_YUAN,
                new FormContent(Map.of(), List.of(), List.of()),
                List.of(),
                FormWants.NONE);
    }

    private static String refusal(Status status, FilingPeriod filing) {
        var form = form(status, false, filing);
        return assertThatExceptionOfType(EvidenceProblem.class)
                .isThrownBy(() -> EvidenceFiles.requireEditable(form))
                .actual()
                .words();
    }

    @Test
    void aDraftAfterTheLastDayNamesTheDayAndWhatCanBeDone() {
        var over = new FilingPeriod(2025, null, TODAY.minusDays(1), false, TODAY);

        assertThat(refusal(Status.DRAFT, over)).contains("3月1日截止", "申请延期").doesNotContain("草稿");
    }

    @Test
    void aDraftThatIsReadNamesWhoseItIs() {
        assertThat(refusal(Status.DRAFT, FilingPeriod.unlimited(2025, TODAY))).contains("由填报单位上传");
    }

    @Test
    void aSubmittedFormNamesItsStatus() {
        assertThat(refusal(Status.SUBMITTED, FilingPeriod.unlimited(2025, TODAY)))
                .contains(Status.SUBMITTED.label(), "不能再改");
    }

    @Test
    void aFormThatCanBeEditedIsNotRefused() {
        var form = form(Status.DRAFT, true, FilingPeriod.unlimited(2025, TODAY));

        assertThatNoException().isThrownBy(() -> EvidenceFiles.requireEditable(form));
    }
}
