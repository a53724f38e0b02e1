package io.ziping.intake.reading.file;

import io.ziping.intake.reading.words.Lexicon;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Adds, at the start, the words of local forms that an operator has written down. */
@Component
class OperatorWords {

    OperatorWords(@Value("${ziping.reading.words:}") String file) {
        if (!file.isBlank()) {
            Lexicon.extend(Path.of(file));
        }
    }
}
