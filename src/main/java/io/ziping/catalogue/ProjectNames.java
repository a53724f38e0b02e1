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

    private static final String DECIDED = "已经办过了，或者单位收回了";
    private static final String ANOTHER = "现在申请的是“%s”，请看过再办";

    private final Projects projects;
    private final NameRequests requests;
    private final PrintedBodies printed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for another name; a later request takes the place of an earlier one, whose asker is told.
     *
     * @throws ProjectProblem when the project cannot bear the name
     */
    public void ask(Project found, String typed, String reason, Viewer by) {
        require(ProjectPermissions.mayAskForName(by.role()));
        var project = projects.hold(found);
        var name = projects.freeName(project, typed);
        var earlier = requests.of(project.identity());
        requests.add(project.identity(), new NameRequest(name, reason, by.accountId(), clock.instant()));
        tell(by, "申请项目改名", project, "改为“" + name + "”：" + reason);
        events.publishEvent(new NameAsked(
                project.identity(), project.getUnit().getName(), project.getName(), name, reason, by.displayName()));
        earlier.filter(request -> request.askedBy() != by.accountId())
                .ifPresent(request -> dropped(
                        project,
                        request,
                        request.name().equals(name)
                                ? by.displayName() + "也申请改为这个名称，结果通知" + by.displayName() + "。"
                                : by.displayName() + "另外申请改为《" + name + "》。"));
    }

    /**
     * Takes a request back; a colleague whose it is is told.
     *
     * @param seen the name that the person has seen asked for
     * @throws ProjectProblem when it is decided already, or another name is asked for
     */
    public void withdraw(Project found, String seen, Viewer by) {
        require(ProjectPermissions.mayAskForName(by.role()));
        var project = projects.hold(found);
        var request = take(project, seen);
        tell(by, "收回项目改名", project, "“" + request.name() + "”");
        events.publishEvent(new NameWithdrawn(project.identity()));
        if (request.askedBy() != by.accountId()) {
            dropped(project, request, by.displayName() + "收回了申请。");
        }
    }

    private void dropped(Project project, NameRequest request, String why) {
        events.publishEvent(
                new NameDropped(project.identity(), project.getName(), request.name(), why, request.askedBy()));
    }

    /**
     * Gives a project the name that its unit asks for.
     *
     * @param seen the name as the administrator has seen it; the unit may ask for another one meanwhile
     * @throws ProjectProblem when nobody asks for it any more, or the project cannot bear it
     */
    public void grant(Project found, String seen, Viewer by) {
        require(ProjectPermissions.mayName(by));
        var project = projects.hold(found);
        var request = take(project, seen);
        named(project, request.name(), request.reason(), by);
        granted(project, request);
    }

    /**
     * Says no to what a unit asks for.
     *
     * @throws ProjectProblem when nobody asks for it any more, or no reason is given
     */
    public void refuse(Project found, String seen, String why, Viewer by) {
        require(ProjectPermissions.mayName(by));
        if (why.isBlank()) {
            throw new ProjectProblem("reason", "请写明为什么不改");
        }
        var project = projects.hold(found);
        var request = take(project, seen);
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
    public void rename(Project found, String typed, String reason, Viewer by) {
        require(ProjectPermissions.mayName(by));
        var project = projects.hold(found);
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

    /** Takes away what is asked for a project that is held, if it is what was seen. */
    private NameRequest take(Project project, String seen) {
        var request = requests.take(project.identity()).orElseThrow(() -> new ProjectProblem("", DECIDED));
        if (!request.name().equals(seen)) {
            throw new ProjectProblem("", ANOTHER.formatted(request.name()));
        }
        return request;
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
