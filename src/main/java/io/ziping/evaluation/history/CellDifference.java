package io.ziping.evaluation.history;

/**
 * What is otherwise in one place of a form than it was.
 *
 * @param address the cell as on the page; {@code row.<uuid>} or {@code funding.<key>} for a row or line that came or went;
 *     blank for the order of the rows or lines
 * @param label what the place is called
 * @param before what stood there; of a row that went, its texts
 * @param after what stands there; of a row that came, its texts
 */
public record CellDifference(Kind kind, String address, String label, String before, String after) {

    /** What happened to the place. */
    public enum Kind {
        /** Another text. */
        CHANGED("改"),
        /** A row that was not there. */
        ROW_ADDED("增加"),
        /** A row that is not there any more. */
        ROW_REMOVED("删除"),
        /** Rows stand in another order or category. */
        ROWS_MOVED("移动"),
        /** A funding line that was not there. */
        LINE_ADDED("增加"),
        /** A funding line that is not there any more. */
        LINE_REMOVED("删除"),
        /** Funding lines stand in another order or are parts of other lines. */
        LINES_MOVED("移动");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Whether something that was there is not any more. */
        public boolean isRemoval() {
            return this == ROW_REMOVED || this == LINE_REMOVED;
        }

        /** Whether only places have changed. */
        public boolean isMove() {
            return this == ROWS_MOVED || this == LINES_MOVED;
        }

        /** In a word. */
        public String label() {
            return label;
        }
    }
}
