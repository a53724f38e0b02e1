package io.ziping.administration.merging;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.organization.OrganizationMerge;
import io.ziping.project.Projects;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes departments, units and projects that nothing hangs on, such as mistyped ones. */
@Service
@RequiredArgsConstructor
public class Removal {

    private static final Map<MergeKind, String> USES = Map.of(
            MergeKind.DEPARTMENT, """
            select '个单位' as what, count(*) as used from implementing_unit where department_id = :id
            union all select '个账号', count(*) from account where department_id = :id and not service
            union all select '个接口令牌', count(*) from account where department_id = :id and service
            union all select '个推送', count(*) from webhook where department_id = :id
            union all select '个表样的选择', count(*) from sheet_template_choice where department_id = :id
            union all select '张自评表', count(*) from self_evaluation where department_id = :id
            """,
            MergeKind.UNIT, """
            select '个项目' as what, count(*) as used from project where unit_id = :id
            union all select '个账号', count(*) from account where unit_id = :id and not service
            union all select '个接口令牌', count(*) from account where unit_id = :id and service
            union all select '个推送', count(*) from webhook where unit_id = :id
            union all select '个表样的选择', count(*) from sheet_template_choice where unit_id = :id
            union all select '张自评表', count(*) from self_evaluation where unit_id = :id
            union all select '项延期', count(*) from campaign_extension where unit_id = :id
            union all select '项不报', count(*) from campaign_exemption where unit_id = :id
            union all select '张最近删除的草稿', count(*) from deleted_draft where unit_id = :id
            union all select '次催报', count(*) from campaign_reminder where unit_id = :id
            """,
            MergeKind.PROJECT, """
            select '张自评表' as what, count(*) as used from self_evaluation where project_id = :id
            union all select '项不报', count(*) from campaign_exemption where project_id = :id
            union all select '项不再填报', count(*) from project_retirement where project_id = :id
            union all select '个没办的改名申请', count(*) from project_name_request where project_id = :id
            """);

    private final JdbcClient jdbc;
    private final MergeParties parties;
    private final OrganizationMerge register;
    private final Projects projects;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /** What hangs on it, in words; blank when nothing does and it may be removed. */
    @Transactional(readOnly = true)
    public String uses(MergeKind kind, long id) {
        return jdbc
                .sql(Objects.requireNonNull(USES.get(kind)))
                .param("id", id)
                .query((row, number) -> row.getLong("used") == 0 ? "" : row.getLong("used") + row.getString("what"))
                .list()
                .stream()
                .filter(use -> !use.isEmpty())
                .collect(Collectors.joining("、"));
    }

    /**
     * Removes it.
     *
     * @throws MergeProblem when something hangs on it
     */
    public void remove(MergeKind kind, long id, Viewer by) {
        try {
            transaction.executeWithoutResult(status -> removeNow(kind, id, by));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            throw new MergeProblem("刚才有人用了它，不能删除");
        }
    }

    private void removeNow(MergeKind kind, long id, Viewer by) {
        var party = parties.find(kind, id).orElseThrow(() -> new MergeProblem("已经不在了"));
        var uses = uses(kind, id);
        if (!uses.isEmpty()) {
            throw new MergeProblem("“" + party.name() + "”还有" + uses + "，不能删除");
        }
        switch (kind) {
            case DEPARTMENT -> register.removeDepartment(id);
            case UNIT -> register.removeUnit(id);
            case PROJECT -> projects.removeUnused(id);
        }
        events.publishEvent(new AdministrativeAct(by, "删除" + kind.label(), party.name(), party.place()));
    }
}
