package io.ziping.review.api;

import io.ziping.evaluation.api.PageQuery;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which inquiries are asked for, and which page of them. */
@Getter
@Setter
public class InquiryQuery extends PageQuery {

    private static final String OPEN = "OPEN";
    private static final String ANSWERED = "ANSWERED";

    /** {@code OPEN}, or {@code ANSWERED} for what a unit has not settled; {@code null} for the first. */
    private @Nullable String state;

    /** Whether what was answered is wanted. */
    boolean wantsAnswered() {
        return ANSWERED.equals(state);
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = super.mistakes();
        if (state != null && !state.equals(OPEN) && !state.equals(ANSWERED)) {
            mistakes.put("state", "应为OPEN或ANSWERED");
        }
        return mistakes;
    }
}
