package io.ziping.intake.reading.form;

import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.ClassNames;
import io.ziping.intake.reading.words.Lexicon;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The last look at a form: a text on the paper that no reader took and that is no word of the form itself is left over,
 * so that nothing vanishes between the readers of the blocks.
 */
public final class UnreadCells {

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:年度|年初|当年|全年|本年度?|项目|部门|单位|整体|财政|预算|绩效|总体|资金|投入|支出|自评|执行|完成|实现|使用|安排|管理|来源|评价|指标|目标|情况|信息|基本)+");

    private final Notes notes;

    UnreadCells(Notes notes) {
        this.notes = notes;
    }

    void leave(List<Row> rows) {
        rows.stream()
                .flatMap(Row::filled)
                .filter(cell -> !notes.isTaken(cell)
                        && SAYS_SOMETHING.matcher(cell.text()).find()
                        && !isWord(cell.key()))
                .forEach(notes::leave);
    }

    /** Whether a text is a word of the form itself. */
    public static boolean isWord(String key) {
        return Lexicon.heading(key).isPresent()
                || Lexicon.fundingColumn(key).isPresent()
                || Lexicon.indicatorColumn(key).isPresent()
                || Lexicon.source(key).isPresent()
                || Lexicon.isExpected(key)
                || Lexicon.isAchieved(key)
                || Lexicon.isTotal(key)
                || Lexicon.isGrade(key)
                || Lexicon.isTitleAlone(key)
                || ClassNames.isOfLabel(key)
                || BLOCK.matcher(key).matches();
    }
}
