package io.ziping.evaluation.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pins of a form by the places of its page. */
final class FormPins {

    static final FormPins NONE = new FormPins(List.of(), 0, false);

    private final Map<String, List<Pin>> byAddress;

    /** Of the pins given, those that somebody may see: what is not sent back yet is not the unit's to see. */
    FormPins(List<Pin> pins, int returnCount, boolean seesUnsent) {
        byAddress = pins.stream()
                .filter(pin -> seesUnsent || pin.round() <= returnCount)
                .collect(Collectors.groupingBy(Pin::address));
    }

    /** The pins of a place where a text now stands. */
    List<FormView.Pinned> of(String address, String now) {
        return byAddress.getOrDefault(address, List.of()).stream()
                .map(pin -> new FormView.Pinned(
                        pin, !pin.ofWholeForm() && !pin.subject().equals(now)))
                .toList();
    }
}
