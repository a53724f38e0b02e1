package io.ziping.evaluation.policy;

import java.util.Optional;

/**
 * What rules a year has and how its forms stand to them.
 *
 * @param inForce the version in force; empty for the standard rules
 * @param forms all forms of the year
 * @param behind forms still to be scored anew: neither passed by the finance bureau nor stored under the rules in force
 * @param settled forms passed by the finance bureau under earlier rules, which keep their figures
 */
public record YearRules(int fiscalYear, Optional<StoredPolicy> inForce, long forms, long behind, long settled) {}
