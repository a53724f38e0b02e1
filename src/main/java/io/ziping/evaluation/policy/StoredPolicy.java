package io.ziping.evaluation.policy;

import io.ziping.scoring.policy.ScoringPolicy;
import java.time.Instant;

/**
 * A version of a year's rules.
 *
 * @param revision from 1; the last one is in force
 * @param note why, or blank
 * @param by who made it; {@code 系统} where the application did by itself
 */
public record StoredPolicy(
        long id, int fiscalYear, int revision, ScoringPolicy policy, String note, String by, Instant at) {}
