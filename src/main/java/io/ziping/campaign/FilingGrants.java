package io.ziping.campaign;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.ui.Constraints;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is let go on after the close, and who owes no form at all; the one place where either is granted. */
@Service
@RequiredArgsConstructor
@Transactional
public class FilingGrants {

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Projects projects;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private record Reason(@CampaignReason String reason) {}

    /** The extensions of a year, the longest first. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(int fiscalYear) {
        return jdbc.sql("""
                        select x.*, u.name as unit, a.display_name
                        from campaign_extension x
                        join implementing_unit u on u.id = x.unit_id
                        join account a on a.id = x.granted_by
                        where x.fiscal_year = :year order by x.last_day desc, u.name
                        """)
                .param("year", fiscalYear)
                .query((row, number) -> new Extension(
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("display_name"),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Who owes no form of a year, by unit. */
    @Transactional(readOnly = true)
    public List<Exemption> exemptions(int fiscalYear) {
        return jdbc.sql("""
                        select x.*, u.name as unit, coalesce(p.name, '') as project, a.display_name
                        from campaign_exemption x
                        join implementing_unit u on u.id = x.unit_id
                        left join project p on p.id = x.project_id
                        join account a on a.id = x.granted_by
                        where x.fiscal_year = :year order by u.name, p.name nulls first
                        """)
                .param("year", fiscalYear)
                .query((row, number) -> new Exemption(
                        row.getLong("id"),
                        row.getString("unit"),
                        row.getString("project"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Lets a unit work on its forms of a year until a later day; a later grant replaces an earlier one.
     *
     * @throws CampaignProblem when the day is not behind the close or is over, or unit or reason are missing
     */
    public void extend(int fiscalYear, @Nullable Long unitId, @Nullable LocalDate lastDay, String reason, Viewer by) {
        checkExtension(fiscalYear, unitId, lastDay, reason, by);
        var unit = unit(unitId);
        var words = words(reason);
        jdbc.sql("""
                        insert into campaign_extension (fiscal_year, unit_id, last_day, reason, granted_by, granted_at)
                        values (:year, :unit, :day, :reason, :by, :now)
                        on conflict (fiscal_year, unit_id) do update set last_day = excluded.last_day,
                            reason = excluded.reason, granted_by = excluded.granted_by, granted_at = excluded.granted_at
                        """)
                .param("year", fiscalYear)
                .param("unit", unit.identity())
                .param("day", Objects.requireNonNull(lastDay))
                .param("reason", words)
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tell(by, "批准延期", fiscalYear, unit.getName(), "至" + lastDay + "，" + words);
        events.publishEvent(new ExtensionGranted(
                fiscalYear, unit.identity(), Objects.requireNonNull(lastDay), words, by.accountId()));
    }

    /**
     * Checks an extension without granting it.
     *
     * @throws CampaignProblem with all that cannot be
     */
    @Transactional(readOnly = true)
    public void checkExtension(
            int fiscalYear, @Nullable Long unitId, @Nullable LocalDate lastDay, String reason, Viewer by) {
        requireGranter(by);
        var closing = campaign(fiscalYear).closesOn();
        constraints
                .check(new Reason(words(reason)))
                .addRefused(() -> unit(unitId))
                .add("lastDay", lastDay == null ? "请填延到哪一天" : "")
                .add("lastDay", isLater(lastDay, closing) ? "" : "应晚于截止日，且不早于今天")
                .throwAs(CampaignProblem::new);
    }

    private boolean isLater(@Nullable LocalDate day, LocalDate closing) {
        return day != null && day.isAfter(closing) && !day.isBefore(LocalDate.now(clock));
    }

    /** Takes an extension back; one that is gone already changes nothing. */
    public void withdraw(int fiscalYear, long unitId, Viewer by) {
        requireGranter(by);
        var gone = jdbc.sql("delete from campaign_extension where fiscal_year = :year and unit_id = :unit")
                .param("year", fiscalYear)
                .param("unit", unitId)
                .update();
        if (gone > 0) {
            tell(by, "取消延期", fiscalYear, unit(unitId).getName(), "");
            events.publishEvent(new ExtensionWithdrawn(
                    fiscalYear, unitId, campaign(fiscalYear).closesOn()));
        }
    }

    /**
     * Says that a project, or all of a unit's, owes no form of a year.
     *
     * @param projectId one project; without it the whole unit is meant
     * @return the exemption's identity
     * @throws CampaignProblem when unit or reason are missing
     */
    public long exempt(int fiscalYear, @Nullable Long unitId, @Nullable Long projectId, String reason, Viewer by) {
        checkExemption(fiscalYear, unitId, projectId, reason, by);
        var project = project(projectId);
        var unit = project == null ? unit(unitId) : project.getUnit();
        var words = words(reason);
        var id = jdbc.sql("""
                        insert into campaign_exemption (fiscal_year, unit_id, project_id, reason, granted_by, granted_at)
                        values (:year, :unit, :project, :reason, :by, :now)
                        on conflict on constraint campaign_exemption_once do update
                        set reason = excluded.reason, granted_by = excluded.granted_by, granted_at = excluded.granted_at
                        returning id
                        """)
                .param("year", fiscalYear)
                .param("unit", unit.identity())
                .param("project", project == null ? null : project.identity(), Types.BIGINT)
                .param("reason", words)
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        tell(by, "定为不报", fiscalYear, unit.getName() + nameOf(project), words);
        return id;
    }

    /**
     * Checks that no form may be owed without granting it.
     *
     * @throws CampaignProblem with all that cannot be
     */
    @Transactional(readOnly = true)
    public void checkExemption(
            int fiscalYear, @Nullable Long unitId, @Nullable Long projectId, String reason, Viewer by) {
        requireGranter(by);
        campaign(fiscalYear);
        constraints
                .check(new Reason(words(reason)))
                .addRefused(() -> {
                    if (project(projectId) == null) {
                        unit(unitId);
                    }
                })
                .throwAs(CampaignProblem::new);
    }

    /** Says that they owe one after all. */
    public void lift(int fiscalYear, long exemption, Viewer by) {
        requireGranter(by);
        jdbc.sql("delete from campaign_exemption where fiscal_year = :year and id = :id returning unit_id")
                .param("year", fiscalYear)
                .param("id", exemption)
                .query(Long.class)
                .optional()
                .ifPresent(unit -> tell(by, "取消不报", fiscalYear, unit(unit).getName(), ""));
    }

    private Campaign campaign(int fiscalYear) {
        return campaigns.find(fiscalYear).orElseThrow(() -> new CampaignProblem("", "这个年度没有自评工作"));
    }

    private ImplementingUnit unit(@Nullable Long unitId) {
        return (unitId == null ? Optional.<ImplementingUnit>empty() : organizations.unit(unitId, DataScope.ALL))
                .orElseThrow(() -> new CampaignProblem("unit", "请选单位"));
    }

    private @Nullable Project project(@Nullable Long projectId) {
        return projectId == null
                ? null
                : projects.find(projectId, DataScope.ALL).orElseThrow(() -> new CampaignProblem("unit", "没有这个项目"));
    }

    /** The reason as it is kept. */
    private static String words(String reason) {
        return reason.replace("\0", "").strip();
    }

    private static String nameOf(@Nullable Project project) {
        return project == null ? "" : "《" + project.getName() + "》";
    }

    private static void requireGranter(Viewer by) {
        if (!CampaignPermissions.mayGrant(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " grants nothing");
        }
    }

    private void tell(Viewer by, String kind, int fiscalYear, String subject, String detail) {
        events.publishEvent(new AdministrativeAct(by, kind, fiscalYear + "年度 " + subject, detail));
    }
}
