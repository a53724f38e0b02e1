package io.ziping.identity.federation;

import io.ziping.identity.AccountSource;
import io.ziping.identity.federation.AdmissionRules.BodyOfCode;
import io.ziping.identity.federation.AdmissionRules.RoleOfGroup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * A directory (LDAP, Active Directory) whose people log in with their passwords there.
 *
 * @param url addresses of its servers, the next one asked where one does not answer; none: no directory
 * @param startTls whether the connection to an {@code ldap://} address is encrypted before anything is said
 * @param unencrypted whether passwords may go over the network as they are
 * @param sslBundle the name of Spring Boot's bundle with the certificates that are trusted; none: those of the JDK
 * @param connectTimeout how long a server may take to take a connection
 * @param readTimeout how long it may take to answer
 * @param base below which entry everything lies
 * @param userDn the entry that searches
 * @param password its password
 * @param userBase where people are, below the base
 * @param userFilter finds one person; {@code {0}} is the username
 * @param nameAttribute the person's name; where it is missing {@code cn}
 * @param emailAttribute the address for notices
 * @param unitAttribute names a preparer's unit
 * @param departmentAttribute names the department, of a reviewer or of the unit
 * @param groupsAttribute the groups somebody is in
 * @param groupBase where groups are, below the base
 * @param groupFilter finds the groups somebody is in instead of the attribute; {@code {0}} is the person's entry
 * @param follow whether role, unit and name follow the directory at each login
 * @param roles groups, by name or entry, and what they are here
 * @param bodies what the directory calls units and departments, where it is not their name here
 */
@ConfigurationProperties("ziping.security.ldap")
public record DirectoryProperties(
        @DefaultValue List<String> url,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("false") boolean unencrypted,
        @DefaultValue("") String sslBundle,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("") String base,
        @DefaultValue("") String userDn,
        @DefaultValue("") String password,
        @DefaultValue("") String userBase,
        @DefaultValue("(uid={0})") String userFilter,
        @DefaultValue("displayName") String nameAttribute,
        @DefaultValue("mail") String emailAttribute,
        @DefaultValue("ou") String unitAttribute,
        @DefaultValue("department") String departmentAttribute,
        @DefaultValue("memberOf") String groupsAttribute,
        @DefaultValue("") String groupBase,
        @DefaultValue("") String groupFilter,
        @DefaultValue("true") boolean follow,
        @DefaultValue List<RoleOfGroup> roles,
        @DefaultValue List<BodyOfCode> bodies) {

    private static final String PREFIX = "ziping.security.ldap.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether there is a directory. */
    public boolean isOn() {
        return !url.isEmpty();
    }

    AdmissionRules rules() {
        return new AdmissionRules(AccountSource.LDAP, true, follow, roles, bodies, GroupNames::normal);
    }

    /** @throws InvalidConfigurationPropertyValueException when passwords would go over the network as they are */
    void requireSafe() {
        if (!userFilter.contains("{0}")) {
            throw wrong("user-filter", userFilter, "{0} must stand where the username goes");
        }
        if (!groupFilter.isEmpty() && !groupFilter.contains("{0}")) {
            throw wrong("group-filter", groupFilter, "{0} must stand where the person's entry goes");
        }
        for (var each : url) {
            var address = address(each);
            var scheme = String.valueOf(address.getScheme());
            if (!scheme.equals("ldap") && !scheme.equals("ldaps")) {
                throw wrong("url", each, "it begins with ldaps:// or ldap://");
            }
            if (scheme.equals("ldap") && !startTls && !unencrypted && !LOOPBACK.contains(address.getHost())) {
                throw wrong(
                        "url",
                        each,
                        "passwords would cross the network in the clear: use ldaps://, or start-tls: true; "
                                + "unencrypted: true where the network itself is trusted");
            }
        }
        if (startTls && userDn.isEmpty()) {
            throw wrong("user-dn", "", "with start-tls the search needs an entry to log in with");
        }
        if (startTls && url.stream().anyMatch(each -> each.startsWith("ldaps:"))) {
            throw wrong("start-tls", true, "an ldaps:// address is encrypted from the beginning");
        }
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException notOne) {
            throw wrong("url", url, "it is no address");
        }
    }

    private static InvalidConfigurationPropertyValueException wrong(String property, Object value, String words) {
        return new InvalidConfigurationPropertyValueException(PREFIX + property, value, words);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DirectoryProperties[" + url + ", " + base + ", " + userFilter + "]";
    }
}
