package io.ziping.evaluation.removal;

import java.time.Instant;

/**
 * A draft that somebody deleted and anybody who fills forms for its unit may still put back.
 *
 * @param id its number among the deleted ones
 * @param evaluationId the number it had as a form, and gets again
 * @param unit the unit by its present name
 * @param cells how many cells held something
 * @param deletedBy who deleted it, by name
 * @param expiresAt when it is gone for good
 */
public record DeletedDraft(
        long id,
        long evaluationId,
        int fiscalYear,
        String project,
        long unitId,
        String unit,
        long cells,
        String deletedBy,
        Instant deletedAt,
        Instant expiresAt) {}
