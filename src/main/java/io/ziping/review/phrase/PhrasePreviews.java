package io.ziping.review.phrase;

import io.ziping.review.Reviewing;
import io.ziping.scoring.finding.FindingCode;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows words about the findings of a check with what it has found in the forms there are. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PhrasePreviews {

    /** How many findings are tried. */
    private static final int MOST = 30;

    private final PhrasedFindings findings;

    /** What words would look like for what a check has found in the most doubtful forms. */
    public PhrasePreview of(FindingCode check, PhraseWords words) {
        var found = findings.examples(check, MOST);
        PhrasePreview.Example example = null;
        int filled = 0;
        for (var finding : found) {
            var text = words.filled(finding.figures()).filter(full -> full.length() <= Reviewing.MAX_LENGTH);
            if (text.isPresent()) {
                filled++;
                if (example == null) {
                    example =
                            new PhrasePreview.Example(finding.form(), finding.project(), finding.message(), text.get());
                }
            }
        }
        return new PhrasePreview(example, filled, found.size());
    }
}
