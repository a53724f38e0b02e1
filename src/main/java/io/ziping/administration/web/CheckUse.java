package io.ziping.administration.web;

import io.ziping.scoring.policy.CheckSettings;
import io.ziping.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the rules of a year use a check, as it is chosen on a page. */
enum CheckUse {
    USUAL("默认"),
    PINNED("固定可信度"),
    ADVICE("只作提示"),
    OFF("停用");

    private final String label;

    CheckUse(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether what the check finds counts in the doubt of a form. */
    boolean counts() {
        return this == USUAL || this == PINNED;
    }

    static CheckUse of(CheckSettings settings, String check) {
        if (settings.off().contains(check)) {
            return OFF;
        }
        if (settings.advice().contains(check)) {
            return ADVICE;
        }
        return settings.pinned().containsKey(check) ? PINNED : USUAL;
    }

    /** Empty for a text that is none. */
    static Optional<CheckUse> named(String name) {
        return Arrays.stream(values()).filter(use -> use.name().equals(name)).findFirst();
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(use -> new Option(use.name(), use.label))
                .toList();
    }
}
