package io.ziping.evaluation.history;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One text a cell held.
 *
 * @param label what the cell is called
 * @param step how it came there
 * @param before what the text replaced
 */
public record CellVersion(
        CellAddress cell, String label, Instant at, String by, Step step, String before, String text) {

    /**
     * What a cell held, the latest first; letters typed one after the other by one person are one change, unless something
     * else happened to the form in between.
     *
     * @param label what it is called
     * @param now what it holds
     * @param moves the versions after which it did
     */
    static List<CellVersion> of(
            CellAddress cell, String label, String now, List<ChangeLog.Save> saves, List<Long> moves, Duration pause) {
        var versions = new ArrayList<CellVersion>();
        var after = now;
        long laterVersion = Long.MAX_VALUE;
        for (var save : saves) {
            var before = before(after, cell, save);
            if (before.equals(after)) {
                continue;
            }
            var later = versions.isEmpty() ? null : versions.get(versions.size() - 1);
            var moved = anyBetween(moves, save.version(), laterVersion);
            laterVersion = save.version();
            if (later != null
                    && !moved
                    && later.by().equals(save.name())
                    && Duration.between(save.at(), later.at()).compareTo(pause) <= 0) {
                versions.set(
                        versions.size() - 1,
                        new CellVersion(cell, label, later.at(), later.by(), later.step(), before, later.text()));
            } else {
                versions.add(new CellVersion(cell, label, save.at(), save.name(), save.step(), before, after));
            }
            after = before;
        }
        return versions;
    }

    private static String before(String after, CellAddress cell, ChangeLog.Save save) {
        var text = after;
        for (int i = save.changes().size() - 1; i >= 0; i--) {
            var piece = save.changes().get(i);
            if (piece.part().equals(cell)) {
                text = piece.change().undo(text);
            }
        }
        return text;
    }

    private static boolean anyBetween(List<Long> moves, long version, long laterVersion) {
        return moves.stream().anyMatch(move -> move >= version && move < laterVersion);
    }
}
