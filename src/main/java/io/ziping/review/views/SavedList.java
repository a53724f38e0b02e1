package io.ziping.review.views;

import io.ziping.identity.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** A list whose address can be kept, with what its address may narrow it by; the page of the list is no part of it. */
public enum SavedList {
    EVALUATIONS(
            "/evaluations",
            "自评表",
            "q year department unit status grade sort handedIn rateFrom rateBelow totalFrom totalBelow"),
    DOUBTS("/doubts", "疑点清单", "q year department unit finding money since little waiting"),
    QUEUE("/", "等我审核", "whose order");

    /** The longest query, in characters. */
    static final int LONGEST = 1000;

    private final String path;
    private final String label;
    private final String parameters;

    /** @param parameters the names, in their order, with blanks between */
    SavedList(String path, String label, String parameters) {
        this.path = path;
        this.label = label;
        this.parameters = parameters;
    }

    /** The list at a path; empty when there is none. */
    public static Optional<SavedList> at(String path) {
        return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
    }

    /** The list of a name; empty when there is none. */
    public static Optional<SavedList> named(String name) {
        return Arrays.stream(values()).filter(list -> list.name().equals(name)).findFirst();
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The address of the list, narrowed by a {@linkplain #query query}; blank for the whole list. */
    public String url(String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether those of a role have this list. */
    public boolean isOpenTo(Role role) {
        return switch (this) {
            case EVALUATIONS -> true;
            case DOUBTS -> role.readsDoubts();
            case QUEUE -> role.reviews();
        };
    }

    /** What of an address narrows the list, always written in the same way; blank where nothing does. */
    public String query(Map<String, String> given) {
        var query = Arrays.stream(parameters.split(" "))
                .filter(name -> !given.getOrDefault(name, "").isBlank())
                .map(name -> name + "="
                        + UriUtils.encode(given.getOrDefault(name, "").strip(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.length() > LONGEST ? "" : query;
    }

    /** The same of a query as it stands in an address; what cannot be read is left out. */
    public String query(String text) {
        var given = new HashMap<String, String>();
        for (var part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                decoded(part.substring(equals + 1))
                        .ifPresent(value -> given.putIfAbsent(part.substring(0, equals), value));
            }
        }
        return query(given);
    }

    /** The name of the first parameter in a query that does not narrow this list; empty when all do. */
    public Optional<String> unknown(String text) {
        var known = Set.of(parameters.split(" "));
        return Arrays.stream(text.split("&", -1))
                .filter(part -> !part.isBlank())
                .map(part -> part.replaceFirst("=.*", ""))
                .filter(name -> !known.contains(name))
                .findFirst();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", ""));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
