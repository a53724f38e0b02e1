package io.ziping.spotcheck.record;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 扣分条款 of each year. A year without its own has those of the latest year before; when they are first changed it gets them
 * as its own. A clause's words never change, so that a record says what it said: it is retired, and another one is added.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Clauses {

    /** The most of a year. */
    public static final int MOST = 60;

    private static final String HOLDING =
            "(select max(c.fiscal_year) from spot_check_clause c where c.fiscal_year <= :year)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    /** The clauses that hold in a year in their order, retired ones too. */
    public List<Clause> of(int fiscalYear) {
        return jdbc.sql("select * from spot_check_clause where fiscal_year = " + HOLDING + " order by position, id")
                .param("year", fiscalYear)
                .query((row, number) -> clause(row))
                .list();
    }

    /**
     * What a record of a year offers: the clauses in use, and those chosen before, whatever has become of them. A chosen one stands
     * for the year's own of the same words.
     */
    public List<Clause> offered(int fiscalYear, Set<Long> chosen) {
        var held = held(fiscalYear, chosen);
        var words = held.stream()
                .filter(clause -> chosen.contains(clause.id()))
                .map(Clause::words)
                .collect(Collectors.toSet());
        return held.stream()
                .filter(clause ->
                        chosen.contains(clause.id()) || (!clause.retired() && !words.contains(clause.words())))
                .toList();
    }

    /** What clauses are called, by identity: those of a year, and of those chosen the ones from years before it had its own. */
    public Map<Long, String> words(int fiscalYear, Set<Long> chosen) {
        return held(fiscalYear, chosen).stream().collect(Collectors.toMap(Clause::id, Clause::words));
    }

    private List<Clause> held(int fiscalYear, Set<Long> chosen) {
        return jdbc.sql("select * from spot_check_clause where fiscal_year = " + HOLDING
                        + " or id = any(:chosen) and fiscal_year <= :year order by position, id")
                .param("year", fiscalYear)
                .param("chosen", chosen.toArray(Long[]::new))
                .query((row, number) -> clause(row))
                .list();
    }

    private static Clause clause(ResultSet row) throws SQLException {
        return new Clause(row.getLong("id"), row.getInt("position"), row.getString("words"), row.getBoolean("retired"));
    }

    /** From which year on the clauses of a year are used. */
    public int since(int fiscalYear) {
        return jdbc.sql("select " + HOLDING)
                .param("year", fiscalYear)
                .query(Integer.class)
                .single();
    }

    /**
     * Adds a clause to a year's.
     *
     * @throws SpotCheckProblem when it says nothing, too much or what is there already, or there are too many
     */
    @Transactional
    public void add(int fiscalYear, String words, Viewer by) {
        require(by);
        var text = words.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw new SpotCheckProblem("words", "请写条款");
        }
        if (text.length() > Clause.LONGEST) {
            throw new SpotCheckProblem("words", "最多%d字".formatted(Clause.LONGEST));
        }
        own(fiscalYear);
        var clauses = of(fiscalYear);
        if (clauses.stream().anyMatch(clause -> clause.words().equals(text))) {
            throw new SpotCheckProblem("words", "已经有这一条了");
        }
        if (clauses.size() >= MOST) {
            throw new SpotCheckProblem("words", "一个年度最多%d条".formatted(MOST));
        }
        jdbc.sql(
                        "insert into spot_check_clause (fiscal_year, position, words)"
                                + " select :year, coalesce(max(position), 0) + 1, :words from spot_check_clause where fiscal_year = :year")
                .param("year", fiscalYear)
                .param("words", text)
                .update();
        events.publishEvent(new AdministrativeAct(by, "增加扣分条款", fiscalYear + "年度", text));
    }

    /** Offers a clause of a year no more, or again; one that is not there, or was changed so before, changes nothing. */
    @Transactional
    public void retire(int fiscalYear, int position, boolean retired, Viewer by) {
        require(by);
        own(fiscalYear);
        jdbc.sql("update spot_check_clause set retired = :retired"
                        + " where fiscal_year = :year and position = :position and retired <> :retired returning words")
                .param("year", fiscalYear)
                .param("position", position)
                .param("retired", retired)
                .query(String.class)
                .optional()
                .ifPresent(words -> events.publishEvent(
                        new AdministrativeAct(by, retired ? "停用扣分条款" : "恢复扣分条款", fiscalYear + "年度", words)));
    }

    /** Gives a year the clauses that hold there as its own; of two who do so at once the second waits for the first. */
    private void own(int fiscalYear) {
        jdbc.sql("lock table spot_check_clause in share row exclusive mode").update();
        jdbc.sql("insert into spot_check_clause (fiscal_year, position, words, retired)"
                        + " select :year, position, words, retired from spot_check_clause where fiscal_year = "
                        + HOLDING
                        + " and fiscal_year < :year")
                .param("year", fiscalYear)
                .update();
    }

    private static void require(Viewer by) {
        if (!SpotCheckPermissions.keepsClauses(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " keeps no clauses");
        }
    }
}
