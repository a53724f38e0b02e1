package io.ziping.evaluation.bulk;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.comparison.GatheredForms;
import io.ziping.evaluation.comparison.IndicatorFact;
import io.ziping.evaluation.comparison.TargetSpreads;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.FormSheet;
import io.ziping.evaluation.form.PrintedFiguresStore;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.scorer.Scorer;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores very many new forms: scored by the standard rules, compared with the year before and with one another, their facts
 * and totals as comparing and saving them one by one would have left them. Only into tables that hold no forms yet, before
 * anybody else works with them. A form is made twice, since all of them have to be known before one can be compared; none is
 * kept in memory meanwhile but as a few numbers.
 */
@Component
@RequiredArgsConstructor
public class BulkLoad {

    private final IndicatorClasses classes;
    private final FormScoring scoring;
    private final ScoringRules rules;
    private final PrintedFiguresStore printedFigures;
    private final TargetSpreads spreads;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final EntityManager entities;
    private final JsonMapper json;

    /** Whether there are forms, so that none can be loaded any more. */
    public boolean holdsForms() {
        return jdbc.sql("select exists (select from self_evaluation)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Stores forms.
     *
     * @param progress told now and then how many there are
     * @throws IllegalStateException when there are forms already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(BulkSource source, LongConsumer progress) {
        if (holdsForms()) {
            throw new IllegalStateException("there are forms already");
        }
        entities.flush();
        var tables = new LoadTables(jdbc);
        tables.open();
        new Loading(source, progress).run();
        tables.close();
        entities.clear();
    }

    /** One load: what is asked of all its forms. */
    private final class Loading {

        private final BulkSource source;
        private final LongConsumer progress;
        private final Map<Long, IndicatorClass> categories = classes.byId();
        private final Scorer scorer = rules.of(null).scorer();
        private final long first;

        Loading(BulkSource source, LongConsumer progress) {
            this.source = source;
            this.progress = progress;
            this.first = jdbc.sql("select nextval('self_evaluation_id_seq')")
                    .query(Long.class)
                    .single();
        }

        void run() {
            var prints = gather();
            spreads.compute();
            var asked = new ConcurrentHashMap<Long, GatheredForms.Known>();
            var known = new GatheredForms(
                    jdbc, source.names(), first, prints, id -> asked.computeIfAbsent(id, this::known));
            new Lots(source.projects()).each(from -> scored(from, known), rows -> {
                send(rows::send);
                progress.accept(rows.count());
            });
            jdbc.sql("select setval('self_evaluation_id_seq', (select max(id) from self_evaluation))")
                    .query(Long.class)
                    .single();
        }

        /** What others are compared with: the facts are stored, the prints returned too. */
        private long[] gather() {
            var all = new ArrayList<long[]>();
            new Lots(source.projects()).each(this::facts, facts -> {
                send(facts::send);
                all.add(facts.prints());
            });
            return all.stream().flatMapToLong(LongStream::of).toArray();
        }

        private FactRows facts(Lots.Lot lot) {
            var rows = new FactRows();
            lot.projects()
                    .forEach(project -> source.forms(project).forEach(form -> {
                        if (form.takenOver() || !form.moves().isEmpty()) {
                            var made = LoadedForm.of(form, categories, printedFigures)
                                    .evaluation();
                            if (!made.getStatus().isEditable()) {
                                var sheet = FormSheet.of(made);
                                var number = number(project, form.fiscalYear());
                                rows.add(
                                        first + number,
                                        made,
                                        IndicatorFact.of(sheet, scorer.card(sheet)),
                                        GatheredForms.prints(made, number));
                            }
                        }
                    }));
            return rows;
        }

        private FormRows scored(Lots.Lot lot, GatheredForms known) {
            var rows = new FormRows(json);
            lot.projects().forEach(project -> scored(project, known, rows));
            return rows;
        }

        private void scored(int project, GatheredForms known, FormRows rows) {
            var forms = source.forms(project);
            LastYear lastYear = null;
            for (int i = 0; i < forms.size(); i++) {
                var year = forms.get(i).fiscalYear();
                var form = LoadedForm.of(forms.get(i), categories, printedFigures);
                var sheet = FormSheet.of(form.evaluation());
                var own = scorer.scoreToCompare(sheet);
                long id = first + number(project, year);
                var beside = known.beside(id, form.evaluation(), sheet, own.card(), lastYear);
                var followed = i + 1 < forms.size() && forms.get(i + 1).fiscalYear() == year + 1;
                var reviewers = forms.get(i).reviewers();
                var decisions = new Decisions();
                var found = scoring.scoreBeside(
                        form.evaluation(), own, beside, findings -> decisions.make(findings, reviewers));
                rows.add(id, form, found, decisions, followed);
                lastYear = followed && !form.evaluation().getStatus().isEditable()
                        ? new LastYear(id, sheet, own.card(), List.of())
                        : null;
            }
        }

        private long number(int project, int year) {
            return (long) (year - source.firstYear()) * source.projects() + project;
        }

        /** A form that has a piece of text in common with another one; the first ones have it with many. */
        private GatheredForms.Known known(long id) {
            int project = (int) ((id - first) % source.projects());
            int year = (int) ((id - first) / source.projects()) + source.firstYear();
            var form = source.form(project, year);
            return new GatheredForms.Known(
                    form.project().identity(),
                    new SimilarForm(
                            id,
                            form.project().getName(),
                            form.project().getUnit().getName(),
                            read(form, FormField.EXPECTED_OBJECTIVE),
                            read(form, FormField.ACHIEVED_OBJECTIVE)));
        }
    }

    private static String read(BulkForm form, FormField field) {
        return form.content().read(new CellAddress.OfForm(field));
    }

    private void send(CopyStep step) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            step.send(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("forms could not be loaded", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @FunctionalInterface
    private interface CopyStep {
        void send(Connection connection) throws SQLException;
    }
}
