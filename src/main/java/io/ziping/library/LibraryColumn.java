package io.ziping.library;

import io.ziping.spreadsheet.Spreadsheet;
import java.util.Arrays;
import java.util.Optional;

/** A column of a file of the library's indicators, by the words of its heading. */
public enum LibraryColumn {
    DIMENSION("一级指标", ""),
    CATEGORY("二级指标", "category"),
    NAME("三级指标", "name"),
    TARGET("年度指标值", "target"),
    UNIT("计量单位", "unit"),
    NOTE("填报说明", "note"),
    IN_USE("在用", "");

    private final String title;
    private final String field;

    LibraryColumn(String title, String field) {
        this.title = title;
        this.field = field;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** The member of {@link LibraryDetails} that stands in it; blank where none does. */
    String field() {
        return field;
    }

    /** Where the column is in a row of headings. */
    Optional<Integer> in(Spreadsheet.Row heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            if (heading.cell(i).replaceAll("[\\s　*＊]", "").equals(title)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The headings a row lacks, in words; blank when all are there. */
    static String missingIn(Spreadsheet.Row heading) {
        return String.join(
                "、",
                Arrays.stream(values())
                        .filter(column -> column.in(heading).isEmpty())
                        .map(LibraryColumn::title)
                        .toList());
    }
}
