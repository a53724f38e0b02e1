package io.ziping.review.phrase;

import org.jspecify.annotations.Nullable;

/**
 * What words would look like.
 *
 * @param example a finding they can be filled in for; {@code null} where there is none
 * @param filled for how many findings of those that were tried all figures are known
 * @param tried how many findings were tried
 */
public record PhrasePreview(@Nullable Example example, int filled, int tried) {

    /** A finding, and what is asked about it. */
    public record Example(long form, String project, String message, String text) {}

    /** Whether the application's own words would be used for some. */
    public boolean isPartly() {
        return filled < tried;
    }
}
