package io.ziping.library.web;

import io.ziping.library.LibraryColumn;
import io.ziping.library.LibraryImport;
import io.ziping.library.LibraryRow;
import io.ziping.spreadsheet.XlsxTemplate;
import io.ziping.spreadsheet.XlsxTemplate.Column;
import java.util.Arrays;
import java.util.List;

/** The library's indicators as a table that can be imported again unchanged. */
final class LibraryWorkbook {

    private LibraryWorkbook() {}

    static byte[] write(List<LibraryRow> rows) {
        return XlsxTemplate.write(
                "指标库",
                Arrays.stream(LibraryColumn.values())
                        .map(LibraryWorkbook::column)
                        .toList(),
                rows.stream().map(LibraryWorkbook::cells).toList(),
                LibraryImport.MOST,
                List.of(
                        "一行一个指标，最多" + LibraryImport.MOST + "行。第一行的标题不要改。",
                        "一级指标、二级指标：和系统里“指标分类”的一样。",
                        "三级指标：最多200字。同一个二级指标下不能重名；重名的行就是改已有的那个。",
                        "年度指标值：常用的写法，例：≥95；可以空着。",
                        "计量单位：例：%、人次；可以空着。年度指标值里已经写了的，不用再写。",
                        "填报说明：填报人选用时看到的话，最多200字；可以空着。",
                        "在用：是或否。填“否”的留在指标库，填报人看不到。",
                        "文件里没有的指标不会删除。上传以后先看到每一行改什么、有没有问题，确认了才导入。"));
    }

    private static Column column(LibraryColumn column) {
        return switch (column) {
            case DIMENSION, CATEGORY -> new Column(column.title(), 20, List.of());
            case NAME -> new Column(column.title(), 40, List.of());
            case TARGET -> new Column(column.title(), 18, List.of());
            case UNIT -> new Column(column.title(), 12, List.of());
            case NOTE -> new Column(column.title(), 50, List.of());
            case IN_USE -> new Column(column.title(), 8, List.of("是", "否"));
        };
    }

    private static List<String> cells(LibraryRow row) {
        return List.of(
                row.dimension(),
                row.category(),
                row.name(),
                row.target(),
                row.unit(),
                row.note(),
                row.inUse() ? "是" : "否");
    }
}
