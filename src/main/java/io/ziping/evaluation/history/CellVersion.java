package io.ziping.evaluation.history;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.FormContent;
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
public record CellVersion(String label, Instant at, String by, Step step, String before, String text) {

    /**
     * What a cell held, the latest first; letters typed one after the other by one person are one change, unless something
     * else happened to the form in between.
     *
     * @param moves the versions after which it did
     */
    static List<CellVersion> of(
            String address, FormContent content, List<ChangeLog.Save> saves, List<Long> moves, Duration pause) {
        var label = CellAddress.parse(address).map(CellAddress::label).orElse(address);
        var versions = new ArrayList<CellVersion>();
        long laterVersion = Long.MAX_VALUE;
        for (var save : saves) {
            var after = content.read(address);
            save.undo(content);
            var before = content.read(address);
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
                        new CellVersion(label, later.at(), later.by(), later.step(), before, later.text()));
            } else {
                versions.add(new CellVersion(label, save.at(), save.name(), save.step(), before, after));
            }
        }
        return versions;
    }

    private static boolean anyBetween(List<Long> moves, long version, long laterVersion) {
        return moves.stream().anyMatch(move -> move >= version && move < laterVersion);
    }
}
