package io.ziping.collaboration;

import io.ziping.evaluation.cell.CellAddress;
import java.util.regex.Pattern;

/**
 * What an open page says of itself.
 *
 * @param page tells it from other pages of the same person
 * @param place the address of the cell its person is in, see {@link CellAddress}; blank for none
 * @param editing whether the form is filled on it, not only read
 */
public record Beat(String page, String place, boolean editing) {

    private static final Pattern PAGE = Pattern.compile("[0-9a-f-]{1,36}");

    /** What is no name of a page or no address of a cell counts as none. */
    public Beat {
        page = PAGE.matcher(page).matches() ? page : "";
        place = CellAddress.parse(place).isPresent() ? place : "";
    }
}
