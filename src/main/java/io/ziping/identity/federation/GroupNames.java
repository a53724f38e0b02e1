package io.ziping.identity.federation;

import java.util.Locale;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Names of a directory's groups, which are compared without their case: by their whole entry, or by its first value. */
final class GroupNames {

    private GroupNames() {}

    /** The form in which a group's name or entry is compared. */
    static String normal(String group) {
        var name = group.strip();
        if (!name.contains("=")) {
            return name.toLowerCase(Locale.ROOT);
        }
        try {
            var normal = new StringBuilder();
            for (var part : new LdapName(name).getRdns()) {
                normal.insert(0, part.getType() + "=" + part.getValue() + ",");
            }
            return normal.toString().toLowerCase(Locale.ROOT);
        } catch (InvalidNameException plain) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** A group's entry in both forms by which a rule may name it. */
    static Stream<String> both(String entry) {
        try {
            var parts = new LdapName(entry).getRdns();
            return parts.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            normal(entry),
                            normal(String.valueOf(parts.get(parts.size() - 1).getValue())));
        } catch (InvalidNameException plain) {
            return Stream.of(normal(entry));
        }
    }
}
