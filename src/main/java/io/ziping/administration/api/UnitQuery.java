package io.ziping.administration.api;

import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which units are listed, and which page of them. */
@Getter
@Setter
public class UnitQuery extends NamedQuery {

    /** Their department, by identity or printed name. */
    private @Nullable String department;

    /** Whether a department is asked for. */
    boolean isIn(long id, String name) {
        var wanted = Objects.requireNonNullElse(department, "").strip();
        return wanted.isEmpty() || wanted.equals(String.valueOf(id)) || wanted.equals(name);
    }
}
