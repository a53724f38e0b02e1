package io.ziping.intake.filing;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.KeptForm;
import io.ziping.intake.checking.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One form of an upload.
 *
 * @param number its place in the upload, from 1
 * @param evaluationId the draft it became; {@code null} before
 * @param madeVersion the draft's version then
 * @param former what a replaced draft held; {@code null} too where an earlier release kept it in another way
 * @param failure why it was not stored, or its draft not taken away, the last time it was tried; blank otherwise
 */
public record IntakeForm(
        long id,
        int number,
        Reading reading,
        Target target,
        State state,
        @Nullable Long evaluationId,
        @Nullable Long madeVersion,
        @Nullable KeptForm former,
        String failure) {

    /** How far it has come. */
    public enum State {
        /** Not stored. */
        OPEN,
        /** A draft was made of it. */
        MADE,
        /** It took the place of what a draft held. */
        REPLACED
    }

    public IntakeForm settled(Reading newReading, Target newTarget) {
        return new IntakeForm(id, number, newReading, newTarget, state, evaluationId, madeVersion, former, "");
    }

    IntakeForm stored(State how, long evaluation, long version, @Nullable KeptForm before) {
        return new IntakeForm(id, number, reading, target, how, evaluation, version, before, "");
    }

    IntakeForm undone() {
        return new IntakeForm(id, number, reading, target, State.OPEN, null, null, null, "");
    }

    public IntakeForm failed(String why) {
        return new IntakeForm(id, number, reading, target, state, evaluationId, madeVersion, former, why);
    }

    public boolean isStored() {
        return state != State.OPEN;
    }

    /** Whether it can be stored: it is known where, nothing keeps it from it, and every doubt has been looked at. */
    public boolean isReady() {
        return isWanted() && reading.problems().isEmpty() && reading.unseen() == 0;
    }

    /** Whether it is to be stored but somebody has to look at it first. */
    public boolean isWaiting() {
        return !isStored() && !target.skipped() && !isReady();
    }

    private boolean isWanted() {
        return !isStored() && !target.skipped() && !target.open() && target.unitId() != null;
    }

    /** The document as it is stored: under the names of the unit and the project the person has chosen. */
    public EvaluationDocument filed() {
        var read = reading.document().withProject(target.project());
        return target.unitId() == null
                ? read
                : read.withCompetentDepartment(target.department()).withImplementingUnit(target.unit());
    }
}
