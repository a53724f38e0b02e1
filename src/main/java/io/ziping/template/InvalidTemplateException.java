package io.ziping.template;

import java.util.List;
import java.util.stream.Collectors;
import lombok.Getter;

/** A template that no sheet could be drawn by. */
@Getter
public class InvalidTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    public InvalidTemplateException(List<TemplateProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + " " + problem.words())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }
}
