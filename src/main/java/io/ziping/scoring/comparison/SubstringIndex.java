package io.ziping.scoring.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All substrings of a text, as a suffix automaton (Blumer et al. 1985): it has at most twice as many states as the text has
 * letters, and tells in one walk along another text what stands in both.
 */
final class SubstringIndex {

    private static final int NONE = -1;

    private final Letters letters;
    private final List<State> states = new ArrayList<>();

    /** Takes what ended: where in the walked text, where in the indexed one, and how long it is. */
    interface Found {
        void accept(int end, int otherEnd, int length);
    }

    private static final class State {

        private final int length;
        private final int end;
        private final Map<Character, Integer> next;
        private int link;

        State(int length, int end, Map<Character, Integer> next, int link) {
            this.length = length;
            this.end = end;
            this.next = next;
            this.link = link;
        }
    }

    SubstringIndex(Letters letters) {
        this.letters = letters;
        states.add(new State(0, 0, new HashMap<>(), NONE));
        int last = 0;
        for (int i = 0; i < letters.length(); i++) {
            last = append(last, letters.at(i), i + 1);
        }
    }

    Letters letters() {
        return letters;
    }

    /** Tells every piece of the text that stands in the indexed one and cannot go on there. */
    void walk(Letters text, Found found) {
        int state = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.at(i);
            if (length > 0 && !states.get(state).next.containsKey(letter)) {
                found.accept(i, states.get(state).end, length);
            }
            while (state != 0 && !states.get(state).next.containsKey(letter)) {
                state = states.get(state).link;
                length = states.get(state).length;
            }
            var next = states.get(state).next.get(letter);
            state = next == null ? 0 : next;
            length = next == null ? 0 : length + 1;
        }
        if (length > 0) {
            found.accept(text.length(), states.get(state).end, length);
        }
    }

    private int append(int last, char letter, int end) {
        int added = add(new State(states.get(last).length + 1, end, new HashMap<>(), 0));
        int from = last;
        while (from != NONE && states.get(from).next.putIfAbsent(letter, added) == null) {
            from = states.get(from).link;
        }
        if (from != NONE) {
            states.get(added).link = split(from, letter, states.get(from).next.getOrDefault(letter, 0));
        }
        return added;
    }

    private int split(int from, char letter, int into) {
        var state = states.get(into);
        int length = states.get(from).length + 1;
        if (state.length == length) {
            return into;
        }
        int copy = add(new State(length, state.end, new HashMap<>(state.next), state.link));
        state.link = copy;
        for (int at = from; at != NONE && states.get(at).next.replace(letter, into, copy); ) {
            at = states.get(at).link;
        }
        return copy;
    }

    private int add(State state) {
        states.add(state);
        return states.size() - 1;
    }
}
