package io.ziping.scoring.examined;

import java.util.List;

/** Which characters the print of a form has; handed in, since the rules know no fonts. */
public interface PrintableCharacters {

    /** A print that has every character. */
    PrintableCharacters ALL = text -> List.of();

    /** What of a typed text cannot be printed, each once and in its order. */
    List<String> unprintable(String text);
}
