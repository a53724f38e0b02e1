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

/** The links that persons made between rows of a form and rows of last year's. */
@Component
@RequiredArgsConstructor
class KeptLinks {

    private final JdbcClient jdbc;

    /** Those of some forms: by form, then by row the row of last year, empty for a row that is new. */
    Map<Long, Map<UUID, Optional<UUID>>> of(Collection<Long> forms) {
        var links = new HashMap<Long, Map<UUID, Optional<UUID>>>();
        jdbc.sql("""
                        select evaluation_id, row_key, before_key from indicator_link where evaluation_id in (:forms)
                        """).param("forms", forms).query(row -> {
            links.computeIfAbsent(row.getLong("evaluation_id"), form -> new HashMap<>())
                    .put(
                            row.getObject("row_key", UUID.class),
                            Optional.ofNullable(row.getObject("before_key", UUID.class)));
        });
        return links;
    }

    /** Those of one form by places, as the rules count them. */
    List<RowLink> of(long form, List<UUID> rows, List<UUID> lastYear) {
        return places(of(List.of(form)).getOrDefault(form, Map.of()), rows, lastYear);
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
