package io.ziping.review.phrase;

import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import io.ziping.review.Reviewing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a return asks about findings: the bureau's own words with the figures of each finding, and where there are none, or a
 * figure is not known, what the application asks.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReturnTexts {

    private final PhrasedFindings findings;

    /** What is asked about findings that were read together. */
    public static final class Texts {

        /** What the application asks. */
        public static final Texts USUAL = new Texts(Map.of());

        private record Key(long form, String digest) {}

        private final Map<Key, String> own;

        private Texts(Map<Key, String> own) {
            this.own = own;
        }

        /** What is asked about a finding of a form. */
        public String ask(long form, KeptDoubt doubt) {
            return own.getOrDefault(new Key(form, doubt.digest()), doubt.ask());
        }
    }

    /** The texts for the findings of some forms, by their identities; one statement, whatever their number. */
    public Texts of(Map<Long, FormDoubts> forms) {
        var digests = forms.values().stream()
                .flatMap(form -> form.strongest().stream())
                .map(KeptDoubt::digest)
                .distinct()
                .toList();
        if (digests.isEmpty()) {
            return Texts.USUAL;
        }
        var own = new HashMap<Texts.Key, String>();
        findings.of(forms.keySet(), digests)
                .forEach(found -> filled(found)
                        .ifPresent(text -> own.putIfAbsent(new Texts.Key(found.form(), found.digest()), text)));
        return new Texts(own);
    }

    /** The bureau's own text about one finding; empty where it has none, or the finding is not there. */
    public Optional<String> own(long form, String digest) {
        return digest.isEmpty()
                ? Optional.empty()
                : findings.of(List.of(form), List.of(digest)).stream()
                        .flatMap(found -> filled(found).stream())
                        .findFirst();
    }

    private static Optional<String> filled(PhrasedFinding found) {
        return new PhraseWords(found.words())
                .filled(found.figures())
                .filter(text -> text.length() <= Reviewing.MAX_LENGTH);
    }
}
