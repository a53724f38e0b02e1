package io.ziping.identity.federation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider or a directory says of somebody whom it has recognised.
 *
 * @param subject whom it means, whatever they are called; {@code null} where it tells no such thing
 * @param username as it is kept here
 * @param displayName the name, or blank
 * @param email the address, or blank
 * @param groups in the form in which the rules compare them
 * @param unit a name or code of the unit, or blank
 * @param department the same of the department
 */
public record Person(
        @Nullable String subject,
        String username,
        String displayName,
        String email,
        Set<String> groups,
        String unit,
        String department) {}
