package io.ziping.evaluation.editing;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to 偏差原因 of a row what somebody answers to a question about it. */
@Service
@RequiredArgsConstructor
public class ReasonEditor {

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！!？?，,、：:]$");

    private final EvaluationStore store;
    private final EvaluationEditor editor;

    /**
     * Writes words behind what stands in the cell now; those that stand there already are not written twice.
     *
     * @param row the row's key
     * @return why nothing was written, in words for the person; empty when it was, or stood there
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    @Transactional
    public Optional<String> add(long id, UUID row, String words, Viewer viewer) {
        var cell = new CellAddress.OfIndicator(row, IndicatorField.DEVIATION_EXPLANATION);
        var before = store.lock(id, viewer.scope()).read(cell);
        if (before.isEmpty()) {
            return Optional.of("这一行刚删除了，没有地方写");
        }
        var after = joined(before.get().strip(), KeptText.clean(words).strip());
        var result = editor.apply(id, viewer, List.of(new Change.SetCell(cell, before.get(), after)));
        return result.refused().stream().map(EditResult.Refusal::message).findFirst();
    }

    private static String joined(String before, String words) {
        if (before.isEmpty()) {
            return words;
        }
        return before.endsWith(words)
                ? before
                : before + (SENTENCE_END.matcher(before).find() ? "" : "；") + words;
    }
}
