package io.ziping.identity.federation;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory in memory, on a port of its own on the loopback interface; only who has logged in may search it. */
public final class TestDirectory implements AutoCloseable {

    public static final String BASE = "dc=jx,dc=gov,dc=cn";
    public static final String SEARCHER = "cn=searcher,dc=jx,dc=gov,dc=cn";
    public static final String SEARCHERS_PASSWORD = "search-word";

    private static final String KEYS_PASSWORD = "of-the-tests";

    private final InMemoryDirectoryServer server;
    private final Path keys;

    private TestDirectory(InMemoryDirectoryServer server, Path keys) {
        this.server = server;
        this.keys = keys;
    }

    /** With listeners for plain connections, which may turn to TLS, and for encrypted ones. */
    public static TestDirectory start() throws Exception {
        var keys = certificate();
        var ssl = new SSLUtil(
                new KeyStoreKeyManager(keys.toFile(), KEYS_PASSWORD.toCharArray(), "PKCS12", null),
                new TrustAllTrustManager());
        var loopback = InetAddress.getLoopbackAddress();
        var config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(schema());
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain", loopback, 0, ssl.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "encrypted", loopback, 0, ssl.createSSLServerSocketFactory(), ssl.createSSLSocketFactory()));
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        var server = new InMemoryDirectoryServer(config);
        server.startListening();
        var directory = new TestDirectory(server, keys);
        directory.add("dn: " + BASE, "objectClass: domain", "dc: jx");
        directory.add("dn: " + SEARCHER, "objectClass: person", "cn: searcher", "userPassword: " + SEARCHERS_PASSWORD);
        directory.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        directory.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        return directory;
    }

    /** What OpenLDAP's differ in from any that is made up: the groups somebody is in are operational, told if asked for. */
    private static Schema schema() throws LDIFException {
        var lines = new ArrayList<String>(List.of("dn: cn=schema", "objectClass: subschema"));
        var attributes = List.of(
                "objectClass", "dc", "cn", "uid", "ou", "displayName", "mail", "department", "userPassword", "member");
        for (var name : attributes) {
            lines.add("attributeTypes: ( " + name + "-oid NAME '" + name + "' )");
        }
        var operational = List.of(
                "memberOf",
                "entryDN",
                "entryUUID",
                "subschemaSubentry",
                "creatorsName",
                "createTimestamp",
                "modifiersName",
                "modifyTimestamp");
        for (var name : operational) {
            lines.add("attributeTypes: ( " + name + "-oid NAME '" + name + "' USAGE dSAOperation )");
        }
        for (var name : List.of("domain", "person", "inetOrgPerson", "organizationalUnit", "groupOfNames")) {
            lines.add("objectClasses: ( " + name + "-oid NAME '" + name + "' STRUCTURAL MAY ( "
                    + String.join(" $ ", attributes) + " ) )");
        }
        return new Schema(new Entry(lines.toArray(String[]::new)));
    }

    /** A store with a certificate for {@code localhost} that nobody else has signed. */
    private static Path certificate() throws IOException {
        var file = Files.createTempDirectory("directory").resolve("keys.p12");
        var result = ManageCertificates.main(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "generate-self-signed-certificate",
                "--keystore",
                file.toString(),
                "--keystore-password",
                KEYS_PASSWORD,
                "--keystore-type",
                "PKCS12",
                "--alias",
                "server",
                "--subject-dn",
                "CN=localhost",
                "--subject-alternative-name-dns",
                "localhost");
        if (!ResultCode.SUCCESS.equals(result)) {
            throw new IllegalStateException("no certificate: " + result);
        }
        return file;
    }

    public void add(String... lines) throws LDAPException, LDIFException {
        server.add(lines);
    }

    /** Somebody whose password is {@code <username>-word}, with further attributes. */
    public void addPerson(String username, String... attributes) throws LDAPException, LDIFException {
        var lines = new ArrayList<>(List.of(
                "dn: " + entry(username),
                "objectClass: inetOrgPerson",
                "uid: " + username,
                "cn: " + username,
                "userPassword: " + username + "-word"));
        lines.addAll(List.of(attributes));
        server.add(lines.toArray(String[]::new));
    }

    public static String entry(String username) {
        return "uid=" + username + ",ou=people," + BASE;
    }

    public void set(String username, String attribute, String... values) throws LDAPException {
        server.modify(entry(username), new Modification(ModificationType.REPLACE, attribute, values));
    }

    public void delay(long millis) {
        server.setProcessingDelayMillis(millis);
    }

    public String plain() {
        return "ldap://127.0.0.1:" + server.getListenPort("plain");
    }

    /** The name in the certificate. */
    String plainByName() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    /** By an address that is not in the certificate. */
    String encryptedByAddress() {
        return "ldaps://127.0.0.1:" + server.getListenPort("encrypted");
    }

    String encrypted() {
        return "ldaps://localhost:" + server.getListenPort("encrypted");
    }

    /** The store with the only certificate. */
    Path keys() {
        return keys;
    }

    String keysPassword() {
        return KEYS_PASSWORD;
    }

    public void stop() {
        server.shutDown(true);
    }

    @Override
    public void close() {
        stop();
    }
}
