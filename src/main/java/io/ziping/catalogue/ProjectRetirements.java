package io.ziping.catalogue;

import io.ziping.evaluation.search.ProjectForms;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.project.ProjectProblem;
import io.ziping.project.Projects;
import io.ziping.project.Retirement;
import io.ziping.project.Retirements;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that projects go on no longer, so that no form is due of them, or that they do after all; recorded. */
@Service
@RequiredArgsConstructor
@Transactional
public class ProjectRetirements {

    private final Projects projects;
    private final Retirements retirements;
    private final ProjectForms forms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Says that no form of a project is due from a year on.
     *
     * @throws ProjectProblem when there is a form of that year or a later one
     */
    public void retire(Project project, int fromYear, String reason, Viewer by) {
        require(by);
        // nobody begins a form of it meanwhile
        var held = projects.hold(project);
        check(held, fromYear);
        retirements.add(held.identity(), new Retirement(fromYear, reason, by.accountId(), clock.instant()));
        tell(by, "项目不再填报", held, "从" + fromYear + "年度起：" + reason);
    }

    /** What was said of a project, if it goes on no longer. */
    @Transactional(readOnly = true)
    public Optional<Retirement> of(Project project) {
        return retirements.of(project.identity());
    }

    /** @throws ProjectProblem when there is a form of that year or a later one */
    @Transactional(readOnly = true)
    public void check(Project project, int fromYear) {
        forms.history(project.identity()).stream()
                .filter(form -> form.fiscalYear() >= fromYear)
                .findFirst()
                .ifPresent(form -> {
                    throw new ProjectProblem(
                            "fromYear",
                            form.fiscalYear() + "年度已有表（" + form.status().label() + "），最早从" + (form.fiscalYear() + 1)
                                    + "年度起");
                });
    }

    /** Says that a project goes on after all; one that does already stays as it is. */
    public void resume(Project project, Viewer by) {
        require(by);
        var held = projects.hold(project);
        if (retirements.remove(held.identity())) {
            tell(by, "项目恢复填报", held, "");
        }
    }

    private void tell(Viewer by, String kind, Project project, String detail) {
        events.publishEvent(new AdministrativeAct(
                by, kind, "《" + project.getName() + "》（" + project.getUnit().getName() + "）", detail));
    }

    private static void require(Viewer by) {
        if (!ProjectPermissions.mayRetire(by)) {
            throw new AccessDeniedException("not theirs to retire");
        }
    }
}
