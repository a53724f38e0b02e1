package io.ziping.evaluation.comparison;

import io.ziping.scoring.comparison.RowLink;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links that persons made between rows of a form and rows of last year's. What was said last about a row holds, and of
 * two rows that were said to go on from the same one, the later.
 */
@Component
@RequiredArgsConstructor
class KeptLinks {

    private final JdbcClient jdbc;

    /** Those of some forms: by form, then by row the row of last year, empty for a row that is new. */
    Map<Long, Map<UUID, Optional<UUID>>> of(Collection<Long> forms) {
        var links = new HashMap<Long, Map<UUID, Optional<UUID>>>();
        jdbc.sql("""
                        select l.evaluation_id, l.row_key, l.before_key from indicator_link l
                        where l.evaluation_id in (:forms) and l.origin <> 'BY_NAME' and not exists (
                            select from indicator_link n where n.evaluation_id = l.evaluation_id and n.id > l.id
                                and (n.row_key = l.row_key or n.before_key = l.before_key))
                        """).param("forms", forms).query(row -> {
            links.computeIfAbsent(row.getLong("evaluation_id"), form -> new HashMap<>())
                    .put(
                            row.getObject("row_key", UUID.class),
                            Optional.ofNullable(row.getObject("before_key", UUID.class)));
        });
        return links;
    }

    /** What holds of a row: the key of a row of last year, {@link RowLinks#NEW}, or blank while names decide. */
    static String chosen(Map<UUID, Optional<UUID>> links, UUID row) {
        var chosen = links.get(row);
        return chosen == null ? "" : chosen.map(UUID::toString).orElse(RowLinks.NEW);
    }

    /** Those of one form. */
    Map<UUID, Optional<UUID>> of(long form) {
        return of(List.of(form)).getOrDefault(form, Map.of());
    }

    /** Those of one form by places, as the rules count them. */
    List<RowLink> of(long form, List<UUID> rows, List<UUID> lastYear) {
        return places(of(form), rows, lastYear);
    }

    /** Links by places. A link to a row that last year's form does not have any more says nothing. */
    static List<RowLink> places(Map<UUID, Optional<UUID>> links, List<UUID> rows, List<UUID> lastYear) {
        var places = new HashMap<UUID, Integer>();
        lastYear.forEach(key -> places.put(key, places.size()));
        return Stream.iterate(0, row -> row < rows.size(), row -> row + 1)
                .filter(row -> links.containsKey(rows.get(row)))
                .flatMap(row -> {
                    var before = links.getOrDefault(rows.get(row), Optional.empty());
                    return before.isEmpty()
                            ? Stream.of(new RowLink(row, null))
                            : Stream.ofNullable(places.get(before.get())).map(place -> new RowLink(row, place));
                })
                .toList();
    }
}
