package io.ziping.collaboration;

import java.time.Instant;

/**
 * A part of a form that was given to somebody who can still fill it in.
 *
 * @param part see {@link io.ziping.evaluation.state.Assignees}
 * @param by the name of who gave it
 */
public record Given(String part, long assigneeId, String assignee, String by, Instant at) {}
