package io.ziping.evaluation.bulk;

import io.ziping.evaluation.comparison.GatheredForms;
import io.ziping.evaluation.comparison.IndicatorFact;
import io.ziping.evaluation.form.SelfEvaluation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What others are compared with, of some forms. */
final class FactRows {

    private final CopyText facts = new CopyText(
            "indicator_fact",
            "evaluation_id, place, fiscal_year, unit_id, category_id, name, spelling, operator, target, unit, actual");
    private final CopyText texts = new CopyText("achievement_print", "evaluation_id, prints");
    private final List<long[]> gathered = new ArrayList<>();

    void add(long id, SelfEvaluation form, List<IndicatorFact> understood, long[] prints) {
        var heading = form.getHeading();
        for (var fact : understood) {
            facts.row(
                    id,
                    fact.place(),
                    heading.getFiscalYear(),
                    heading.getUnit().identity(),
                    form.getIndicators().get(fact.place()).getCategory().identity(),
                    fact.name(),
                    fact.spelling(),
                    fact.operator(),
                    fact.target(),
                    fact.unit(),
                    fact.actual());
        }
        if (prints.length > 0) {
            texts.row(
                    id,
                    Arrays.stream(prints)
                            .mapToObj(print -> String.valueOf(GatheredForms.print(print)))
                            .collect(Collectors.joining(",", "{", "}")));
            gathered.add(prints);
        }
    }

    /** The prints of all of them, as {@link GatheredForms} wants them. */
    long[] prints() {
        return gathered.stream().flatMapToLong(LongStream::of).toArray();
    }

    void send(Connection connection) throws SQLException {
        facts.send(connection);
        texts.send(connection);
    }
}
