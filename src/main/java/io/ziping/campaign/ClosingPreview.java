package io.ziping.campaign;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which drafts a closing day would lock that has passed already; asked before it is stored. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ClosingPreview {

    private static final int MOST_NAMED = 20;

    private static final String LOCKED = """
             from self_evaluation e
             join implementing_unit u on u.id = e.unit_id
             join competent_department d on d.id = e.department_id
             left join campaign_extension x on x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id
             where e.fiscal_year = :year and e.status = 'DRAFT' and greatest(:closes, x.last_day) < :today
               and (cast(:before as date) is null or greatest(:before, x.last_day) >= :today)
            """;

    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A draft that could neither be edited nor handed in any more. */
    public record LockedDraft(long id, String project, String unit) {}

    /**
     * What would be locked.
     *
     * @param closesOn the closing day it was asked for
     * @param first the first of the drafts, by department and unit
     */
    public record Locked(LocalDate closesOn, long count, List<LockedDraft> first) {

        /** What whoever agrees has seen: asked again when it has become something else meanwhile. */
        public String seen() {
            return closesOn + " " + count;
        }

        /** How many are not named. */
        public long unnamed() {
            return count - first.size();
        }
    }

    /** What a campaign would lock that was not locked before; empty when its closing day is not newly in the past. */
    public Optional<Locked> of(Campaign campaign) {
        var today = LocalDate.now(clock);
        var before =
                campaigns.find(campaign.fiscalYear()).map(Campaign::closesOn).orElse(null);
        if (!campaign.closesOn().isBefore(today) || (before != null && before.isBefore(today))) {
            return Optional.empty();
        }
        return Optional.of(
                new Locked(campaign.closesOn(), count(campaign, before, today), drafts(campaign, before, today)));
    }

    private long count(Campaign campaign, @Nullable LocalDate before, LocalDate today) {
        return asked("select count(*)" + LOCKED, campaign, before, today)
                .query(Long.class)
                .single();
    }

    private List<LockedDraft> drafts(Campaign campaign, @Nullable LocalDate before, LocalDate today) {
        return asked(
                        "select e.id, e.project_name, e.unit_name" + LOCKED
                                + " order by d.name, u.name, e.project_name, e.id limit :most",
                        campaign,
                        before,
                        today)
                .param("most", MOST_NAMED)
                .query((row, number) -> new LockedDraft(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Campaign campaign, @Nullable LocalDate before, LocalDate today) {
        return jdbc.sql(sql)
                .param("year", campaign.fiscalYear())
                .param("closes", campaign.closesOn())
                .param("today", today)
                .param("before", before, Types.DATE);
    }
}
