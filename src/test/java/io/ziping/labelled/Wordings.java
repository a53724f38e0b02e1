package io.ziping.labelled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The wordings that faults are written with, by section of {@code wordings.txt}; each is used once before one comes again. */
final class Wordings {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, List<String>> unused = new LinkedHashMap<>();

    Wordings() {
        var section = new ArrayList<String>();
        for (var line : Resources.lines("wordings.txt")) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                section.add(line);
            }
        }
    }

    String next(String section, Random random) {
        var left = unused.computeIfAbsent(section, name -> new ArrayList<>());
        if (left.isEmpty()) {
            left.addAll(section(section));
        }
        return left.remove(random.nextInt(left.size()));
    }

    List<String> section(String name) {
        var wordings = sections.get(name);
        if (wordings == null) {
            throw new IllegalArgumentException("no wordings for " + name);
        }
        return wordings;
    }
}
