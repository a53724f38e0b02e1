package io.ziping.identity.administration;

import io.ziping.identity.Role;
import io.ziping.text.NormalForm;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param text words of a username, a name, or a unit's or department's name, in this order
 * @param role only this one, or {@code null}
 */
public record AccountFilter(String text, @Nullable Role role, State state) {

    /** How an account stands. */
    public enum State {
        ANY("全部状态"),
        ENABLED("启用"),
        DISABLED("停用"),
        LOCKED("输错过多"),
        INITIAL("待换密码"),
        NEVER("从未登录");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The state on a page. */
        public String label() {
            return label;
        }
    }

    /** What an address asks for; what is not understood narrows nothing. */
    public static AccountFilter of(String text, String role, String state) {
        return new AccountFilter(
                text.strip(),
                Arrays.stream(Role.values())
                        .filter(each -> each.name().equals(role))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(State.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(State.ANY));
    }

    /** The text as a pattern of SQL: its words one after the other, in the normal form. */
    String part() {
        return NormalForm.patterns(text).isEmpty() ? "%" : String.join("", NormalForm.patterns(text));
    }
}
