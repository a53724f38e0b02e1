package io.ziping.intake.reading.form;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Words;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The years that the heading of a form says: of its title, beside their label, in brackets. */
@RequiredArgsConstructor
final class FiscalYears {

    private static final String POINTER = "/fiscalYear";

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s*年度?");
    private static final Pattern BARE_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final String DIGITS = "〇一二三四五六七八九零";
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("[一二][〇零九][〇零一二三四五六七八九]{2}(?=年)");
    private static final Pattern UNIT_BESIDE = Pattern.compile("[(]?(?:金额)?单位:(?:人民币)?[^:()]{0,2}元[)]?$");
    private static final Pattern ONLY_YEAR = Pattern.compile(
            "\\(?(?:19|20)\\d\\d(?:年度?)?(?:1月(?:1日)?[-—–~～至到]+(?:(?:19|20)\\d\\d年)?12月(?:31日)?)?\\)?(?:项目支出)?");
    /** The first of two years, as in 2023-2024年度. */
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年?度?[-—–~～至和、]+(?=(?:19|20)\\d\\d年)");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{0,12}(?:19|20)\\d\\d年度[^()]{0,12}\\)");

    private final Draft draft;
    private final Notes notes;
    private final Set<Integer> years = new TreeSet<>();
    private @Nullable Row yearRow;
    private @Nullable Cell yearCell;

    /** Takes the first of the years; several, or none, are a doubt. */
    void decide() {
        if (yearRow != null && yearCell != null) {
            notes.read(POINTER, yearRow, yearCell);
            draft.fiscalYear = years.iterator().next();
        }
        if (years.size() > 1) {
            notes.doubt(POINTER, "表头里有几个年度：" + years);
        } else if (years.isEmpty()) {
            notes.doubt(POINTER, "没有找到年度");
        }
    }

    /** Reads what stands beside or behind a label of the year. */
    void labelled(Row row, Cell cell) {
        year(BARE_YEAR, row, cell);
    }

    /**
     * Reads the form's name, or a line that says no more than its year; returns whether it is one of them.
     *
     * @param named whether it is the form's name
     */
    boolean inTitle(Row row, Cell cell, boolean named) {
        var compact = inDigits(Words.compact(cell.text()));
        boolean bareYear = named && !YEAR.matcher(compact).find();
        boolean yearOnly = compact.contains("年")
                && ONLY_YEAR
                        .matcher(UNIT_BESIDE.matcher(compact).replaceFirst(""))
                        .matches();
        if (named || yearOnly) {
            year(bareYear ? BARE_YEAR : YEAR, row, cell);
        }
        return named || yearOnly;
    }

    /** A year in brackets behind other words, such as （2024年度执行情况）: it may be another one than the title's. */
    void inBrackets(Row row, Cell cell) {
        if (IN_BRACKETS.matcher(Words.compact(cell.text())).matches()) {
            year(YEAR, row, cell);
        }
    }

    /** 二〇二三年 as 2023年. */
    private static String inDigits(String text) {
        return YEAR_IN_WORDS
                .matcher(text)
                .replaceAll(year -> year.group()
                        .chars()
                        .map(character -> Math.max(0, DIGITS.indexOf(character)) % 10)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining()));
    }

    private void year(Pattern pattern, Row row, Cell cell) {
        var compact = inDigits(Words.compact(cell.text()));
        RANGE.matcher(compact).results().forEach(first -> years.add(Integer.parseInt(first.group(1))));
        var matcher = pattern.matcher(compact);
        while (matcher.find()) {
            years.add(Integer.parseInt(matcher.group(1)));
            yearRow = row;
            yearCell = cell;
        }
    }
}
