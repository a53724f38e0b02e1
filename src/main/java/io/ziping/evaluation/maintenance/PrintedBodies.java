package io.ziping.evaluation.maintenance;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of projects, departments and units as forms print them. A form that its unit can still change follows a new name; one
 * that was handed in keeps the name it was handed in with.
 */
@Service
@RequiredArgsConstructor
public class PrintedBodies {

    private static final String OPEN = " and status in ('DRAFT', 'RETURNED')";

    private final JdbcClient jdbc;

    /** A department was renamed; says how many forms follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int departmentRenamed(long departmentId, String name) {
        return follow(
                "update self_evaluation set department_name = :name, version = version + 1"
                        + " where department_id = :id and department_name <> :name" + OPEN,
                departmentId,
                name);
    }

    /** A unit was renamed; says how many forms follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int unitRenamed(long unitId, String name) {
        return follow(
                "update self_evaluation set unit_name = :name, version = version + 1"
                        + " where unit_id = :id and unit_name <> :name" + OPEN,
                unitId,
                name);
    }

    /** A project was renamed; says how many forms follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int projectRenamed(long projectId, String name) {
        return follow(
                "update self_evaluation set project_name = :name, version = version + 1"
                        + " where project_id = :id and project_name <> :name" + OPEN,
                projectId,
                name);
    }

    private int follow(String sql, long id, String name) {
        return jdbc.sql(sql).param("id", id).param("name", name).update();
    }
}
