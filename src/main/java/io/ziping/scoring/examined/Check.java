package io.ziping.scoring.examined;

import io.ziping.scoring.result.Finding;
import java.util.stream.Stream;

/** One question a reviewer would ask of a form. */
public interface Check {

    /** What there is to ask; nothing of a form that leaves nothing open. */
    Stream<Finding> examine(Examined form);
}
