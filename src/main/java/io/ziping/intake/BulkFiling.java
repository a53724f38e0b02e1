package io.ziping.intake;

import io.ziping.identity.Viewer;
import io.ziping.intake.filing.Failures;
import io.ziping.intake.filing.Filing;
import io.ziping.intake.filing.IntakeForm;
import io.ziping.intake.filing.IntakeStore;
import io.ziping.intake.offline.Workbooks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Stores all of an upload that is ready, or takes it back, each form for itself; answers with the projects' names. */
@Component
@RequiredArgsConstructor
class BulkFiling {

    private static final Duration UNDOABLE = Duration.ofDays(30);

    private final IntakeStore store;
    private final Filing filing;
    private final Workbooks workbooks;
    private final Clock clock;

    List<String> file(long id, Viewer viewer) {
        var done = each(id, viewer, IntakeForm::isReady, filing::file, Failures::ofFiling);
        done.addAll(kept(id, workbooks.file(id, viewer)));
        return done;
    }

    /** Takes over one workbook that had been taken away. */
    List<String> file(long id, int number, Viewer viewer) {
        return kept(id, workbooks.file(id, number, viewer));
    }

    List<String> undo(long id, Viewer viewer) {
        var done = each(id, viewer, IntakeForm::isStored, filing::undo, Failures::ofUndoing);
        done.addAll(kept(id, workbooks.undo(id, viewer)));
        return done;
    }

    private List<String> each(
            long id,
            Viewer viewer,
            Predicate<IntakeForm> concerned,
            BiPredicate<Long, Viewer> step,
            Function<RuntimeException, String> words) {
        var done = new ArrayList<String>();
        for (var form : store.forms(id).stream().filter(concerned).toList()) {
            try {
                if (step.test(form.id(), viewer)) {
                    done.add(form.target().project());
                    kept(id, done);
                }
            } catch (RuntimeException failure) {
                store.update(form.failed(words.apply(failure)));
            }
        }
        return done;
    }

    /** An upload is kept as long as what it did can be taken back; one that did nothing goes as if nobody had asked. */
    private List<String> kept(long id, List<String> done) {
        if (!done.isEmpty()) {
            store.keepUntil(id, clock.instant().plus(UNDOABLE));
        }
        return done;
    }
}
