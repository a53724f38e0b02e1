package io.ziping.guidance;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a kind of cell, to all or under one class.
 *
 * @param classId the class (一级 or 二级指标) whose rows it speaks of; {@code null} for all
 * @param version counts its changes
 * @param standard what the application came with; {@code null} where an administrator has added it
 */
public record Guide(
        GuidedCell cell,
        @Nullable Long classId,
        GuideText text,
        long version,
        @Nullable GuideText standard) {

    /** Whether an administrator has said it otherwise than the application came with, or added it. */
    public boolean isOwn() {
        return !text.equals(standard);
    }
}
