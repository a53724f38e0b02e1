package io.ziping.evaluation.maintenance;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.SelfEvaluation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through any number of forms, some at a time, each lot in a transaction of its own: memory stays bounded, and nobody
 * who works on a form waits longer than for one lot.
 */
@Component
class FormBatches {

    /** Forms in a lot. */
    static final int SIZE = 100;

    private final EvaluationStore store;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    FormBatches(EvaluationStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Reads forms.
     *
     * @param idsBehind at most {@link #SIZE} identities above the given one, ascending; none at the end
     */
    void read(LongFunction<List<Long>> idsBehind, Consumer<SelfEvaluation> work) {
        walk(
                idsBehind,
                ids -> reading.executeWithoutResult(status -> store.loadAll(ids).forEach(work)));
    }

    /** The same for work that has something to do once a lot. */
    void readLots(LongFunction<List<Long>> idsBehind, Consumer<List<SelfEvaluation>> work) {
        walk(idsBehind, ids -> reading.executeWithoutResult(status -> work.accept(store.loadAll(ids))));
    }

    /** Changes forms, each locked until its lot is written. */
    void change(LongFunction<List<Long>> idsBehind, Consumer<SelfEvaluation> work) {
        changeLots(idsBehind, forms -> forms.forEach(work));
    }

    /** The same for work that has something to do once a lot, in its transaction. */
    void changeLots(LongFunction<List<Long>> idsBehind, Consumer<List<SelfEvaluation>> work) {
        walk(idsBehind, ids -> writing.executeWithoutResult(status -> work.accept(store.lockAll(ids))));
    }

    private static void walk(LongFunction<List<Long>> idsBehind, Consumer<List<Long>> lot) {
        for (var ids = idsBehind.apply(0); !ids.isEmpty(); ids = idsBehind.apply(ids.get(ids.size() - 1))) {
            lot.accept(ids);
        }
    }
}
