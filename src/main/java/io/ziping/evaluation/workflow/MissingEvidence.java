package io.ziping.evaluation.workflow;

import java.util.List;

/**
 * Evidence that a form has to have and has not.
 *
 * @param pointer the place in the form's document: blank for the whole, {@code /funding}, or an indicator
 * @param address the place on the form's page: blank for the whole, {@code funding}, or {@code row.<uuid>}
 * @param place what the place is called
 * @param names the kinds that are missing there
 */
public record MissingEvidence(String pointer, String address, String place, List<String> names) {

    public MissingEvidence {
        names = List.copyOf(names);
    }

    /** The same in words for the person. */
    public String words() {
        return place + "还要附：" + String.join("、", names);
    }
}
