package io.ziping.identity.federation;

import io.ziping.identity.account.Usernames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads a person out of what a provider claims. */
public final class Claims {

    private Claims() {}

    /** @param username what the provider calls the person, as the claim says that names the account */
    public static Person person(OidcUser user, String username, OidcProperties properties) {
        var claims = user.getClaims();
        return new Person(
                user.getIssuer() + " " + user.getSubject(),
                Usernames.normal(username),
                text(claims, properties.nameClaim()),
                text(claims, properties.emailClaim()),
                texts(claims, properties.groupsClaim()).collect(Collectors.toSet()),
                text(claims, properties.unitClaim()),
                text(claims, properties.departmentClaim()));
    }

    private static String text(Map<String, Object> claims, String name) {
        return texts(claims, name).findFirst().orElse("");
    }

    private static Stream<String> texts(Map<String, Object> claims, String name) {
        var value = value(claims, name);
        return (value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value))
                .filter(each -> each instanceof String || each instanceof Number)
                .map(each -> String.valueOf(each).strip())
                .filter(each -> !each.isEmpty());
    }

    /** The claim of this name, dots and all, or else what a path leads to. */
    private static @Nullable Object value(Map<?, ?> claims, String name) {
        var whole = claims.get(name);
        var dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, name.substring(dot + 1))
                : null;
    }
}
