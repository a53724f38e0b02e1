package io.ziping.evaluation;

import io.ziping.identity.Viewer;
import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what stands in a form before somebody replaces all of it, and puts it back. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class KeptForms {

    private final EvaluationStore store;
    private final IndicatorClasses classes;
    private final FormReplacement replacement;

    /**
     * What stands in a form now.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    public KeptForm keep(long id, Viewer viewer) {
        return KeptForm.of(store.load(id, viewer.scope()));
    }

    /**
     * Puts back what stood in a form: texts, rows, their order, and the figures of its paper.
     *
     * @param version the version the caller left it at
     * @return the version it has now
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     * @throws StaleVersionException when the form has moved on
     * @throws InvalidDocumentException when the category of a row is gone
     */
    @Transactional
    public long restore(long id, long version, KeptForm kept, Viewer viewer) {
        var categories = classes.byId();
        var gone = new ArrayList<DocumentProblem>();
        for (int i = 0; i < kept.rows().size(); i++) {
            if (!categories.containsKey(kept.rows().get(i).categoryId())) {
                gone.add(new DocumentProblem(
                        "/indicators/" + i + "/category", "unknown-category", "原来第" + (i + 1) + "项的二级指标已从指标体系中删除"));
            }
        }
        if (!gone.isEmpty()) {
            throw new InvalidDocumentException(gone);
        }
        return replacement.replace(id, version, viewer, evaluation -> kept.restore(evaluation, categories));
    }
}
