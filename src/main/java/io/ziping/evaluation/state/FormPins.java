package io.ziping.evaluation.state;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
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

    /** By the digests of the findings that they ask about: the first that asks. */
    public Map<String, Pin> questions() {
        return byAddress.values().stream()
                .flatMap(List::stream)
                .filter(pin -> !pin.finding().isEmpty())
                .collect(Collectors.toMap(
                        Pin::finding, Function.identity(), BinaryOperator.minBy(Comparator.comparingLong(Pin::id))));
    }

    /** All on places that there are, in the order of the form. */
    public Stream<Pinned> on(FormPlaces places) {
        return byAddress.isEmpty()
                ? Stream.of()
                : places.all().flatMap(place -> of(place.address(), place.text()).stream());
    }

    /** The same pins; what the unit has asked about a place that is gone meanwhile is asked of the whole form. */
    public FormPins gathered(FormPlaces places) {
        var gone = byAddress.keySet().stream()
                .filter(address -> places.find(address).isEmpty())
                .collect(Collectors.toSet());
        return gone.isEmpty()
                ? this
                : new FormPins(byAddress.values().stream()
                        .flatMap(List::stream)
                        .map(pin -> pin.isInquiry() && gone.contains(pin.address()) ? pin.ofNoPlace() : pin)
                        .sorted(Comparator.comparingLong(Pin::id))
                        .toList());
    }
}
