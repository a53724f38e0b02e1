package io.ziping.evaluation.decision;

import java.time.LocalDateTime;

/**
 * What was decided last about a finding.
 *
 * @param reason in the reviewer's words, or blank
 * @param by the reviewer's name
 * @param at by the clock on the wall
 */
public record Decided(Decision decision, String reason, String by, LocalDateTime at) {}
