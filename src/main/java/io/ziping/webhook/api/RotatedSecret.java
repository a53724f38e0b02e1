package io.ziping.webhook.api;

import java.time.Instant;

/**
 * A secret that was exchanged, shown this once.
 *
 * @param formerUntil until when the one before signs too
 */
record RotatedSecret(String secret, long secretNumber, Instant formerUntil) {}
