package io.ziping.review.api;

import io.ziping.review.phrase.PhraseWords;
import io.ziping.review.phrase.ReturnPhrase;
import io.ziping.scoring.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * 退回用语: what is asked about the findings of a check.
 *
 * @param own whether these are the bureau's own words
 * @param version 0 where they are not
 */
record PhraseItem(String check, String tag, String words, boolean own, long version) {

    /** The bureau's own words. */
    record NewPhrase(@Nullable String words) {}

    static PhraseItem of(FindingCode check, @Nullable ReturnPhrase own) {
        return own == null
                ? new PhraseItem(check.code(), check.tag(), new PhraseWords(check.ask()).text(), false, 0)
                : new PhraseItem(check.code(), check.tag(), own.words().text(), true, own.version());
    }
}
