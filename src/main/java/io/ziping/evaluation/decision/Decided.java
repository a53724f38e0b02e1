package io.ziping.evaluation.decision;

import java.time.Instant;

/**
 * What was decided last about a finding.
 *
 * @param reason in the reviewer's words, or blank
 * @param by the reviewer's name
 */
public record Decided(Decision decision, String reason, String by, Instant at) {}
