package io.ziping.intake.reading.objective;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.EmptyWords;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goals that stand under several headings of one kind, such as 年初绩效目标 beside 全年（调整）绩效目标: one that says
 * something is the goal, several become one text with their headings, and what says nothing is told as left over.
 */
final class SeveralGoals {

    private final Notes notes;
    private final String pointer;
    private final List<Goal> goals = new ArrayList<>();

    SeveralGoals(Notes notes, String pointer) {
        this.notes = notes;
        this.pointer = pointer;
    }

    private record Goal(Cell head, Row row, Cell cell, String text) {}

    /** Adds a text below or beside its heading. */
    void add(Cell head, Row row, Cell cell) {
        var text = Words.cleanOrNull(cell.text());
        if (text != null) {
            goals.add(new Goal(head, row, cell, text));
        }
    }

    /** The headings whose text says something, or else those that have a text at all. */
    List<Cell> telling() {
        var some = goals.stream().filter(goal -> !EmptyWords.areIn(goal.text())).toList();
        return (some.isEmpty() ? goals : some).stream().map(Goal::head).toList();
    }

    /**
     * The whole of what is said.
     *
     * @param read what was read under the heading taken for the goal
     * @param taken that heading
     */
    @Nullable
    String join(@Nullable String read, Cell taken) {
        var others = new ArrayList<Goal>();
        for (var goal : goals) {
            if (goal.head().equals(taken) || goal.text().equals(read)) {
                continue;
            }
            if (EmptyWords.areIn(goal.text())) {
                notes.take(goal.cell());
                notes.leave(goal.cell().place(), label(goal.head()) + "：" + goal.text());
            } else {
                others.add(goal);
            }
        }
        if (others.isEmpty() || read == null) {
            return read;
        }
        others.forEach(goal -> notes.read(pointer, goal.row(), goal.cell()));
        notes.doubt(pointer, "表里有几个目标，连同名称都写进了这一格，请留下要用的");
        return goals.stream()
                .filter(goal -> goal.head().equals(taken) || others.contains(goal))
                .map(goal -> label(goal.head()) + "：" + (goal.head().equals(taken) ? read : goal.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String label(Cell head) {
        return Words.shorten(head.text().replaceFirst("[:：]\\s*$", ""), 20);
    }
}
