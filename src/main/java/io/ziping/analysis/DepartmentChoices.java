package io.ziping.analysis;

import io.ziping.analysis.DepartmentChoice.Offered;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.Organizations;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose forms people look at: reviewers of a department their own, the others any one's and all. */
@Component
@RequiredArgsConstructor
public class DepartmentChoices {

    private final Organizations organizations;

    /**
     * What is asked for, or else what the viewer sees at first: their own department, or all.
     *
     * @param asked a department's identity or name; blank, or {@link Summaries#ALL}, for what is seen at first
     */
    public DepartmentChoice shown(String asked, Viewer viewer) {
        return find(asked, viewer).orElseGet(() -> find("", viewer).orElseThrow());
    }

    /** The same, but empty where there is no such department for the viewer. */
    public Optional<DepartmentChoice> find(@Nullable String asked, Viewer viewer) {
        var own = viewer.scope().departmentId();
        var wanted = asked == null || asked.strip().equals(String.valueOf(Summaries.ALL)) ? "" : asked.strip();
        if (own != null) {
            return organizations
                    .department(own)
                    .filter(department -> wanted.isEmpty() || is(department, wanted))
                    .map(department -> choice(department, List.of()));
        }
        var departments = organizations.departments();
        return wanted.isEmpty()
                ? Optional.of(new DepartmentChoice(Summaries.ALL, "", offered(departments, Summaries.ALL)))
                : departments.stream()
                        .filter(department -> is(department, wanted))
                        .findFirst()
                        .map(department -> choice(department, departments));
    }

    private static boolean is(CompetentDepartment department, String wanted) {
        return String.valueOf(department.identity()).equals(wanted)
                || department.getName().equals(wanted);
    }

    private static DepartmentChoice choice(CompetentDepartment department, List<CompetentDepartment> offered) {
        return new DepartmentChoice(
                department.identity(), department.getName(), offered(offered, department.identity()));
    }

    private static List<Offered> offered(List<CompetentDepartment> departments, long chosen) {
        return departments.stream()
                .map(each -> new Offered(String.valueOf(each.identity()), each.getName(), each.identity() == chosen))
                .toList();
    }
}
