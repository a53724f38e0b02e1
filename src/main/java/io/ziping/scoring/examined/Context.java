package io.ziping.scoring.examined;

import org.jspecify.annotations.Nullable;

/**
 * What is known beside a form; handed in, since the rules read no store.
 *
 * @param unit 实施单位; blank where nobody knows
 * @param lastYear the same project's form of the year before; {@code null} where there is none
 * @param peers what other forms say of the same things
 */
public record Context(String unit, @Nullable LastYear lastYear, Peers peers) {

    /** A form looked at by itself. */
    public static final Context NONE = new Context("", null, Peers.NONE);
}
