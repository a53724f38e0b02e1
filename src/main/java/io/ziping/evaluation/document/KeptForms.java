package io.ziping.evaluation.document;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what stands in a form before somebody replaces all of it, and puts it back. */
@Slf4j
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class KeptForms {

    private final EvaluationStore store;
    private final IndicatorClasses classes;
    private final FormReplacement replacement;
    private final ChangeLog changes;
    private final JsonMapper json;

    /**
     * What stands in a form now.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    public KeptForm keep(long id, Viewer viewer) {
        return KeptForm.of(store.load(id, viewer.scope()));
    }

    /** What was kept as a document; empty when there is none, or an earlier release wrote it in a way that is not read. */
    public Optional<KeptForm> read(@Nullable String document) {
        if (document == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeptForm.of(Objects.requireNonNull(json.readValue(document, KeptForm.Stored.class))));
        } catch (JacksonException unreadable) {
            log.warn("what an earlier release kept of a form is not read: {}", unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }

    /**
     * What stood in a form at an earlier version, by its history; the figures of its paper are not in there.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    public KeptForm asOf(long id, long version, Viewer viewer) {
        var content = store.load(id, viewer.scope()).content();
        return new KeptForm(content.undo(ChangeLog.changes(changes.since(id, version))), "");
    }

    /**
     * Puts back what stood in a form: texts, rows, their order, and the figures of its paper.
     *
     * @param version the version the caller left it at
     * @param step what the history calls it
     * @return the version it has now
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     * @throws StaleVersionException when the form has moved on
     * @throws InvalidDocumentException when the category of a row is gone
     */
    @Transactional
    public long restore(long id, long version, KeptForm kept, Step step, Viewer viewer) {
        var categories = classes.byId();
        var gone = new ArrayList<DocumentProblem>();
        var rows = kept.content().rows();
        for (int i = 0; i < rows.size(); i++) {
            if (!categories.containsKey(rows.get(i).categoryId())) {
                gone.add(new DocumentProblem(
                        "/indicators/" + i + "/category", "unknown-category", "原来第" + (i + 1) + "项的二级指标已从指标体系中删除"));
            }
        }
        if (!gone.isEmpty()) {
            throw new InvalidDocumentException(gone);
        }
        return replacement.replace(id, version, step, viewer, form -> kept.restore(form, categories));
    }
}
