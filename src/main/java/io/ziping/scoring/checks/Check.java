package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.result.Finding;
import java.util.stream.Stream;

/** One question a reviewer would ask of a form. */
interface Check {

    Stream<Finding> examine(Examined form);
}
