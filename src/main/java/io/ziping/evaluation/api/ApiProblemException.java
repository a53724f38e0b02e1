package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import java.util.List;
import lombok.Getter;
import org.springframework.http.HttpStatus;

/** Something a program asks for that cannot be done, with the places where it is wrong. */
@Getter
public class ApiProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String words;
    private final transient List<DocumentProblem> problems;

    private ApiProblemException(HttpStatus status, String words, List<DocumentProblem> problems) {
        super(words);
        this.status = status;
        this.words = words;
        this.problems = List.copyOf(problems);
    }

    /** The request contradicts what is there now. */
    public static ApiProblemException conflict(String code, String words) {
        return new ApiProblemException(HttpStatus.CONFLICT, words, List.of(new DocumentProblem("", code, words)));
    }

    /** A place of the request is wrong. */
    public static ApiProblemException invalid(String pointer, String code, String words) {
        return invalid(words, List.of(new DocumentProblem(pointer, code, words)));
    }

    /** Places of the request are wrong. */
    public static ApiProblemException invalid(String words, List<DocumentProblem> problems) {
        return new ApiProblemException(HttpStatus.UNPROCESSABLE_CONTENT, words, problems);
    }
}
