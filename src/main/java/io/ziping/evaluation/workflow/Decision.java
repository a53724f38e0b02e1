package io.ziping.evaluation.workflow;

import io.ziping.identity.Viewer;
import java.time.Instant;

/**
 * Who moves a form, and when.
 *
 * @param filingOver whether the end of the year's filing period keeps them from working on it
 */
public record Decision(Viewer by, boolean filingOver, Instant at) {}
