package io.ziping.evaluation.history;

import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.form.ChangeLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells from the present content backwards what was saved: one person's savings without a long pause as one. */
final class Timeline {

    private final List<ChangeLog.Save> saves;
    private final Duration pause;
    private final List<HistoryEntry> entries = new ArrayList<>();
    private FormContent content;
    private int next;

    /**
     * @param saves what was saved, the latest first
     * @param content after all of them
     * @param pause shorter pauses are none
     */
    Timeline(List<ChangeLog.Save> saves, FormContent content, Duration pause) {
        this.saves = saves;
        this.content = content;
        this.pause = pause;
    }

    /** What was told, the latest first. */
    List<HistoryEntry> entries() {
        return entries;
    }

    /** Tells something that is no saving, behind the savings after a version. */
    void add(HistoryEntry entry, long version) {
        savesAfter(version);
        entries.add(entry);
    }

    private void savesAfter(long version) {
        while (next < saves.size() && saves.get(next).version() > version) {
            int end = next + 1;
            while (end < saves.size()
                    && saves.get(end).version() > version
                    && sameSitting(saves.get(end - 1), saves.get(end))) {
                end++;
            }
            entries.add(sitting(saves.subList(next, end)));
            next = end;
        }
    }

    private boolean sameSitting(ChangeLog.Save later, ChangeLog.Save earlier) {
        return later.step().isTyped()
                && earlier.step().isTyped()
                && later.accountId() == earlier.accountId()
                && Duration.between(earlier.at(), later.at()).compareTo(pause) <= 0;
    }

    /** Takes the saves back and tells what they had changed. */
    private HistoryEntry sitting(List<ChangeLog.Save> together) {
        var after = content;
        content = after.undo(ChangeLog.changes(together));
        var latest = together.get(0);
        var first = together.get(together.size() - 1);
        return new HistoryEntry.Edited(
                first.at(),
                latest.at(),
                latest.name(),
                latest.step(),
                first.version() - 1,
                latest.version(),
                Differences.between(content, after));
    }
}
