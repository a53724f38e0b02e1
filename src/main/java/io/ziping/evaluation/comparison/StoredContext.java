package io.ziping.evaluation.comparison;

import io.ziping.evaluation.form.ContextSource;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormSheet;
import io.ziping.evaluation.form.Indicator;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.organization.DataScope;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.examined.Peers.TargetSpread;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.text.NormalForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database knows beside a form, by a number of queries that does not grow with the rows of the form, each of them
 * answered by an index. Forms that are being filled are not compared with.
 */
@Component
@RequiredArgsConstructor
class StoredContext implements ContextSource {

    /** As many texts with a piece in common are compared letter by letter. */
    static final int MOST_SIMILAR = 20;

    /** As many forms are looked up that have one of the prints. */
    static final int MOST_FOUND = 200;

    /** By so many first characters of its name, behind a year, a project is looked for in a text. */
    static final int HEAD = 4;

    /** Of a longer text the beginning is looked through for names. */
    private static final int LONGEST_TEXT = 4000;

    private static final int MOST_NAMES = 200;

    private final EvaluationStore store;
    private final ScoringRules rules;
    private final KnownSpreads spreads;
    private final KeptLinks links;
    private final JdbcClient jdbc;

    @Override
    public Context of(SelfEvaluation form, ScoreSheet sheet, ScoreCard card) {
        return new Context(
                form.getHeading().getUnitName(),
                lastYear(form),
                new Peers(spreads(form, sheet, card), similar(form), names(sheet)));
    }

    private @Nullable LastYear lastYear(SelfEvaluation thisYear) {
        var heading = thisYear.getHeading();
        return store.ofYear(heading.getProject().identity(), heading.getFiscalYear() - 1)
                .flatMap(id -> store.find(id, DataScope.ALL))
                .filter(form -> !form.getStatus().isEditable())
                .map(form -> lastYear(thisYear, form))
                .orElse(null);
    }

    private LastYear lastYear(SelfEvaluation thisYear, SelfEvaluation form) {
        var sheet = FormSheet.of(form);
        var card = rules.of(form.getPolicyId()).scorer().card(sheet);
        return new LastYear(form.identity(), sheet, card, links.of(thisYear.identity(), keys(thisYear), keys(form)));
    }

    private static List<UUID> keys(SelfEvaluation form) {
        return form.getIndicators().stream().map(Indicator::getRowKey).toList();
    }

    private Map<Integer, TargetSpread> spreads(SelfEvaluation form, ScoreSheet sheet, ScoreCard card) {
        return spreads.of(form.getHeading().getFiscalYear(), IndicatorFact.of(sheet, card));
    }

    private List<SimilarForm> similar(SelfEvaluation form) {
        var prints = ComparableForms.prints(form);
        if (prints.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.id, e.project_name, e.unit_name, e.expected_objective, e.achieved_objective
                        from (
                            select p.evaluation_id, cardinality(array(
                                select unnest(p.prints) intersect select unnest(:prints))) common
                            from achievement_print p where p.prints && :prints order by p.evaluation_id limit :found) alike
                        join self_evaluation e on e.id = alike.evaluation_id
                        where e.project_id <> :project
                        order by alike.common desc, e.id limit :most
                        """)
                .param("prints", prints)
                .param("found", MOST_FOUND)
                .param("project", form.getHeading().getProject().identity())
                .param("most", MOST_SIMILAR)
                .query((row, number) -> new SimilarForm(
                        row.getLong("id"),
                        row.getString("project_name"),
                        row.getString("unit_name"),
                        row.getString("expected_objective"),
                        row.getString("achieved_objective")))
                .list();
    }

    private ProjectNames names(ScoreSheet sheet) {
        var text = textOf(sheet);
        var heads = heads(text);
        return heads.isEmpty()
                ? ProjectNames.NONE
                : new ProjectNames(jdbc.sql("""
                                select distinct name from project
                                where left(regexp_replace(name_key, '^20[0-9][0-9]年?度?', ''), 4) = any(:heads) and position(name_key in :text) > 0 limit :most
                                """)
                        .param("heads", heads.toArray(String[]::new))
                        .param("text", text)
                        .param("most", MOST_NAMES)
                        .query(String.class)
                        .set());
    }

    /** What names of other projects are looked for in. */
    static String textOf(ScoreSheet sheet) {
        return NormalForm.of(beginning(sheet.expectedObjective()) + "\n" + beginning(sheet.achievedObjective()));
    }

    /** What such a name may begin with. */
    static Set<String> heads(String text) {
        Set<String> heads = new LinkedHashSet<>();
        for (int i = 0; i + HEAD <= text.length(); i++) {
            heads.add(text.substring(i, i + HEAD));
        }
        return heads;
    }

    private static String beginning(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
