package io.ziping.evaluation.state;

import java.util.Collection;
import java.util.Map;

/** The files attached to forms. Kept by those who keep files; a form only says how many there are and what kinds. */
public interface AttachedFiles {

    /** How many there are at each place of a form; one query. */
    FileCounts counts(long evaluationId);

    /** The same of some forms, without those that have none; one query. */
    Map<Long, FileCounts> counts(Collection<Long> evaluationIds);

    /** The largest file that is taken, in megabytes. */
    long mostMegabytes();
}
