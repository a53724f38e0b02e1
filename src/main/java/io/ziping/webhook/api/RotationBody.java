package io.ziping.webhook.api;

import org.jspecify.annotations.Nullable;

/**
 * What asks for another secret.
 *
 * @param seen the number of the secret it is to replace: sent twice, it is exchanged once
 */
record RotationBody(@Nullable Long seen) {}
