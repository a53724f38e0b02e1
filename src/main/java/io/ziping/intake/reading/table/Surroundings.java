package io.ziping.intake.reading.table;

import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Words;
import io.ziping.sheet.Sheet;
import java.util.Set;
import java.util.regex.Pattern;

/** What prints of forms have around the forms: lists of many of them, and the mark in the corner of a page. */
public final class Surroundings {

    private static final String NUMBER = "序号";
    private static final Pattern VALUE = Pattern.compile("[\\d.,%-]+");
    private static final int LONGEST_HEADER = 14;
    /** A row of a list has at least as many cells. */
    public static final int LEAST_COLUMNS = 3;

    private static final Pattern CONTINUATION = Pattern.compile("[^:]{0,60}\\(续表?[一二三四\\d]*\\)|续表[一二三四\\d]*:?");
    private static final Set<String> BANNERS =
            Set.of(Words.compact(Sheet.Mark.DRAFT), Words.compact(Sheet.Mark.RETURNED));
    private static final Pattern MARK = Pattern.compile("编号\\d{1,18}版本\\d{1,18}校验码[0-9A-Z]{5}-[0-9A-Z]{5}.*");

    private Surroundings() {}

    /** The header of contents or of a summary, where 项目名称 names a column and no project stands beside it. */
    public static boolean isListHeader(Row row) {
        var keys = row.filled().map(Cell::key).toList();
        return keys.size() >= LEAST_COLUMNS
                && keys.contains(NUMBER)
                && keys.stream().noneMatch(key -> VALUE.matcher(key).matches())
                && keys.stream().anyMatch(Surroundings::isProject)
                && keys.stream().allMatch(key -> key.length() <= LONGEST_HEADER);
    }

    /** The form's name above the rest of a form, as 项目支出绩效自评表（续表）. */
    public static boolean isContinuation(Row row) {
        var cells = row.filled().toList();
        return cells.size() == 1
                && CONTINUATION.matcher(Words.compact(cells.get(0).text())).matches();
    }

    /** The form's own name; words that sentences have too are its name only where nothing stands beside them. */
    public static boolean isTitle(Row row, Cell cell) {
        return Lexicon.isTitle(cell.key())
                || (Lexicon.isTitleAlone(cell.key()) && row.filled().count() == 1);
    }

    private static boolean isProject(String key) {
        return Lexicon.heading(key).filter(Heading.PROJECT::equals).isPresent();
    }

    /** The number, version and check code that this program prints, or what it prints above a draft. */
    public static boolean isMark(String line) {
        var compact = Words.compact(line);
        return BANNERS.contains(compact) || MARK.matcher(compact).matches();
    }

    /** A line that holds such a mark and nothing else. */
    public static boolean isMark(Row row) {
        var cells = row.filled().toList();
        return cells.size() == 1 && isMark(cells.get(0).text());
    }
}
