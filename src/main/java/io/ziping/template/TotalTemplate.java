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
        TOTAL("总分"),
        GRADE("评分等级");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
