package io.ziping.evaluation.wants;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What evidence the forms of each year have to have. A year begins with what the year before it had, and has its own from
 * the first change on. A version never changes once it is stored, so that none is ever read twice; which one is in force comes
 * with each form, in the query that loads it.
 */
@Service
@RequiredArgsConstructor
public class EvidenceWants {

    private static final int MOST_SHOWN = 50;

    private static final String VERSIONS = """
            select w.id, w.fiscal_year, w.revision, w.document, w.note, w.at, coalesce(a.display_name, '系统') as by_name
            from evidence_wants w left join account a on a.id = w.account_id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, YearWants> known = new ConcurrentHashMap<>();

    /** The wants of a version. */
    public YearWants of(long id) {
        return known.computeIfAbsent(id, this::load);
    }

    private YearWants load(long id) {
        return jdbc.sql("select document from evidence_wants where id = :id")
                .param("id", id)
                .query((row, number) -> read(row.getString("document")))
                .single();
    }

    /** The version in force for a year, which may be of a year before; empty when nothing was ever wanted. */
    @Transactional(readOnly = true)
    public Optional<StoredWants> inForce(int fiscalYear) {
        return jdbc.sql(VERSIONS + " where w.fiscal_year <= :year order by w.fiscal_year desc, w.id desc limit 1")
                .param("year", fiscalYear)
                .query((row, number) -> version(row))
                .optional();
    }

    /** The versions of a year's own, the last one first, at most 50. */
    @Transactional(readOnly = true)
    public List<StoredWants> versions(int fiscalYear) {
        return jdbc.sql(VERSIONS + " where w.fiscal_year = :year order by w.id desc limit :most")
                .param("year", fiscalYear)
                .param("most", MOST_SHOWN)
                .query((row, number) -> version(row))
                .list();
    }

    /**
     * Stores a new version, which is in force at once for every form of the year that the unit has in its hands. Later years
     * that have forms and no version of their own keep what they had.
     *
     * @param base the version the change began from; {@code null} when nothing was wanted
     * @param changes what is otherwise now, in words
     * @throws WantsOvertakenException when somebody else has changed it meanwhile
     */
    @Transactional
    public void store(int fiscalYear, @Nullable Long base, YearWants wants, String note, String changes, Viewer by) {
        var before = inForce(fiscalYear);
        if (!Objects.equals(before.map(StoredWants::id).orElse(null), base)) {
            throw new WantsOvertakenException();
        }
        try {
            keepLaterYears(fiscalYear, before.map(StoredWants::wants).orElse(YearWants.NONE));
            add(fiscalYear, wants, note, by.accountId());
        } catch (DuplicateKeyException overtaken) {
            throw new WantsOvertakenException();
        }
        events.publishEvent(new AdministrativeAct(
                by, "修改要附的材料", fiscalYear + "年度", changes + (note.isEmpty() ? "" : "；说明：" + note)));
    }

    private void keepLaterYears(int fiscalYear, YearWants before) {
        var begun = jdbc.sql("""
                        select y from generate_series(:year + 1, 2100) y
                        where exists (select from self_evaluation e where e.fiscal_year = y)
                            and not exists (select from evidence_wants w where w.fiscal_year between :year + 1 and y)
                        order by y limit 1
                        """).param("year", fiscalYear).query(Integer.class).optional();
        // the first of them says it for those behind it
        begun.ifPresent(year -> add(year, before, "沿用以前年度的", null));
    }

    private void add(int fiscalYear, YearWants wants, String note, @Nullable Long accountId) {
        jdbc.sql("""
                        insert into evidence_wants (fiscal_year, revision, document, note, account_id, at)
                        select :year, coalesce(max(revision), 0) + 1, :document::jsonb, :note, :account, :at
                        from evidence_wants where fiscal_year = :year
                        """)
                .param("year", fiscalYear)
                .param("document", json.writeValueAsString(wants.all()))
                .param("note", note)
                .param("account", accountId, Types.BIGINT)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private StoredWants version(ResultSet row) throws SQLException {
        return new StoredWants(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getInt("revision"),
                read(row.getString("document")),
                row.getString("note"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private YearWants read(String document) {
        return new YearWants(List.of(json.readValue(document, Want[].class)));
    }
}
