package io.ziping.intake.offline;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose of a {@link MergeItem}.
 *
 * @param file whether what the file says is taken over
 * @param online what the person saw in the form; the choice is void when that has changed
 * @param categoryId the category a new row shall belong to; {@code null} when nothing was said of it
 */
public record Choice(boolean file, String online, @Nullable Long categoryId) {}
