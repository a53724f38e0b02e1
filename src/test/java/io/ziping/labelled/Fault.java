package io.ziping.labelled;

import java.util.Optional;
import java.util.Random;

/** Gives a form a fault of one kind. */
@FunctionalInterface
interface Fault {

    /** The form with the fault; empty where the form has no place for it. */
    Optional<Mutation> in(BaseForm base, Random random);
}
