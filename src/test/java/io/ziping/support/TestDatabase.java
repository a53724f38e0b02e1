package io.ziping.support;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One database on the {@link TestServer}. */
record TestDatabase(String url, Properties account) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return account.getProperty("user");
    }

    @Override
    public @Nullable String getPassword() {
        return account.getProperty("password");
    }
}
