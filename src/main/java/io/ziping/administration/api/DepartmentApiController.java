package io.ziping.administration.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 主管部门 over HTTP. */
@RestController
@RequestMapping("/api/v1/organizations/departments")
@RequiredArgsConstructor
class DepartmentApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String WHAT = "一个主管部门";

    private final OrganizationApi api;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(produces = JSON)
    ItemPage<BodyItems.Department> list(
            @Valid @ModelAttribute NamedQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(
                api.departments(viewer).stream()
                        .filter(department -> query.finds(department.getName()))
                        .map(BodyItems.Department::of)
                        .toList(),
                query);
    }

    @PostMapping(consumes = JSON, produces = JSON)
    ResponseEntity<BodyItems.Department> create(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        viewer.require(Duty.SYSTEM);
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.add(body.read(json, BodyItems.NewDepartment.class, WHAT), viewer))));
        return answer(
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(ApiLocation.of(request, "/organizations/departments/" + id)),
                api.department(id, viewer));
    }

    @GetMapping(path = "/{department}", produces = JSON)
    ResponseEntity<BodyItems.Department> read(@PathVariable long department, @AuthenticationPrincipal Viewer viewer) {
        return answer(ResponseEntity.ok(), api.department(department, viewer));
    }

    @PutMapping(path = "/{department}", consumes = JSON, produces = JSON)
    ResponseEntity<BodyItems.Department> change(
            @PathVariable long department,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        var version = Preconditions.version(
                ifMatch, api.department(department, viewer).getVersion());
        api.change(department, version, body.read(json, BodyItems.NewDepartment.class, WHAT), viewer);
        return read(department, viewer);
    }

    private static ResponseEntity<BodyItems.Department> answer(
            ResponseEntity.BodyBuilder answer, CompetentDepartment department) {
        return answer.eTag(Preconditions.etag(department.getVersion())).body(BodyItems.Department.of(department));
    }
}
