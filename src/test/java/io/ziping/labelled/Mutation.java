package io.ziping.labelled;

import java.util.Set;

/**
 * A form that was given a fault.
 *
 * @param cells the cells, as JSON pointers, on one of which a finding must fall
 */
record Mutation(FormData form, Set<String> cells) {

    static Mutation of(FormData form, String... cells) {
        return new Mutation(form, Set.of(cells));
    }
}
