package io.ziping.evaluation.workflow;

import io.ziping.identity.Viewer;
import java.time.Instant;

/**
 * Who moves a form, when and why.
 *
 * @param filingOver whether the end of the year's filing period keeps them from working on it
 * @param reason why; blank where none is needed
 */
public record Decision(Viewer by, boolean filingOver, Instant at, String reason) {}
