package io.ziping.intake.reading.form;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.draft.AmountUnits;
import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.funding.FundingHeader;
import io.ziping.intake.reading.funding.FundingPairs;
import io.ziping.intake.reading.funding.FundingReader;
import io.ziping.intake.reading.indicator.IndicatorHeader;
import io.ziping.intake.reading.indicator.IndicatorReader;
import io.ziping.intake.reading.objective.ObjectiveReader;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the parts of one form in the rows of a table by their words, wherever they stand, and reads each. */
public final class FormRecogniser {

    private final List<Row> rows;
    private final Notes notes;
    private final Draft draft = new Draft();

    private FormRecogniser(List<Row> rows, Notes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    /**
     * Reads one form.
     *
     * @param place where the rows stand
     * @param remark what makes all of it doubtful, such as a hidden sheet; null when nothing does
     * @return null when the rows hold none
     */
    public static @Nullable FormReading read(List<Row> rows, String place, @Nullable String remark) {
        var notes = new Notes(place);
        notes.doubt("", remark);
        return new FormRecogniser(rows, notes).read(place);
    }

    private @Nullable FormReading read(String place) {
        int funding = find(0, FundingHeader::isHeader);
        if (funding > 0 && funding < rows.size() && FundingHeader.isAbove(rows.get(funding - 1))) {
            funding--;
        }
        int indicators = find(0, IndicatorHeader::isHeader);
        if (indicators > 0
                && indicators < rows.size()
                && IndicatorHeader.isAbove(rows.get(indicators - 1), rows.get(indicators))) {
            indicators--;
        }
        if (funding == rows.size() && indicators == rows.size()) {
            return null;
        }
        int objectives = find(0, ObjectiveReader::isHeader);
        if (objectives >= indicators) {
            objectives = rows.size();
        }
        int firstBlock = Math.min(funding, Math.min(objectives, indicators));
        new HeadingReader(draft, notes).read(rows.subList(0, firstBlock));
        if (funding < rows.size()) {
            var block = part(funding, objectives, indicators);
            if (FundingPairs.isFirst(block.get(0))) {
                new FundingPairs(draft, notes).read(block);
            } else {
                new FundingReader(draft, notes, block).read();
            }
        } else {
            notes.doubt("/funding", "没有找到项目资金的表头");
        }
        if (objectives < rows.size()) {
            new ObjectiveReader(draft, notes).read(part(objectives, funding, indicators));
        } else {
            notes.doubt("/expectedObjective", "没有找到预期目标");
            notes.doubt("/achievedObjective", "没有找到实际完成情况");
        }
        if (indicators < rows.size()) {
            new IndicatorReader(draft, notes).read(part(indicators, funding, objectives));
        } else {
            notes.doubt("/indicators", "没有找到绩效指标的表头");
        }
        new AmountUnits(draft, notes).read(rows.subList(0, Math.min(rows.size(), indicators)), funding);
        if (draft.project == null && (funding == rows.size() || indicators == rows.size())) {
            notes.doubt("", "只找到这张表的一部分，可能缺页");
        }
        new UnreadCells(notes).leave(rows.subList(firstBlock, rows.size()));
        new CrossChecks(draft, notes).run();
        if (indicators == rows.size()) {
            notes.doubtBlanks("只找到这张表的一部分，这里空着，纸上不一定是空的");
        }
        notes.leaveComments(rows);
        return new FormReading(
                place, draft.document(), notes.doubts(), notes.leftOver(), notes.certain(), notes.blanks());
    }

    private int find(int from, Predicate<Row> header) {
        int index = from;
        while (index < rows.size() && !header.test(rows.get(index))) {
            index++;
        }
        return index;
    }

    /** The rows from a block's header to the next block. */
    private List<Row> part(int start, int other, int third) {
        int end = rows.size();
        end = other > start ? Math.min(end, other) : end;
        end = third > start ? Math.min(end, third) : end;
        return rows.subList(start, end);
    }
}
