package io.ziping.evaluation.state;

/** The files attached to a form. Kept by those who keep files; a form only says how many there are. */
public interface AttachedFiles {

    /** How many there are at each place of a form; one query. */
    FileCounts counts(long evaluationId);

    /** The largest file that is taken, in megabytes. */
    long mostMegabytes();
}
