package io.ziping.catalogue.web;

import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the project an address names; what somebody may not do is refused before it is looked for. */
@Component
@RequiredArgsConstructor
class SeenProjects {

    private final Projects projects;

    Project require(long id, boolean may, Viewer viewer) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return projects.find(id, viewer.scope()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
