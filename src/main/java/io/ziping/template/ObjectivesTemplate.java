package io.ziping.template;

import java.util.List;

/**
 * 年度总体目标 of a sheet.
 *
 * @param label beside its texts
 * @param labelSpan how many columns of the grid it covers
 * @param columns the texts beside one another
 */
public record ObjectivesTemplate(String label, int labelSpan, List<Column> columns) {

    public ObjectivesTemplate {
        columns = List.copyOf(columns);
    }

    /** A text under its label. */
    public record Column(Text text, String label, int span) {}

    /** What a text says. */
    public enum Text {
        EXPECTED,
        ACHIEVED
    }
}
