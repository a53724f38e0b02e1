package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.TableSize;
import io.ziping.spreadsheet.DelimitedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads forms out of a table that was written as text, or copied out of a spreadsheet. */
public final class CsvReader {

    /** What a spreadsheet shows in place of a number that has no room. */
    private static final Pattern NO_ROOM = Pattern.compile("#{2,}");

    private final FormSplitter forms =
            new FormSplitter((first, last) -> "第%d—%d行".formatted(first.number() + 1, last.number() + 1));
    private final TableSize size = new TableSize();
    private int number;

    private CsvReader() {}

    public static List<FormReading> read(String text, char delimiter) {
        var reader = new CsvReader();
        DelimitedText.read(text, delimiter, reader::row);
        return reader.forms.finish();
    }

    private void row(List<String> texts) {
        size.count(Math.min(texts.size(), Limits.COLUMNS));
        var cells = new ArrayList<Cell>();
        var place = "第" + (number + 1) + "行";
        for (int i = 0; i < Math.min(texts.size(), Limits.COLUMNS); i++) {
            var text = Objects.requireNonNull(texts.get(i));
            var doubt = NO_ROOM.matcher(text.strip()).matches() ? "表里的格子太窄，存下来的是#号" : null;
            cells.add(new Cell(number, i, 1, text, place, doubt));
        }
        forms.add(new Row(number, cells, place, false, TableSize.beyond(texts)));
        number++;
    }
}
