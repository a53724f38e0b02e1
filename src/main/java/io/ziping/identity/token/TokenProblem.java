package io.ziping.identity.token;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a token that cannot be. */
public class TokenProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    TokenProblem(String field, String words) {
        super(field, words);
    }

    TokenProblem(List<Mistake> mistakes) {
        super(mistakes);
    }
}
