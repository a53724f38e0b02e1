package io.ziping.intake.queue;

import org.jspecify.annotations.Nullable;

/**
 * How far an upload is.
 *
 * @param ahead how many uploads are read before it, those being read included; 0 once it is being read
 * @param names what was brought, in a few words
 * @param reading the file that is being read; blank while it waits
 * @param seconds since when it is being read
 * @param intake what was read, once it has been; {@code null} before, and when nothing was
 * @param problem why nothing was read; blank otherwise
 */
public record QueuePlace(
        String id,
        int ahead,
        String names,
        String reading,
        long seconds,
        @Nullable Long intake,
        String problem) {

    /** Whether the person need not wait any more. */
    public boolean ended() {
        return intake != null || !problem.isEmpty();
    }
}
