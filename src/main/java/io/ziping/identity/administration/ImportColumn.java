package io.ziping.identity.administration;

import io.ziping.spreadsheet.Spreadsheet;
import java.util.Arrays;
import java.util.Optional;

/** A column of a list of accounts, by the words of its heading. */
public enum ImportColumn {
    USERNAME("用户名", "账号"),
    NAME("姓名", "姓名"),
    ROLE("角色", "角色"),
    DEPARTMENT("部门", "主管部门"),
    UNIT("单位", "实施单位");

    private final String title;
    private final String otherTitle;

    ImportColumn(String title, String otherTitle) {
        this.title = title;
        this.otherTitle = otherTitle;
    }

    /** The heading, as the template has it. */
    public String title() {
        return title;
    }

    /** Where the column is in a row of headings. */
    Optional<Integer> in(Spreadsheet.Row heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            var text = heading.cell(i).replaceAll("[\\s　*＊]", "");
            if (text.equals(title) || text.equals(otherTitle)) {
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
                        .map(ImportColumn::title)
                        .toList());
    }
}
