package io.ziping.review.phrase;

import io.ziping.scoring.finding.FindingCode;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads findings with what may be put into words about them, as both were kept when the forms were scored. */
@Component
@RequiredArgsConstructor
class PhrasedFindings {

    /** What another unit has written is not told: of what a finding compares, only cells of forms of the same unit. */
    private static final String FINDINGS = """
            select f.evaluation_id, f.digest, f.message, %s as words, e.project_name, e.fiscal_year, e.unit_name, e.amount_unit,
                e.adjusted_budget, e.executed_amount, e.execution_rate, e.total_score, e.grade,
                i.name, i.target, i.actual, i.weight_text, i.score_text, f.evidence -> 0 ->> 'quote' as quoted, c.quote as beside
            from finding f join self_evaluation e on e.id = f.evaluation_id %s
            left join indicator i on i.evaluation_id = f.evaluation_id
                and i.row_key = substring(f.address from '^row\\.([0-9a-f-]{36})')::uuid
            left join lateral (
                select v.cell ->> 'quote' as quote
                from jsonb_array_elements(f.evidence) with ordinality v (cell, number)
                left join self_evaluation o on o.id = (v.cell ->> 'form')::bigint
                where v.number > 1 and (v.cell ->> 'form' is null or o.unit_id = e.unit_id)
                    and (v.cell ->> 'pointer', v.cell ->> 'form') is distinct from
                        (f.evidence -> 0 ->> 'pointer', f.evidence -> 0 ->> 'form')
                order by v.number limit 1) c on true
            """;

    private static final String OF_FORMS = FINDINGS.formatted("p.words", "join return_phrase p on p.code = f.code")
            + "where f.evaluation_id = any(:forms) and f.digest = any(:digests)";

    private static final String EXAMPLES = FINDINGS.formatted("''", "")
            + "where f.code = :code and f.first_of_code and f.doubt > 0"
            + " order by f.doubt desc, f.fiscal_year desc, f.evaluation_id desc limit :most";

    private final JdbcClient jdbc;

    /** Those of some findings of some forms whose check has words of the bureau's own. */
    List<PhrasedFinding> of(Collection<Long> forms, Collection<String> digests) {
        return jdbc.sql(OF_FORMS)
                .param("forms", forms.toArray(Long[]::new))
                .param("digests", digests.toArray(String[]::new))
                .query((row, number) -> FigureRow.read(row))
                .list();
    }

    /** What a check has found in forms that were handed in, of the most doubtful forms first. */
    List<PhrasedFinding> examples(FindingCode check, int most) {
        return jdbc.sql(EXAMPLES)
                .param("code", check.code())
                .param("most", most)
                .query((row, number) -> FigureRow.read(row))
                .list();
    }
}
