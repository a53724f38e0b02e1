package io.ziping.evaluation.web;

import io.ziping.evaluation.search.ProjectForms;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.project.Retirements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds what there is to choose from on the page on which a form is begun, in a constant number of queries. */
@Component
@RequiredArgsConstructor
class BeginChoices {

    private final ProjectForms forms;
    private final Retirements retirements;
    private final Projects projects;
    private final Organizations organizations;
    private final Clock clock;

    /** The choices for a form as far as it is filled, with the projects in whose names all words of a text occur. */
    NewChoices of(NewForm begin, String find, Viewer viewer) {
        var found = projects.search(viewer.scope(), find);
        var year =
                Objects.requireNonNullElse(begin.getYear(), LocalDate.now(clock).getYear());
        var chosen = Optional.ofNullable(begin.getProject()).flatMap(id -> projects.find(id, viewer.scope()));
        var ids = Stream.concat(chosen.stream(), found.stream())
                .map(Project::identity)
                .collect(Collectors.toSet());
        return NewChoices.of(
                found,
                chosen.orElse(null),
                Optional.ofNullable(begin.getSource())
                        .flatMap(id -> forms.find(id, viewer.scope()))
                        .orElse(null),
                forms.standing(ids, year),
                retirements.of(ids),
                year,
                organizations.openUnits(viewer.scope()));
    }
}
