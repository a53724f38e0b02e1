package io.ziping.evaluation.comparison;

import io.ziping.scoring.examined.Peers.TargetSpread;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the targets of a form's indicators lie over all units, as the last night has computed it. */
@Component
@RequiredArgsConstructor
class KnownSpreads {

    private final JdbcClient jdbc;

    /** By the place of the row in the form, from 0; of indicators that five units have, see {@link TargetSpreads}. */
    Map<Integer, TargetSpread> of(int fiscalYear, List<IndicatorFact> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        record Known(String name, String unit) {}
        Map<Known, TargetSpread> known = jdbc
                .sql("""
                        select s.name, s.unit, s.units, s.median, s.deviation, s.lowest, s.highest
                        from unnest(:names::text[], :unitNames::text[]) wanted (name, unit)
                        join target_spread s using (name, unit)
                        where s.fiscal_year = :year
                        """)
                .param("year", fiscalYear)
                .param("names", facts.stream().map(IndicatorFact::name).toArray(String[]::new))
                .param("unitNames", facts.stream().map(IndicatorFact::unit).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new Known(row.getString("name"), row.getString("unit")),
                        new TargetSpread(
                                row.getInt("units"),
                                row.getBigDecimal("median"),
                                row.getBigDecimal("deviation"),
                                row.getBigDecimal("lowest"),
                                row.getBigDecimal("highest"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        return facts.stream()
                .filter(fact -> known.containsKey(new Known(fact.name(), fact.unit())))
                .collect(
                        Collectors.toMap(IndicatorFact::place, fact -> known.get(new Known(fact.name(), fact.unit()))));
    }
}
