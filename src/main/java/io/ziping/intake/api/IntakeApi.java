package io.ziping.intake.api;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.identity.Viewer;
import io.ziping.intake.IntakeNotFoundException;
import io.ziping.intake.Intakes;
import io.ziping.intake.offline.WorkbookProblem;
import io.ziping.intake.report.IntakeReport;
import java.time.Clock;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What programs do with what they have uploaded, in the words of the API. Nobody sees another one's. */
@Service
@RequiredArgsConstructor
class IntakeApi {

    private final Intakes intakes;
    private final IntakeTags tags;
    private final Clock clock;

    /** What an upload gave, for those who fill forms; 404 where there is none. */
    IntakeReport report(long id, Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return found(() -> intakes.report(id, viewer));
    }

    IntakeAnswer answer(long id, Viewer viewer) {
        return IntakeAnswer.of(report(id, viewer), clock.getZone());
    }

    /** The same with its entity tag. */
    ResponseEntity<IntakeAnswer> tagged(long id, Viewer viewer) {
        var answer = answer(id, viewer);
        return ResponseEntity.ok().eTag(tags.of(answer)).body(answer);
    }

    /** An answer about a part of it, with the entity tag of all. */
    <T> ResponseEntity<T> tagged(long id, T part, Viewer viewer) {
        return ResponseEntity.ok().eTag(tags.of(answer(id, viewer))).body(part);
    }

    FormAnswer form(long id, int number, Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return FormAnswer.of(found(() -> intakes.form(id, number, viewer)));
    }

    WorkbookAnswer workbook(long id, int number, Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return WorkbookAnswer.of(found(() -> intakes.workbook(id, number, viewer)));
    }

    /** Lets a change begin of an upload that the caller has seen as it is. */
    void require(long id, @Nullable String ifMatch, Viewer viewer) {
        tags.require(ifMatch, answer(id, viewer));
    }

    /** Corrects a form of an upload that nobody has changed since the caller has seen it; what is not said stays as it is then. */
    @Transactional
    public void settle(long id, int number, @Nullable String ifMatch, Supplier<FormBody> body, Viewer viewer) {
        requireLocked(id, ifMatch, viewer);
        var said = body.get();
        var now = found(() -> intakes.form(id, number, viewer));
        if (now.form().isStored()) {
            throw ApiProblemException.conflict("stored", "这份表已经导入，不能再改：可以先撤销");
        }
        intakes.settle(id, number, said.resolution(now), viewer);
    }

    /** The same of a form that was brought back. */
    @Transactional
    public void choose(
            long id, int number, @Nullable String ifMatch, Supplier<WorkbookAnswer.Choices> body, Viewer viewer) {
        requireLocked(id, ifMatch, viewer);
        var said = body.get();
        found(() -> intakes.workbook(id, number, viewer));
        intakes.settle(id, number, said.read(), viewer);
    }

    private void requireLocked(long id, @Nullable String ifMatch, Viewer viewer) {
        found(() -> {
            intakes.lock(id, viewer);
            return id;
        });
        require(id, ifMatch, viewer);
    }

    /** Takes over one form that was brought back. */
    void file(long id, int number, Viewer viewer) {
        found(() -> intakes.workbook(id, number, viewer));
        try {
            intakes.file(id, number, viewer);
        } catch (WorkbookProblem problem) {
            throw ApiProblemException.conflict("not-mergeable", problem.words());
        }
    }

    private static <T> T found(Supplier<T> read) {
        try {
            return read.get();
        } catch (IntakeNotFoundException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次导入，或者已经过期", none);
        }
    }
}
