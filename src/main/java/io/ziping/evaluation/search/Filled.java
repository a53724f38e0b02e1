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
 * @param unanswered how many remarks it was sent back with that nobody has answered
 */
public record Filled(int cells, int blanks, int others, int unanswered) {

    /** The column {@code unanswered} of a form that a statement calls {@code e}. */
    public static final String UNANSWERED = """
            (select count(*) from pin p where p.evaluation_id = e.id and p.kind = 'PIN' and p.round = e.return_count
                and p.answer = '') as unanswered""";

    /**
     * Of a row of forms; {@code null} while an upgrade has not counted it yet.
     *
     * @param row with {@code cell_count}, {@code blank_count}, {@code block_count} and {@link #UNANSWERED}
     */
    public static @Nullable Filled of(ResultSet row) throws SQLException {
        var cells = row.getObject("cell_count", Integer.class);
        var blanks = row.getObject("blank_count", Integer.class);
        return cells == null || blanks == null
                ? null
                : new Filled(cells, blanks, Math.max(0, row.getInt("block_count") - blanks), row.getInt("unanswered"));
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
        return Stream.of(
                        blanks > 0 ? "已填 " + percent() + "%，还差 " + blanks + " 格" : "填完了",
                        others == 0 ? "" : (blanks > 0 ? "另有 " : "还有 ") + others + " 处要改",
                        unanswered == 0 ? "" : (blanks > 0 || others > 0 ? "" : "还有 ") + unanswered + " 条批注没答复")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }
}
