package io.ziping.identity.federation;

import io.ziping.identity.AccountSource;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who of a provider or a directory may be what here, as an operator has written it down.
 *
 * @param source whose people they are
 * @param create whether somebody who has no account gets one
 * @param follow whether an account becomes, at each login, what the groups and the unit say then
 * @param roles groups and what they are
 * @param bodies names the provider or the directory has for units and departments that are called otherwise here
 * @param groupName how names of groups are written so that two of one group are equal
 */
public record AdmissionRules(
        AccountSource source,
        boolean create,
        boolean follow,
        List<RoleOfGroup> roles,
        List<BodyOfCode> bodies,
        UnaryOperator<String> groupName) {

    /** A group, and what whoever is in it is here. */
    public record RoleOfGroup(
            @DefaultValue("") String group, @Nullable GroupRole role) {}

    /**
     * A name or code of a body elsewhere.
     *
     * @param code as the provider or the directory says it
     * @param department the name of the department here
     * @param unit the name of the unit here; blank where the code is a department's
     */
    public record BodyOfCode(
            @DefaultValue("") String code,
            @DefaultValue("") String department,
            @DefaultValue("") String unit) {}

    /** What somebody may be. */
    record Grant(Role role, Set<Duty> duties) {}

    /** What somebody in these groups may be; empty when no group of theirs is named. */
    Optional<Grant> grant(Set<String> groups) {
        var granted = EnumSet.noneOf(GroupRole.class);
        roles.stream()
                .filter(each -> groups.contains(groupName.apply(each.group())))
                .map(RoleOfGroup::role)
                .filter(Objects::nonNull)
                .forEach(granted::add);
        return granted.stream().findFirst().map(first -> {
            var duties = EnumSet.noneOf(Duty.class);
            granted.forEach(each -> duties.addAll(each.duties()));
            return new Grant(first.role(), Set.copyOf(duties));
        });
    }

    /** What a name of a body is here, where it is called otherwise. */
    Optional<BodyOfCode> body(String code) {
        return bodies.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
