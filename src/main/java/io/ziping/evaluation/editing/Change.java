package io.ziping.evaluation.editing;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing a person did to a form. Each can be sent twice without harm. */
public sealed interface Change {

    /**
     * A cell got another text.
     *
     * @param from what the person saw in it before
     * @param to what it shall hold
     */
    record SetCell(CellAddress cell, String from, String to) implements Change {}

    /**
     * A row was added.
     *
     * @param key the row's new key
     * @param categoryId its category (二级指标)
     * @param before the row it stands in front of; {@code null} behind the category's other rows
     */
    record AddRow(UUID key, long categoryId, @Nullable UUID before) implements Change {}

    /** A row was moved, see {@link AddRow}. */
    record MoveRow(UUID key, long categoryId, @Nullable UUID before) implements Change {}

    /**
     * A row was removed.
     *
     * @param seen what the person saw in its cells; cells not named are not compared
     */
    record RemoveRow(UUID key, Map<IndicatorField, String> seen) implements Change {}

    /**
     * A funding line was added.
     *
     * @param place the line's new key, or an official source the form has no line of, and what it is a part of
     * @param before the key of the line it stands in front of; {@code null} behind the other parts of the same line
     */
    record AddLine(LinePlace place, @Nullable String before) implements Change {}

    /**
     * A funding line and its own parts were removed.
     *
     * @param seen what the person saw in the line's cells; cells not named are not compared
     */
    record RemoveLine(String key, Map<FundingField, String> seen) implements Change {}
}
