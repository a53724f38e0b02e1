package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import java.util.List;
import lombok.Getter;

/** A request whose body is no document, or whose query parameters its operation does not take; the message says which. */
@Getter
class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    private MalformedRequestException(String words, List<DocumentProblem> problems) {
        super(words);
        this.problems = List.copyOf(problems);
    }

    static MalformedRequestException ofBody(DocumentProblem problem) {
        return new MalformedRequestException("发来的内容读不懂", List.of(problem));
    }

    /** The pointers are {@code ?} and the name of the parameter. */
    static MalformedRequestException ofParameters(List<DocumentProblem> problems) {
        return new MalformedRequestException("地址中的参数不对", problems);
    }
}
