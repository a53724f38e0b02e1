package io.ziping.evaluation.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How much of a form that somebody works on is filled, as it was counted when the form was last saved.
 *
 * @param cells how many cells have to be filled before a submission
 * @param blanks how many of them are blank
 * @param others what stops a submission besides, such as points that do not add up to 100
 */
public record Filled(int cells, int blanks, int others) {

    /**
     * Of a row of forms; {@code null} while an upgrade has not counted it yet.
     *
     * @param row with {@code cell_count}, {@code blank_count} and {@code block_count}
     */
    public static @Nullable Filled of(ResultSet row) throws SQLException {
        var cells = row.getObject("cell_count", Integer.class);
        var blanks = row.getObject("blank_count", Integer.class);
        return cells == null || blanks == null
                ? null
                : new Filled(cells, blanks, Math.max(0, row.getInt("block_count") - blanks));
    }

    /** How many cells have something. */
    public int done() {
        return Math.max(0, cells - blanks);
    }

    /** What has something of what has to, cut: only a form without a blank is at 100. */
    public int percent() {
        return cells == 0 ? 0 : done() * 100 / cells;
    }

    /** 已填 60 %，还差 7 格. */
    public String inWords() {
        if (blanks > 0) {
            return "已填 " + percent() + " %，还差 " + blanks + " 格" + (others == 0 ? "" : "，另有 " + others + " 处要改");
        }
        return others == 0 ? "填完了，可以提交" : "填完了，还有 " + others + " 处要改";
    }
}
