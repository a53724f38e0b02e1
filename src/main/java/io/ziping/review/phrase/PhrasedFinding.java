package io.ziping.review.phrase;

import java.util.Map;

/**
 * A finding with the figures that may be put into what is asked about it.
 *
 * @param digest names it within its form
 * @param message what the check says
 * @param words the bureau's own for its check; blank where there are none
 */
record PhrasedFinding(
        long form, String digest, String project, String message, String words, Map<PhraseFigure, String> figures) {}
