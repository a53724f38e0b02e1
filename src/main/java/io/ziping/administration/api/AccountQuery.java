package io.ziping.administration.api;

import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Role;
import io.ziping.identity.administration.AccountFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which accounts are listed, and which page of them. */
@Getter
@Setter
public class AccountQuery extends PageQuery {

    private @Nullable String q;
    private @Nullable String role;
    private @Nullable String state;

    AccountFilter filter() {
        return AccountFilter.of(text(q), text(role), text(state));
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = super.mistakes();
        check(mistakes, "role", role, Role.values());
        check(mistakes, "state", state, AccountFilter.State.values());
        return mistakes;
    }

    private static void check(Map<String, String> mistakes, String name, @Nullable String given, Enum<?>[] known) {
        if (given != null && Arrays.stream(known).noneMatch(each -> each.name().equals(given))) {
            mistakes.put(name, "应为" + Arrays.stream(known).map(Enum::name).collect(Collectors.joining("、")) + "之一");
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
