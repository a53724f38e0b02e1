package io.ziping.webhook;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a webhook that cannot be. */
public class WebhookProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public WebhookProblem(String field, String words) {
        super(field, words);
    }

    WebhookProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private WebhookProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    static WebhookProblem exchangedMeanwhile() {
        return new WebhookProblem(List.of(new Mistake("", "密钥刚才已经换过，新的只显示那一次；没有抄下来的，再换一次。")), true);
    }

    static WebhookProblem changedMeanwhile() {
        return new WebhookProblem(List.of(new Mistake("", "您打开以后，别人改过这个推送。")), true);
    }
}
