package io.ziping.evaluation.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pins of a form by its places. */
public final class FormPins {

    public static final FormPins NONE = new FormPins(List.of());

    private final Map<String, List<Pin>> byAddress;

    public FormPins(List<Pin> pins) {
        byAddress = pins.stream().collect(Collectors.groupingBy(Pin::address));
    }

    /** The pins of a place where a text now stands. */
    public List<Pinned> of(String address, String now) {
        return byAddress.getOrDefault(address, List.of()).stream()
                .map(pin -> Pinned.of(pin, now))
                .toList();
    }

    /** The digests of the findings that they ask about. */
    public Set<String> findings() {
        return byAddress.values().stream()
                .flatMap(List::stream)
                .map(Pin::finding)
                .filter(finding -> !finding.isEmpty())
                .collect(Collectors.toSet());
    }

    /** All on places that there are, in the order of the form. */
    public Stream<Pinned> on(FormPlaces places) {
        return byAddress.isEmpty()
                ? Stream.of()
                : places.all().flatMap(place -> of(place.address(), place.text()).stream());
    }
}
