package io.ziping.evaluation.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评分规则: the versions of each year's rules, for those who keep them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ScoringPolicies {

    private static final int MOST_SHOWN = 50;

    private static final String VERSIONS = """
            select p.id, p.fiscal_year, p.revision, p.document, p.note, p.at, coalesce(a.display_name, '系统') as by_name
            from scoring_policy p left join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final PolicyDocuments documents;

    /** The years that have forms or rules of their own, and those around a given one; the latest first. */
    public List<YearRules> years(int around) {
        var versions = jdbc.sql(VERSIONS + " where p.id in (select max(id) from scoring_policy group by fiscal_year)")
                .query((row, number) -> version(row))
                .list();
        return jdbc.sql("""
                        with rules as (select fiscal_year, max(id) as id from scoring_policy group by fiscal_year)
                        select y as fiscal_year, count(e.id) as forms,
                            count(e.id) filter (where e.policy_id is distinct from r.id
                                and e.status not in ('FINANCE_APPROVED', 'PUBLISHED')) as behind,
                            count(e.id) filter (where e.policy_id is distinct from r.id
                                and e.status in ('FINANCE_APPROVED', 'PUBLISHED')) as settled
                        from generate_series(2000, 2100) y
                        left join rules r on r.fiscal_year = y
                        left join self_evaluation e on e.fiscal_year = y
                        group by y, r.id
                        having count(e.id) > 0 or r.id is not null or y between :around - 1 and :around + 1
                        order by y desc
                        """)
                .param("around", around)
                .query((row, number) -> new YearRules(
                        row.getInt("fiscal_year"),
                        of(row.getInt("fiscal_year"), versions),
                        row.getLong("forms"),
                        row.getLong("behind"),
                        row.getLong("settled")))
                .list();
    }

    /** The versions of a year's rules, the one in force first, at most 50. */
    public List<StoredPolicy> versions(int fiscalYear) {
        return jdbc.sql(VERSIONS + " where p.fiscal_year = :year order by p.id desc limit :most")
                .param("year", fiscalYear)
                .param("most", MOST_SHOWN)
                .query((row, number) -> version(row))
                .list();
    }

    /** The checks that any version of a year's rules uses otherwise than they come, even when a later one does not. */
    public Set<String> checksEverSet(int fiscalYear) {
        return jdbc.sql("""
                        select jsonb_object_keys(document #> '{checks,pinned}') from scoring_policy where fiscal_year = :year
                        union select jsonb_array_elements_text(document #> '{checks,advice}')
                        from scoring_policy where fiscal_year = :year
                        union select jsonb_array_elements_text(document #> '{checks,off}')
                        from scoring_policy where fiscal_year = :year
                        """).param("year", fiscalYear).query(String.class).set();
    }

    private static Optional<StoredPolicy> of(int fiscalYear, List<StoredPolicy> versions) {
        return versions.stream()
                .filter(version -> version.fiscalYear() == fiscalYear)
                .findFirst();
    }

    private StoredPolicy version(ResultSet row) throws SQLException {
        return new StoredPolicy(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getInt("revision"),
                documents.read(row.getString("document")),
                row.getString("note"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
