package io.ziping.administration.web;

import io.ziping.evaluation.scheme.ClassNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An order of the class tree that travels in the address until it is applied, so that nothing is changed by looking. */
record ProposedOrder(List<Long> ids, boolean proposed) {

    /** The order of an address; that of the tree when it holds other nodes. */
    static ProposedOrder of(String text, List<ClassNode> dimensions) {
        var now = dimensions.stream()
                .flatMap(ClassNode::withCategories)
                .map(ClassNode::id)
                .toList();
        var ids = parse(text);
        var same = ids.size() == now.size() && ids.containsAll(now);
        return new ProposedOrder(same ? ids : now, same && !ids.equals(now));
    }

    /** The identities in a text; none when it holds anything else. */
    static List<Long> parse(String text) {
        try {
            return text.isBlank()
                    ? List.of()
                    : Arrays.stream(text.split(","))
                            .map(Long::valueOf)
                            .distinct()
                            .toList();
        } catch (NumberFormatException invalid) {
            return List.of();
        }
    }

    List<ClassNode> sorted(List<ClassNode> siblings) {
        return siblings.stream()
                .sorted(Comparator.comparing(node -> ids.indexOf(node.id())))
                .toList();
    }

    /** The order in which one node has changed places with the sibling in front of it, or behind it. */
    String moved(ClassNode node, List<ClassNode> siblings, int by) {
        var sorted = sorted(siblings);
        var place = sorted.indexOf(node) + by;
        if (place < 0 || place >= sorted.size()) {
            return "";
        }
        var next = new ArrayList<>(ids);
        var other = sorted.get(place).id();
        next.set(ids.indexOf(node.id()), other);
        next.set(ids.indexOf(other), node.id());
        return text(next);
    }

    String text() {
        return text(ids);
    }

    private static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
