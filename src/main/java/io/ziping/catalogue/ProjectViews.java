package io.ziping.catalogue;

import io.ziping.catalogue.ProjectView.Asked;
import io.ziping.catalogue.ProjectView.Retired;
import io.ziping.evaluation.search.ProjectForms;
import io.ziping.evaluation.search.YearForm;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a project for its page, in a constant number of queries. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProjectViews {

    private final Projects projects;
    private final ProjectForms forms;
    private final FilingPeriods periods;
    private final JdbcClient jdbc;

    /** What was said of a project. */
    private record Said(@Nullable Retired retired, @Nullable Asked asked) {}

    /** A project; empty when there is none inside the viewer's scope. */
    public Optional<ProjectView> of(long id, Viewer viewer) {
        return projects.find(id, viewer.scope()).map(project -> {
            var history = forms.history(id);
            var said = said(id);
            return new ProjectView(
                    id,
                    project.getName(),
                    projects.formerNames(id),
                    project.getUnit().getName(),
                    project.getUnit().getDepartment().getName(),
                    said.retired(),
                    said.asked(),
                    history,
                    history.size() < 2 ? List.of() : forms.rows(history.get(0).id()),
                    EvaluationPermissions.mayCreate(viewer.role())
                                    && project.getUnit().isOpen()
                            ? open(project, history, said.retired())
                            : List.of());
        });
    }

    private List<Integer> open(Project project, List<YearForm> history, @Nullable Retired retired) {
        var begun = history.stream().map(YearForm::fiscalYear).collect(Collectors.toSet());
        return periods.open(project.getUnit().identity()).stream()
                .map(FilingPeriod::fiscalYear)
                .filter(year -> !begun.contains(year) && (retired == null || year < retired.fromYear()))
                .toList();
    }

    private Said said(long id) {
        return jdbc.sql("""
                        select r.from_year, r.reason, r.decided_at, d.display_name as decider,
                               n.name, n.reason as why, n.asked_at, a.display_name as asker
                        from project p
                        left join project_retirement r on r.project_id = p.id left join account d on d.id = r.decided_by
                        left join project_name_request n on n.project_id = p.id left join account a on a.id = n.asked_by
                        where p.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    var from = row.getObject("from_year", Integer.class);
                    var name = row.getString("name");
                    return new Said(
                            from == null
                                    ? null
                                    : new Retired(
                                            from,
                                            row.getString("reason"),
                                            row.getString("decider"),
                                            instant(row.getObject("decided_at", OffsetDateTime.class))),
                            name == null
                                    ? null
                                    : new Asked(
                                            name,
                                            row.getString("why"),
                                            row.getString("asker"),
                                            instant(row.getObject("asked_at", OffsetDateTime.class))));
                })
                .single();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
