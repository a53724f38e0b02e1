package io.ziping.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.ui.Constraints;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.security.authentication.BadCredentialsException;

/** What is asked of a directory, and what it answers. A directory in memory and no application: about four seconds. */
class DirectoryTest {

    private static TestDirectory server;

    @BeforeAll
    static void start() throws Exception {
        server = TestDirectory.start();
        server.addPerson(
                "zhou",
                "displayName: 周敏",
                "mail: zhou@example.gov.cn",
                "ou: 甲单位",
                "department: 乙局",
                "memberOf: CN=自评-填报,ou=groups," + TestDirectory.BASE);
        server.addPerson("nameless");
        server.addPerson("twin");
        server.add("dn: uid=twin,ou=groups," + TestDirectory.BASE, "objectClass: person", "uid: twin", "cn: twin");
        server.add(
                "dn: cn=finance,ou=groups," + TestDirectory.BASE,
                "objectClass: groupOfNames",
                "cn: finance",
                "member: " + TestDirectory.entry("nameless"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static DirectoryProperties properties(Map<String, String> more) {
        var values = new HashMap<String, String>(Map.of(
                "ziping.security.ldap.url", server.plain(),
                "ziping.security.ldap.base", TestDirectory.BASE,
                "ziping.security.ldap.user-dn", TestDirectory.SEARCHER,
                "ziping.security.ldap.password", TestDirectory.SEARCHERS_PASSWORD));
        more.forEach((key, value) -> values.put("ziping.security.ldap." + key, value));
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("ziping.security.ldap", DirectoryProperties.class);
    }

    private static Directory directory(Map<String, String> more) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return new Directory(
                properties(more), new PersonChecks(new Constraints(validator)), bundles(), Clock.systemUTC());
    }

    private static SslBundles bundles() {
        var store = new JksSslStoreDetails("PKCS12", null, server.keys().toUri().toString(), server.keysPassword());
        return new DefaultSslBundleRegistry("own", SslBundle.of(new JksSslStoreBundle(null, store)));
    }

    @Test
    void saysWhoSomebodyIs() {
        var person = directory(Map.of()).authenticate(" Zhou ", "zhou-word");

        assertThat(person)
                .usingRecursiveComparison()
                .ignoringFields("groups")
                .isEqualTo(new Person(null, "zhou", "周敏", "zhou@example.gov.cn", Set.of(), "甲单位", "乙局"));
        assertThat(person.groups()).containsExactlyInAnyOrder("自评-填报", "cn=自评-填报,ou=groups,dc=jx,dc=gov,dc=cn,");
    }

    @Test
    void findsGroupsWithAFilterToo() {
        var person = directory(
                        Map.of("group-filter", "(&(objectClass=groupOfNames)(member={0}))", "group-base", "ou=groups"))
                .authenticate("nameless", "nameless-word");

        assertThat(person.displayName()).isEqualTo("nameless");
        assertThat(person.groups()).contains("finance").hasSize(2);
    }

    /** A password that is empty, an unknown name, two entries of one name, and names that would be a filter. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            zhou,                     wrong
            zhou,                     ''
            nobody,                   zhou-word
            twin,                     twin-word
            *,                        zhou-word
            zh*,                      zhou-word
            zhou)(uid=*,              zhou-word
            zhou)(objectClass=*,      ''
            zhou\\2a,                 zhou-word
            '',                       ''
            """)
    void letsNobodyInWithoutTheRightPasswordOfOneName(String username, String password) {
        var directory = directory(Map.of());

        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> directory.authenticate(username, password));
        assertThat(directory.isAway()).isFalse();
    }

    /** A name cannot get here that is no username; the filter would encode it all the same. */
    @Test
    void encodesWhatIsPutIntoAFilter() {
        assertThat(LdapQueryBuilder.query()
                        .filter("(uid={0})", "a*b)(cn=*")
                        .filter()
                        .encode())
                .isEqualTo("(uid=a\\2ab\\29\\28cn=\\2a)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comparesOverEncryptedConnections(boolean startTls) {
        var directory = directory(
                startTls
                        ? Map.of("url", server.plainByName(), "start-tls", "true", "ssl-bundle", "own")
                        : Map.of("url", server.encrypted(), "ssl-bundle", "own"));

        assertThat(directory.authenticate("zhou", "zhou-word").displayName()).isEqualTo("周敏");
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> directory.authenticate("zhou", "wrong"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNothingToAServerItDoesNotTrust(boolean startTls) {
        var directory = directory(
                startTls
                        ? Map.of("url", server.plainByName(), "start-tls", "true")
                        : Map.of("url", server.encrypted()));

        assertThatExceptionOfType(DirectoryAwayException.class)
                .isThrownBy(() -> directory.authenticate("zhou", "zhou-word"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNothingToAServerOfAnotherName(boolean startTls) {
        var directory = directory(
                startTls
                        ? Map.of("start-tls", "true", "ssl-bundle", "own")
                        : Map.of("url", server.encryptedByAddress(), "ssl-bundle", "own"));

        assertThatExceptionOfType(DirectoryAwayException.class)
                .isThrownBy(() -> directory.authenticate("zhou", "zhou-word"));
    }

    @Test
    void saysThatItIsAwayAndThatItIsBack() {
        var directory = directory(Map.of("read-timeout", "200ms", "connect-timeout", "200ms"));
        server.delay(2_000);
        try {
            var before = Instant.now();
            assertThatExceptionOfType(DirectoryAwayException.class)
                    .isThrownBy(() -> directory.authenticate("zhou", "zhou-word"));
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(1_500));
            assertThat(directory.isAway()).isTrue();
        } finally {
            server.delay(0);
        }
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> directory.authenticate("zhou", "wrong"));
        assertThat(directory.isAway()).isFalse();
    }

    /** Only one login waits for a directory that hangs; the others are told at once. */
    @Test
    void isAskedByOneAtATimeWhileItIsAway() throws Exception {
        var directory = directory(Map.of("read-timeout", "1s"));
        server.delay(5_000);
        try {
            assertThatExceptionOfType(DirectoryAwayException.class)
                    .isThrownBy(() -> directory.authenticate("zhou", "zhou-word"));
            var before = Instant.now();
            var logins = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> isRefusedWithin(directory, Duration.ofMillis(500)), each -> new Thread(each).start()))
                    .limit(6)
                    .toList();
            var quick = 0;
            for (var login : logins) {
                quick += login.get(10, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(quick).isEqualTo(5);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
        } finally {
            server.delay(0);
        }
        assertThat(directory.authenticate("zhou", "zhou-word").displayName()).isEqualTo("周敏");
    }

    private static boolean isRefusedWithin(Directory directory, Duration time) {
        var before = Instant.now();
        assertThatExceptionOfType(DirectoryAwayException.class)
                .isThrownBy(() -> directory.authenticate("zhou", "zhou-word"));
        return Duration.between(before, Instant.now()).compareTo(time) < 0;
    }

    @Test
    void isAwayWhenTheSearchersPasswordIsWrong() {
        var directory = directory(Map.of("password", "changed"));

        assertThatExceptionOfType(DirectoryAwayException.class)
                .isThrownBy(() -> directory.authenticate("zhou", "zhou-word"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            url,          ldap://ad.example.gov.cn
            url,          http://ad.example.gov.cn
            user-filter,  (uid=zhou)
            group-filter, (member=zhou)
            """)
    void refusesToStartWithWhatIsNotSafe(String property, String value) {
        var properties = properties(Map.of(property, value));

        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(properties::requireSafe)
                .satisfies(refused -> assertThat(refused.getName()).isEqualTo("ziping.security.ldap." + property));
    }

    @Test
    void startsWithWhatIsSafe() {
        properties(Map.of()).requireSafe();
        properties(Map.of("url", "ldaps://ad.example.gov.cn")).requireSafe();
        properties(Map.of("url", "ldap://ad.example.gov.cn", "start-tls", "true"))
                .requireSafe();
        properties(Map.of("url", "ldap://ad.example.gov.cn", "unencrypted", "true"))
                .requireSafe();
        assertThat(properties(Map.of()).toString()).doesNotContain(TestDirectory.SEARCHERS_PASSWORD);
    }
}
