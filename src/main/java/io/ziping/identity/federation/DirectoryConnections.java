package io.ziping.identity.federation;

import java.util.HashMap;
import javax.naming.Context;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.ldap.core.support.LdapContextSource;

/**
 * Connections to a directory: one for each question, closed at once, each with an end to its waiting. Certificates and
 * the names in them are checked.
 */
final class DirectoryConnections {

    private DirectoryConnections() {}

    static LdapContextSource of(DirectoryProperties properties, SslBundles bundles) {
        var source = new LdapContextSource();
        source.setUrls(properties.url().toArray(String[]::new));
        source.setBase(properties.base());
        source.setAnonymousReadOnly(properties.userDn().isEmpty());
        source.setUserDn(properties.userDn());
        source.setPassword(properties.password());
        source.setPooled(false);
        // another server that is pointed to is not asked: it would be shown the password
        source.setReferral("ignore");
        var environment = new HashMap<String, Object>();
        environment.put(
                "com.sun.jndi.ldap.connect.timeout",
                Long.toString(properties.connectTimeout().toMillis()));
        environment.put(
                "com.sun.jndi.ldap.read.timeout",
                Long.toString(properties.readTimeout().toMillis()));
        environment.put(Context.SECURITY_AUTHENTICATION, "simple");
        var trusted = properties.sslBundle().isEmpty()
                ? null
                : bundles.getBundle(properties.sslBundle()).createSslContext().getSocketFactory();
        if (properties.startTls()) {
            var strategy = new DefaultTlsDirContextAuthenticationStrategy();
            if (trusted != null) {
                strategy.setSslSocketFactory(trusted);
            }
            source.setAuthenticationStrategy(strategy);
        } else if (trusted != null) {
            DirectorySockets.trust(trusted);
            environment.put("java.naming.ldap.factory.socket", DirectorySockets.class.getName());
        }
        source.setBaseEnvironmentProperties(environment);
        source.afterPropertiesSet();
        return source;
    }
}
