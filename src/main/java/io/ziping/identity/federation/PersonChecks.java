package io.ziping.identity.federation;

import io.ziping.identity.account.EmailAddress;
import io.ziping.identity.account.PersonName;
import io.ziping.identity.account.Username;
import io.ziping.ui.Constraints;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What of a person can stand in an account. */
@Component
@RequiredArgsConstructor
class PersonChecks {

    private final Constraints constraints;

    /** The constraints an account's fields have wherever they come from. */
    private record Fields(
            @Username String username, @EmailAddress String email) {}

    boolean isUsername(String username) {
        return constraints.check(Fields.class, "username", username).isEmpty();
    }

    /** The name, cut to its longest; the username where none is said. */
    String name(Person person) {
        var name = person.displayName().strip();
        if (name.isEmpty()) {
            return person.username();
        }
        return name.codePointCount(0, name.length()) <= PersonName.LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, PersonName.LONGEST));
    }

    /** The address, or blank where it is none: nobody is kept out for it. */
    String email(Person person) {
        var email = person.email().strip();
        return constraints.check(Fields.class, "email", email).isEmpty() ? email : "";
    }
}
