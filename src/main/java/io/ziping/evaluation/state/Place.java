package io.ziping.evaluation.state;

/**
 * A place of a form: a cell, typed or computed, a row, or the whole form.
 *
 * @param address the cell's id on the page, {@code row.<uuid>} for a row, blank for the whole form
 * @param label what the cell is called by the number of its row; blank for a row and the whole form
 * @param name what it is called by the number and the name of its row
 * @param text what stands there, for saying later whether it has changed; blank for the whole form
 */
public record Place(String address, String label, String name, String text) {

    /** What the whole form is called. */
    public static final String WHOLE = "整张表";

    static final Place FORM = new Place("", "", WHOLE, "");
}
