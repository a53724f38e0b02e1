package io.ziping.identity;

import java.util.Optional;

/** Programs that have ordered something that is done later. */
public interface ProgramOwners {

    /** The program that acts as an account; empty when none does. */
    Optional<Owner> owner(long accountId);
}
