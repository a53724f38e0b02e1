package io.ziping.evaluation;

/** There is no such form, or it lies outside the viewer's scope: nobody can tell which. */
public class EvaluationNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationNotFoundException(long id) {
        super("no form " + id + " in scope");
    }
}
