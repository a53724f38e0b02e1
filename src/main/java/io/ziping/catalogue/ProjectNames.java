package io.ziping.catalogue;

import io.ziping.evaluation.maintenance.PrintedBodies;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.project.NameRequest;
import io.ziping.project.NameRequests;
import io.ziping.project.Project;
import io.ziping.project.ProjectProblem;
import io.ziping.project.Projects;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What projects are called: a unit asks, an administrator grants or refuses, or names a project without being asked. Forms
 * that their unit can still change follow, and every decision is recorded.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ProjectNames {

    private static final String GONE = "已经办过了，或者单位收回了";

    private final Projects projects;
    private final NameRequests requests;
    private final PrintedBodies printed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for another name; a later request takes the place of an earlier one.
     *
     * @throws ProjectProblem when the project cannot bear the name
     */
    public void ask(Project project, String typed, String reason, Viewer by) {
        require(ProjectPermissions.mayAskForName(by.role()));
        projects.lock(project);
        var name = projects.freeName(project, typed);
        requests.add(project.identity(), new NameRequest(name, reason, by.accountId(), clock.instant()));
        tell(by, "申请项目改名", project, "改为“" + name + "”：" + reason);
        events.publishEvent(new NameAsked(
                project.identity(), project.getUnit().getName(), project.getName(), name, reason, by.displayName()));
    }

    /** Takes a request back; one that is decided already changes nothing. */
    public void withdraw(Project project, Viewer by) {
        require(ProjectPermissions.mayAskForName(by.role()));
        requests.take(project.identity()).ifPresent(request -> {
            tell(by, "收回项目改名", project, "“" + request.name() + "”");
            events.publishEvent(new NameWithdrawn(project.identity()));
        });
    }

    /**
     * Gives a project the name that its unit asks for.
     *
     * @param seen the name as the administrator has seen it; the unit may ask for another one meanwhile
     * @throws ProjectProblem when nobody asks for it any more, or the project cannot bear it
     */
    public void grant(Project project, String seen, Viewer by) {
        var request = take(project, seen, by);
        named(project, request.name(), request.reason(), by);
        granted(project, request);
    }

    /**
     * Says no to what a unit asks for.
     *
     * @throws ProjectProblem when nobody asks for it any more, or no reason is given
     */
    public void refuse(Project project, String seen, String why, Viewer by) {
        if (why.isBlank()) {
            throw new ProjectProblem("reason", "请写明为什么不改");
        }
        var request = take(project, seen, by);
        tell(by, "不同意项目改名", project, "“" + request.name() + "”：" + why);
        events.publishEvent(
                new NameDecided(project.identity(), project.getName(), request.name(), false, why, request.askedBy()));
    }

    private void granted(Project project, NameRequest request) {
        events.publishEvent(
                new NameDecided(project.identity(), project.getName(), request.name(), true, "", request.askedBy()));
    }

    /**
     * Calls a project otherwise; who has asked for that name gets it so.
     *
     * @param reason why
     * @throws ProjectProblem when it cannot bear the name
     */
    public void rename(Project project, String typed, String reason, Viewer by) {
        require(ProjectPermissions.mayName(by));
        var name = named(project, typed, reason, by);
        if (requests.of(project.identity())
                .filter(request -> request.name().equals(name))
                .isPresent()) {
            requests.take(project.identity()).ifPresent(request -> granted(project, request));
        }
    }

    private String named(Project project, String typed, String reason, Viewer by) {
        var before = project.getName();
        var name = projects.rename(project, typed);
        var forms = printed.projectRenamed(project.identity(), name);
        events.publishEvent(new AdministrativeAct(
                by,
                "项目改名",
                "《" + name + "》（" + project.getUnit().getName() + "）",
                "原名" + before + "；" + reason + "；" + forms + "张未提交的表随之改名"));
        return name;
    }

    private NameRequest take(Project project, String seen, Viewer by) {
        require(ProjectPermissions.mayName(by));
        projects.lock(project);
        return requests.take(project.identity())
                .filter(request -> request.name().equals(seen))
                .orElseThrow(() -> new ProjectProblem("", GONE));
    }

    private void tell(Viewer by, String kind, Project project, String detail) {
        events.publishEvent(new AdministrativeAct(
                by, kind, "《" + project.getName() + "》（" + project.getUnit().getName() + "）", detail));
    }

    private static void require(boolean may) {
        if (!may) {
            throw new AccessDeniedException("not theirs to name");
        }
    }
}
