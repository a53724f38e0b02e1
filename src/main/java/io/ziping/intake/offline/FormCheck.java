package io.ziping.intake.offline;

import io.ziping.evaluation.state.EvaluationState;
import io.ziping.intake.reading.OfflineForm;
import java.util.Optional;

/** Whether a workbook can go back into the form it names. */
final class FormCheck {

    private FormCheck() {}

    /** Whether it is of this form at all: another system gives the same numbers to others. */
    static boolean isOf(EvaluationState form, OfflineForm taken) {
        return form.fiscalYear() == taken.fiscalYear()
                && OfflineForm.clean(form.project()).equals(OfflineForm.clean(taken.project()));
    }

    /** Why it cannot now, in words; empty when it can. */
    static Optional<String> refusal(EvaluationState form, OfflineForm taken) {
        if (!isOf(form, taken)) {
            return Optional.of("文件是“" + taken.project() + "”的，和系统里这张表不是同一份，没有写入");
        }
        if (form.editable()) {
            return Optional.empty();
        }
        var why = form.lockedBecause().isEmpty() ? "这张表现在是“" + form.status().label() + "”，不能改动" : form.lockedBecause();
        return Optional.of(why + "。文件里填的不会丢：等这张表能改了，再打开这里或重新上传");
    }
}
