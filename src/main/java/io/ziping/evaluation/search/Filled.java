package io.ziping.evaluation.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a form that somebody works on is filled, as it was counted when the form was last saved.
 *
 * @param cells how many cells have to be filled before a submission
 * @param blanks how many of them are blank
 * @param others what stops a submission besides, such as points that do not add up to 100
 * @param unanswered how many remarks it was sent back with that nobody has answered; -1 where that was not counted
 */
public record Filled(int cells, int blanks, int others, int unanswered) {

    /** Of a form that was sent back where nobody has asked how many. */
    private static final int NOT_COUNTED = -1;

    /**
     * Of a row of forms; {@code null} while an upgrade has not counted it yet.
     *
     * @param row with {@code status}, {@code cell_count}, {@code blank_count} and {@code block_count}
     */
    public static @Nullable Filled of(ResultSet row) throws SQLException {
        return of(row, "RETURNED".equals(row.getString("status")) ? NOT_COUNTED : 0);
    }

    /** The same where it is known how many remarks are unanswered. */
    public static @Nullable Filled of(ResultSet row, int unanswered) throws SQLException {
        var cells = row.getObject("cell_count", Integer.class);
        var blanks = row.getObject("blank_count", Integer.class);
        return cells == null || blanks == null
                ? null
                : new Filled(cells, blanks, Math.max(0, row.getInt("block_count") - blanks), unanswered);
    }

    /** How many cells have something. */
    public int done() {
        return Math.max(0, cells - blanks);
    }

    /** What has something of what has to, cut: only a form without a blank is at 100. */
    public int percent() {
        return cells == 0 ? 0 : done() * 100 / cells;
    }

    /** Whether nothing is left to do but to hand it in. */
    public boolean ready() {
        return blanks == 0 && others == 0 && unanswered == 0;
    }

    /** 已填 60%，还差 7 格. */
    public String inWords() {
        if (ready()) {
            return "填完了，可以提交";
        }
        if (blanks == 0 && others == 0 && unanswered == NOT_COUNTED) {
            return "填完了，批注都答复了就可以提交";
        }
        return Stream.of(
                        blanks > 0 ? "已填 " + percent() + "%，还差 " + blanks + " 格" : "填完了",
                        others == 0 ? "" : (blanks > 0 ? "另有 " : "还有 ") + others + " 处要改",
                        unanswered <= 0 ? "" : (blanks > 0 || others > 0 ? "" : "还有 ") + unanswered + " 条批注没答复")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }
}
