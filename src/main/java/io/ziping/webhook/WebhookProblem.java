package io.ziping.webhook;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a webhook that cannot be. */
public class WebhookProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    WebhookProblem(String field, String words) {
        super(field, words);
    }

    WebhookProblem(List<Mistake> mistakes) {
        super(mistakes);
    }
}
