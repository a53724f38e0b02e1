package io.ziping.administration.api;

import io.ziping.evaluation.api.CheckedQuery;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Into what something would be merged. */
@Getter
@Setter
public class MergerQuery implements CheckedQuery {

    private static final String IDENTITY = "[0-9]{1,18}";

    private @Nullable String into;

    long target() {
        return Long.parseLong(Objects.requireNonNull(into));
    }

    @Override
    public Map<String, String> mistakes() {
        return into != null && into.matches(IDENTITY) ? Map.of() : Map.of("into", "请写并入哪一个的编号");
    }
}
