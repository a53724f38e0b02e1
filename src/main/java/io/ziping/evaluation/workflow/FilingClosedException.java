package io.ziping.evaluation.workflow;

import lombok.Getter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No form of that year may be begun now; says why, in words for the preparer. */
@Getter
@ResponseStatus(HttpStatus.CONFLICT)
public class FilingClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    public FilingClosedException(String words) {
        super(words);
        this.words = words;
    }
}
