package io.ziping.identity.login;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Service;

/** The OpenID Connect providers an operator has registered. */
@Service
public class LoginProviders {

    private final List<Provider> providers;

    /**
     * A provider.
     *
     * @param registration its key in the configuration, as in the address that begins a login with it
     * @param name its name for people
     */
    public record Provider(String registration, String name) {}

    LoginProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.providers = registrations.stream()
                .flatMap(LoginProviders::all)
                .map(each -> new Provider(each.getRegistrationId(), each.getClientName()))
                .toList();
    }

    private static Stream<ClientRegistration> all(ClientRegistrationRepository repository) {
        return repository instanceof Iterable<?> registrations
                ? StreamSupport.stream(registrations.spliterator(), false).map(ClientRegistration.class::cast)
                : Stream.empty();
    }

    /** All of them; none where nothing is configured. */
    public List<Provider> all() {
        return providers;
    }
}
