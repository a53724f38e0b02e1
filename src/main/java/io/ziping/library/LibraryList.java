package io.ziping.library;

import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.text.NormalForm;
import io.ziping.ui.Option;
import io.ziping.ui.PageNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the library for a page, in a constant number of queries. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LibraryList {

    /** Every pattern, one a line, has to fit the normal form of the name. */
    private static final String FOUND = """
            with found as (
                select i.id, d.name as dimension, c.name as category, i.name, i.target, i.unit, i.note, i.in_use,
                    d.position as dimension_at, c.position as category_at, i.name_key
                from library_indicator i
                join indicator_class c on c.id = i.category_id join indicator_class d on d.id = c.parent_id
                where i.name_key like all (string_to_array(:patterns, E'\\n'))
                  and (:category = 0 or c.id = :category)
                  and (:state = '' or i.in_use = (:state = 'used')))
            """;

    private static final String ORDER = " order by dimension_at, category_at, name_key, id";

    private final JdbcClient jdbc;
    private final IndicatorClasses classes;

    /** What is listed. */
    public enum Shown {
        ALL(""),
        USED("used"),
        UNUSED("unused");

        private final String address;

        Shown(String address) {
            this.address = address;
        }

        /** The name in an address; blank for everything. */
        public String address() {
            return address;
        }

        /** What an address asks for; what is not understood narrows nothing. */
        public static Shown of(String address) {
            return Arrays.stream(values())
                    .filter(each -> each.address.equals(address))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** One page; pages from 1. */
    public record Page(List<LibraryRow> rows, int page, int pages, long count) {}

    /** A page of the indicators of a category, or of all where it is 0, in whose names all words of a text occur. */
    public Page find(String text, long category, Shown state, PageNumber page, int size) {
        long count = found("select count(*) from found", text, category, state)
                .query(Long.class)
                .single();
        var shown = page.within(count, size);
        var rows = found("select * from found" + ORDER + " limit :size offset :offset", text, category, state)
                .param("size", size)
                .param("offset", shown.offset(size))
                .query(LibraryList::row)
                .list();
        return new Page(rows, shown.value(), PageNumber.pages(count, size), count);
    }

    /** All of it, in the order of the class tree. */
    public List<LibraryRow> all() {
        return found("select * from found" + ORDER, "", 0, Shown.ALL)
                .query(LibraryList::row)
                .list();
    }

    /** The categories to choose from: those that new rows may be put in, and that of one that is kept already. */
    public List<Option> choices(@Nullable Long kept) {
        return classes.categories().stream()
                .filter(category -> category.isOffered() || (kept != null && kept == category.identity()))
                .map(category -> Option.of(category.identity(), Categories.label(category)))
                .toList();
    }

    private JdbcClient.StatementSpec found(String sql, String text, long category, Shown state) {
        return jdbc.sql(FOUND + sql)
                .param("patterns", String.join("\n", NormalForm.patterns(text)))
                .param("category", category)
                .param("state", state.address());
    }

    private static LibraryRow row(ResultSet row, int number) throws SQLException {
        return new LibraryRow(
                row.getLong("id"),
                row.getString("dimension"),
                row.getString("category"),
                row.getString("name"),
                row.getString("target"),
                row.getString("unit"),
                row.getString("note"),
                row.getBoolean("in_use"));
    }
}
