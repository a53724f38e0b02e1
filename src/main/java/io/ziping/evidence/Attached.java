package io.ziping.evidence;

import java.util.List;

/**
 * What became of files that were brought.
 *
 * @param names of those that are attached now
 * @param refused those that are not
 */
public record Attached(List<String> names, List<Refusal> refused) {

    public Attached {
        names = List.copyOf(names);
        refused = List.copyOf(refused);
    }

    /**
     * A file that was not attached.
     *
     * @param name what it was called
     * @param why in words for the person
     */
    public record Refusal(String name, String why) {}
}
