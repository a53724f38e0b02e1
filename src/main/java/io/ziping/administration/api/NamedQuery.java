package io.ziping.administration.api;

import io.ziping.evaluation.api.PageQuery;
import io.ziping.text.NormalForm;
import java.util.Arrays;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which departments are listed, and which page of them. */
@Getter
@Setter
public class NamedQuery extends PageQuery {

    /** Words that all occur in the name, in any order. */
    private @Nullable String q;

    /** Whether a name is asked for; its width, case, blanks and brackets make no difference. */
    boolean finds(String name) {
        var key = NormalForm.of(name);
        return Arrays.stream(Objects.requireNonNullElse(q, "").strip().split("\\s+"))
                .allMatch(word -> key.contains(NormalForm.of(word)));
    }
}
