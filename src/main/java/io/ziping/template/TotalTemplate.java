package io.ziping.template;

/**
 * A row below the indicators.
 *
 * @param figure what it shows
 * @param label as printed
 * @param labelSpan how many columns of the grid the label covers
 * @param weightSpan how many the sum of the weights covers; 0 where the row has none
 * @param span how many the figure covers
 */
public record TotalTemplate(Figure figure, String label, int labelSpan, int weightSpan, int span) {

    /** What a row below the indicators shows. */
    public enum Figure {
        TOTAL,
        GRADE
    }
}
