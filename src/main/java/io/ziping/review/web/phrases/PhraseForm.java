package io.ziping.review.web.phrases;

import io.ziping.review.phrase.PhraseWords;
import io.ziping.review.phrase.ReturnPhrase;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The form of the 退回用语 of a check; {@link PhraseWords} says what its words may hold. */
@Getter
@Setter
public class PhraseForm {

    /** The version the person has seen; 0 where there was none. */
    private long version;

    private String words = "";

    static PhraseForm of(ReturnPhrase phrase) {
        var form = new PhraseForm();
        form.version = phrase.version();
        form.words = phrase.words().text();
        return form;
    }

    PhraseWords typed() {
        return new PhraseWords(words);
    }

    /** Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed. */
    Map<String, String> catchUp(PhraseForm now) {
        version = now.version;
        return typed().equals(now.typed()) ? Map.of() : Map.of("words", now.words);
    }
}
