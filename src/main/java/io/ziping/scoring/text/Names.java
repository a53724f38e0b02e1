package io.ziping.scoring.text;

import java.util.BitSet;

/** Where a text names something whose digits are no figures: titles, 《…》, and the project's own name. */
final class Names {

    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_TITLE = 100;

    private Names() {}

    /** The places of the text that are names. */
    static BitSet in(RunningText text, String ownName) {
        var names = new BitSet(text.plain().length());
        markTitles(text.plain(), names);
        markName(text.plain(), HalfWidth.of(ownName.strip()), names);
        return names;
    }

    private static void markTitles(String plain, BitSet names) {
        int opened = -1;
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character == '《') {
                opened = i;
            } else if (character == '》' && opened >= 0) {
                names.set(opened, i + 1);
                opened = -1;
            } else if (opened >= 0 && i - opened > LONGEST_TITLE) {
                opened = -1;
            }
        }
    }

    private static void markName(String plain, String name, BitSet names) {
        if (name.length() < SHORTEST_NAME) {
            return;
        }
        for (int at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length())) {
            names.set(at, at + name.length());
        }
    }
}
