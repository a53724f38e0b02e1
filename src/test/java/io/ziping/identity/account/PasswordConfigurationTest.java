package io.ziping.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the whole application of the tests does more quickly. */
class PasswordConfigurationTest {

    @Test
    void hashesSoThatGuessingIsSlow() {
        var passwords = new PasswordConfiguration().passwordEncoder();

        var hash = passwords.encode("Blue-lamps-7");

        assertThat(hash).startsWith("{bcrypt}$2a$10$");
        assertThat(passwords.matches("Blue-lamps-7", hash)).isTrue();
        assertThat(passwords.matches("blue-lamps-7", hash)).isFalse();
    }
}
