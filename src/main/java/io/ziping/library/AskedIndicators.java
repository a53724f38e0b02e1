package io.ziping.library;

import static java.util.stream.Collectors.groupingBy;

import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.IndicatorName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers sent rows back for, by the rows' names over all forms. Only kinds are kept, the column and the check that a
 * pin came from, and only of three forms and more: what reviewers wrote is for the unit they wrote it to.
 */
@Component
@RequiredArgsConstructor
class AskedIndicators {

    private static final int ENOUGH_FORMS = 3;
    private static final int FETCHED = 1_000;

    private final JdbcClient jdbc;

    /** @param code the check that was asked about; blank for whatever was asked */
    private record Asked(String name, String field, String code, long forms) {}

    private record Key(String name, String field, String code) {}

    /** Counts them anew, of the pins that have come to their units: one form after the other, so that none but its own are kept. */
    @Transactional
    void count() {
        var forms = new FormsOfKeys();
        jdbc.sql("""
                        with asked as (
                            select p.evaluation_id, i.name, split_part(p.address, '.', 3) as field, d.code
                            from pin p
                            join self_evaluation e on e.id = p.evaluation_id and p.round <= e.return_count
                            join indicator i on i.evaluation_id = p.evaluation_id
                                and i.row_key::text = split_part(p.address, '.', 2)
                            left join finding_decision d on p.finding <> '' and d.evaluation_id = p.evaluation_id
                                and d.digest = p.finding
                            where p.kind = 'PIN' and p.address like 'row.%'
                        )
                        select name, field, '' as code, evaluation_id from asked
                        union
                        select name, field, code, evaluation_id from asked where code is not null
                        order by evaluation_id
                        """).withFetchSize(FETCHED).query(row -> {
            var name = IndicatorName.of(row.getString("name")).measure();
            forms.add(row.getLong("evaluation_id"), new Key(name, row.getString("field"), row.getString("code")));
        });
        var counted = forms.counts;
        counted.values().removeIf(found -> found < ENOUGH_FORMS);
        counted.keySet().removeIf(key -> key.name().isEmpty());
        keep(List.copyOf(counted.entrySet()));
    }

    /** How many forms have each key, which come form by form: names that are spelt otherwise may be one, both in one form. */
    private static final class FormsOfKeys {

        private final Map<Key, Long> counts = new HashMap<>();
        private final Set<Key> ofForm = new HashSet<>();
        private long form;

        void add(long evaluation, Key key) {
            if (evaluation != form) {
                form = evaluation;
                ofForm.clear();
            }
            if (ofForm.add(key)) {
                counts.merge(key, 1L, Long::sum);
            }
        }
    }

    private void keep(List<Map.Entry<Key, Long>> counted) {
        jdbc.sql("delete from asked_indicator").update();
        jdbc.sql("""
                        insert into asked_indicator (name, field, code, forms)
                        select * from unnest(:names::text[], :fields::text[], :codes::text[], :forms::bigint[])
                        """)
                .param(
                        "names",
                        counted.stream().map(each -> each.getKey().name()).toArray(String[]::new))
                .param(
                        "fields",
                        counted.stream().map(each -> each.getKey().field()).toArray(String[]::new))
                .param(
                        "codes",
                        counted.stream().map(each -> each.getKey().code()).toArray(String[]::new))
                .param("forms", counted.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    /** The suggestions with what was asked most about indicators of their names. */
    List<Suggestion> tell(List<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return suggestions;
        }
        var known = of(suggestions.stream()
                .map(each -> each.reading().measure())
                .distinct()
                .toList());
        return suggestions.stream()
                .map(each ->
                        each.withAsked(words(known.getOrDefault(each.reading().measure(), List.of()))))
                .toList();
    }

    private Map<String, List<Asked>> of(Collection<String> names) {
        return jdbc
                .sql("select name, field, code, forms from asked_indicator where name = any(:names::text[])")
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> new Asked(
                        row.getString("name"), row.getString("field"), row.getString("code"), row.getLong("forms")))
                .list()
                .stream()
                .collect(groupingBy(Asked::name, Collectors.toList()));
    }

    /** The column that was asked about in most forms, and of it the check; blank where neither says anything. */
    private static String words(List<Asked> asked) {
        return most(asked.stream().filter(each -> each.code().isEmpty()).toList())
                .map(column -> {
                    var label = IndicatorField.ofKey(column.field())
                            .map(IndicatorField::label)
                            .orElse("");
                    var check = most(asked.stream()
                                    .filter(each -> each.field().equals(column.field()))
                                    .filter(each -> FindingCode.of(each.code()).isPresent())
                                    .toList())
                            .flatMap(each -> FindingCode.of(each.code()))
                            .map(FindingCode::tag)
                            .orElse("");
                    return label.isEmpty() || check.isEmpty() ? label + check : label + "（" + check + "）";
                })
                .filter(words -> !words.isEmpty())
                .map(words -> "审核常问：" + words)
                .orElse("");
    }

    private static Optional<Asked> most(List<Asked> asked) {
        return asked.stream()
                .max(Comparator.comparingLong(Asked::forms)
                        .thenComparing(Asked::field, Comparator.reverseOrder())
                        .thenComparing(Asked::code, Comparator.reverseOrder()));
    }
}
