package io.ziping.campaign;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.ui.Constraints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns there are. Every change is made known as an {@link AdministrativeAct}. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Campaigns {

    private static final int MOST_NOTES = 5;

    private final JdbcClient jdbc;
    private final Progress progress;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Every campaign, the latest year first. */
    public List<Campaign> all() {
        return jdbc.sql("select * from campaign order by fiscal_year desc")
                .query(Campaigns::campaign)
                .list();
    }

    /**
     * The campaigns with a note for those who fill forms now, in a scope that may be a unit's; the first to close first.
     * Each closes on the unit's own last day.
     */
    public List<Campaign> withNotes(DataScope scope) {
        return jdbc.sql("""
                        select c.fiscal_year, c.opens_on, greatest(c.closes_on, x.last_day) as closes_on, c.note, c.department_reviews_by,
                            c.finance_reviews_by, c.version
                        from campaign c
                        left join campaign_extension x on x.fiscal_year = c.fiscal_year and x.unit_id = :unit
                        where c.note <> '' and :today between c.opens_on and greatest(c.closes_on, x.last_day)
                        order by closes_on, fiscal_year limit :most
                        """)
                .param("today", LocalDate.now(clock))
                .param("unit", scope.unitId(), Types.BIGINT)
                .param("most", MOST_NOTES)
                .query(Campaigns::campaign)
                .list();
    }

    /** The campaign of a year. */
    public Optional<Campaign> find(int fiscalYear) {
        return jdbc.sql("select * from campaign where fiscal_year = :year")
                .param("year", fiscalYear)
                .query(Campaigns::campaign)
                .optional();
    }

    /**
     * Begins the campaign of a year.
     *
     * @throws CampaignProblem when the year has one, or a field cannot be
     */
    @Transactional
    public void create(Campaign campaign, Viewer by) {
        check(campaign, by);
        var added = jdbc.sql("""
                        insert into campaign (fiscal_year, opens_on, closes_on, note, department_reviews_by,
                            finance_reviews_by, version, updated_at, updated_by)
                        values (:year, :opens, :closes, :note, :department, :finance, 1, :now, :by) on conflict do nothing
                        """)
                .param("year", campaign.fiscalYear())
                .param("opens", campaign.opensOn())
                .param("closes", campaign.closesOn())
                .param("note", campaign.note())
                .param("department", campaign.departmentReviewsBy(), Types.DATE)
                .param("finance", campaign.financeReviewsBy(), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .update();
        if (added == 0) {
            throw exists(campaign.fiscalYear());
        }
        events.publishEvent(new AdministrativeAct(by, "新建年度自评", subject(campaign.fiscalYear()), describe(campaign)));
    }

    /** @throws CampaignProblem when the year, as far as it is known, has a campaign */
    public void requireNone(@Nullable Integer fiscalYear) {
        if (fiscalYear != null && find(fiscalYear).isPresent()) {
            throw exists(fiscalYear);
        }
    }

    private static CampaignProblem exists(int fiscalYear) {
        return new CampaignProblem("fiscalYear", "已有" + fiscalYear + "年度的自评工作");
    }

    /**
     * Changes the days or the note of a year.
     *
     * @throws CampaignProblem when a field cannot be, or somebody else has changed it meanwhile
     */
    @Transactional
    public void change(Campaign campaign, Viewer by) {
        check(campaign, by);
        var before = find(campaign.fiscalYear()).orElseThrow(() -> new CampaignProblem("", "这个年度的自评工作已被删除"));
        var changed = jdbc.sql("""
                        update campaign set opens_on = :opens, closes_on = :closes, note = :note,
                               department_reviews_by = :department, finance_reviews_by = :finance, updated_at = :now,
                               updated_by = :by, version = version + 1
                        where fiscal_year = :year and version = :version
                        """)
                .param("opens", campaign.opensOn())
                .param("closes", campaign.closesOn())
                .param("note", campaign.note())
                .param("department", campaign.departmentReviewsBy(), Types.DATE)
                .param("finance", campaign.financeReviewsBy(), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .param("year", campaign.fiscalYear())
                .param("version", campaign.version())
                .update();
        if (changed == 0) {
            throw CampaignProblem.changedMeanwhile("您打开以后，别人改过这个年度。");
        }
        events.publishEvent(new AdministrativeAct(
                by, "修改年度自评", subject(campaign.fiscalYear()), describe(before) + " → " + describe(campaign)));
        if (!before.closesOn().equals(campaign.closesOn())) {
            tellDebtors(campaign, before.closesOn());
        }
    }

    /** Whom reminders reach; not those whose own extension ends later than either day. */
    private void tellDebtors(Campaign campaign, LocalDate formerly) {
        for (var debtor : progress.debtors(campaign.fiscalYear(), DataScope.ALL)) {
            var extended = debtor.lastDay().isAfter(campaign.closesOn());
            if (!extended || debtor.lastDay().isBefore(formerly)) {
                events.publishEvent(new ClosingDayMoved(
                        campaign.fiscalYear(),
                        debtor.unitId(),
                        debtor.lastDay(),
                        debtor.lastDay().isBefore(formerly)));
            }
        }
    }

    /** Gives a year up: its forms may be filled at any time again, its extensions are gone. */
    @Transactional
    public void remove(int fiscalYear, Viewer by) {
        requirePlanner(by);
        var removed = jdbc.sql("delete from campaign where fiscal_year = :year")
                .param("year", fiscalYear)
                .update();
        if (removed > 0) {
            tellRemoved(fiscalYear, by);
        }
    }

    /**
     * The same as long as nobody has changed the year since it had a version.
     *
     * @throws CampaignProblem when somebody has
     */
    @Transactional
    public void remove(int fiscalYear, long version, Viewer by) {
        requirePlanner(by);
        var removed = jdbc.sql("delete from campaign where fiscal_year = :year and version = :version")
                .param("year", fiscalYear)
                .param("version", version)
                .update();
        if (removed == 0) {
            throw CampaignProblem.changedMeanwhile("您打开以后，别人改过这个年度。");
        }
        tellRemoved(fiscalYear, by);
    }

    private void tellRemoved(int fiscalYear, Viewer by) {
        events.publishEvent(new AdministrativeAct(by, "删除年度自评", subject(fiscalYear), ""));
    }

    private void check(Campaign campaign, Viewer by) {
        requirePlanner(by);
        constraints.check(campaign).throwAs(CampaignProblem::new);
    }

    private static void requirePlanner(Viewer by) {
        if (!CampaignPermissions.mayPlan(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " does not plan campaigns");
        }
    }

    private static String subject(int fiscalYear) {
        return fiscalYear + "年度";
    }

    private static String describe(Campaign campaign) {
        return campaign.opensOn() + "至" + campaign.closesOn()
                + until("主管部门", campaign.departmentReviewsBy())
                + until("财政", campaign.financeReviewsBy());
    }

    private static String until(String who, @Nullable LocalDate day) {
        return day == null ? "" : "，" + who + "审到" + day;
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getInt("fiscal_year"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getString("note"),
                row.getObject("department_reviews_by", LocalDate.class),
                row.getObject("finance_reviews_by", LocalDate.class),
                row.getLong("version"));
    }
}
