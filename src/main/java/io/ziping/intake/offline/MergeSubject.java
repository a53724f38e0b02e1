package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import java.util.UUID;

/** What a {@link MergeItem} is about. As text it is what the person's choice names, on the page and as it is kept. */
public sealed interface MergeSubject {

    /** A cell. */
    record OfCell(CellAddress cell) implements MergeSubject {
        @Override
        public String toString() {
            return cell.toString();
        }
    }

    /** A row there was when the form was taken away. */
    record OfRow(UUID key) implements MergeSubject {
        @Override
        public String toString() {
            return "row." + key;
        }
    }

    /**
     * A row that was not there.
     *
     * @param number from 1, in the order of the file
     */
    record OfNewRow(int number) implements MergeSubject {
        @Override
        public String toString() {
            return "new." + number;
        }
    }

    /** The order of a category's rows. */
    record OfOrder(long categoryId) implements MergeSubject {
        @Override
        public String toString() {
            return "order." + categoryId;
        }
    }
}
