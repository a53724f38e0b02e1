package io.ziping.evaluation.maintenance;

import io.ziping.evaluation.workflow.Status;
import io.ziping.project.ProjectUses;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets forms follow when the project, unit or department they belong to is merged into another. A form its unit can still
 * change takes the new name; one that was handed in keeps the name it prints.
 */
@Service
@RequiredArgsConstructor
public class FormOwners implements ProjectUses {

    private static final String OPEN = "status in ('DRAFT', 'RETURNED')";

    private final JdbcClient jdbc;

    /** A form of a project that is about to be merged. */
    public record OwnedForm(long projectId, int fiscalYear, Status status) {}

    /** The forms of several projects. */
    @Transactional(readOnly = true)
    public List<OwnedForm> of(List<Long> projectIds) {
        return projectIds.isEmpty()
                ? List.of()
                : jdbc.sql("select project_id, fiscal_year, status from self_evaluation where project_id in (:ids)"
                                + " order by fiscal_year, id")
                        .param("ids", projectIds)
                        .query((row, number) -> new OwnedForm(
                                row.getLong("project_id"),
                                row.getInt("fiscal_year"),
                                Status.valueOf(row.getString("status"))))
                        .list();
    }

    /** How many forms a project has, of all years. */
    @Override
    @Transactional(readOnly = true)
    public long count(long projectId) {
        return jdbc.sql("select count(*) from self_evaluation where project_id = :id")
                .param("id", projectId)
                .query(Long.class)
                .single();
    }

    /** The forms of one project become another's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void projectMerged(long from, long into) {
        jdbc.sql("update self_evaluation e set project_id = p.id, version = e.version + 1,"
                        + " project_name = case when " + OPEN + " then p.name else e.project_name end"
                        + " from project p where p.id = :into and e.project_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    /** The forms of one unit become another's, and so do its deleted drafts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitMerged(long from, long into) {
        jdbc.sql("update self_evaluation e set unit_id = u.id, department_id = d.id, version = e.version + 1,"
                        + " unit_name = case when " + OPEN + " then u.name else e.unit_name end,"
                        + " department_name = case when " + OPEN + " then d.name else e.department_name end"
                        + " from implementing_unit u join competent_department d on d.id = u.department_id"
                        + " where u.id = :into and e.unit_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
        jdbc.sql("update deleted_draft set unit_id = :into where unit_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    /** The forms of one department's units become another's, under the units they have. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void departmentMerged(long from, long into) {
        jdbc.sql("update self_evaluation e set department_id = d.id, version = e.version + 1,"
                        + " department_name = case when " + OPEN + " then d.name else e.department_name end"
                        + " from competent_department d where d.id = :into and e.department_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }
}
