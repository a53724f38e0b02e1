package io.ziping.review.views;

import io.ziping.identity.Viewer;
import io.ziping.text.PlainText;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that accounts have kept; nobody sees another one's. */
@Service
@RequiredArgsConstructor
@Transactional
public class SavedViews {

    /** The most of an account. */
    public static final int MOST = 20;

    /** The longest name, in characters. */
    public static final int LONGEST = 30;

    /** SQL for those of the account {@code :me} as a column, to be asked for together with other things. */
    public static final String COLUMN = "array(select array[v.id::text, v.list, v.name, v.query] from saved_view v"
            + " where v.account_id = :me order by v.list, v.id)";

    private final JdbcClient jdbc;

    /** All of an account, list by list, in the order in which they were kept. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer) {
        return jdbc.sql("select " + COLUMN)
                .param("me", viewer.accountId())
                .query((row, number) -> read(row.getArray(1)))
                .single();
    }

    /** The views of a {@link #COLUMN}. */
    public static List<SavedView> read(Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray())
                .map(String[].class::cast)
                .map(view -> new SavedView(Long.parseLong(view[0]), SavedList.valueOf(view[1]), view[2], view[3]))
                .toList();
    }

    /**
     * Keeps a view; one of the same list and name becomes this one.
     *
     * @param query what the list is narrowed by, as it stands in an address
     * @return whether it replaces another one
     * @throws SavedViewProblem when nothing narrows the list, the name is blank or too long, or there are too many
     */
    public boolean keep(SavedList list, String name, String query, Viewer viewer) {
        var words = name(name);
        var narrowed = list.query(query);
        if (narrowed.isEmpty()) {
            throw new SavedViewProblem("还没有筛选，没有可存的");
        }
        // of two who do so at once the second counts what the first has kept
        jdbc.sql("select id from account where id = :me for no key update")
                .param("me", viewer.accountId())
                .query(Long.class)
                .single();
        var all = of(viewer);
        var replaced =
                all.stream().anyMatch(view -> view.list() == list && view.name().equals(words));
        if (!replaced && all.size() >= MOST) {
            throw new SavedViewProblem("最多存%d个，先删去不用的".formatted(MOST));
        }
        jdbc.sql("insert into saved_view (account_id, list, name, query) values (:me, :list, :name, :query)"
                        + " on conflict (account_id, list, name) do update set query = excluded.query")
                .param("me", viewer.accountId())
                .param("list", list.name())
                .param("name", words)
                .param("query", narrowed)
                .update();
        return replaced;
    }

    /**
     * Gives a view another name.
     *
     * @return the name; empty when the viewer has no such view
     * @throws SavedViewProblem when the name is blank, too long, or another view of the list has it
     */
    public Optional<String> rename(long id, String name, Viewer viewer) {
        if (of(viewer).stream().noneMatch(view -> view.id() == id)) {
            return Optional.empty();
        }
        var words = name(name);
        try {
            return jdbc.sql("update saved_view set name = :name where id = :id and account_id = :me returning name")
                    .param("name", words)
                    .param("id", id)
                    .param("me", viewer.accountId())
                    .query(String.class)
                    .optional();
        } catch (DuplicateKeyException taken) {
            throw new SavedViewProblem("已经有叫“" + words + "”的了");
        }
    }

    /** Forgets a view; tells its name, empty when the viewer has no such view. */
    public Optional<String> remove(long id, Viewer viewer) {
        return jdbc.sql("delete from saved_view where id = :id and account_id = :me returning name")
                .param("id", id)
                .param("me", viewer.accountId())
                .query(String.class)
                .optional();
    }

    private static String name(String typed) {
        var name = PlainText.name(typed);
        if (name.isEmpty()) {
            throw new SavedViewProblem("请写名称");
        }
        if (name.length() > LONGEST) {
            throw new SavedViewProblem("名称最多%d字".formatted(LONGEST));
        }
        return name;
    }
}
