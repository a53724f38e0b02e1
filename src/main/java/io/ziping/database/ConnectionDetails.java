package io.ziping.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where Boot finds the database. */
record ConnectionDetails(
        String url, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    /** The address as a message may show it: parameters, where a password can stand, cut off. */
    String addressWithoutSecrets() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return addressWithoutSecrets();
    }
}
