package io.ziping.scoring.examined;

import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.values.NumberCell;

/** One amount of a line. */
public record AmountCell(Line line, String name, String column, NumberCell cell) {

    public String pointer() {
        return line.pointer(name);
    }

    /** The amount as evidence, as it stands in the form. */
    public Evidence evidence() {
        return Evidence.whole(pointer(), cell.text());
    }

    /** The amount as a clerk finds it. */
    public String title() {
        return line.title() + "的" + column;
    }
}
