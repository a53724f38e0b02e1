package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.record.Assignments;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a draw over HTTP: its owner gives forms to reviewers and ends it, another finance reviewer takes it over. */
@RestController
@RequestMapping(path = "/api/v1/spot-checks/{draw}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class DrawStepsApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final SeenForms seen;
    private final Assignments assignments;
    private final DrawApiController one;
    private final DocumentBody body;

    /** @param changed how many parts somebody else reviews now */
    record Changed(int changed) {}

    /**
     * The end of a draw.
     *
     * @param waiting how many forms were not reviewed when it was read
     * @param note why, where not all is done
     */
    record Closing(@Nullable Integer waiting, @Nullable String note) {}

    /** @param was the owner that was read */
    record Ownership(@Nullable Long was) {}

    @PostMapping(path = "/assignments", consumes = JSON)
    Changed assign(@PathVariable long draw, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        var found = require(draw, viewer);
        var wanted = body.read(json, CheckAssignments.class, "谁复核哪张表").read();
        return new Changed(assignments.assign(found, wanted, viewer));
    }

    @PostMapping(path = "/closing", consumes = JSON)
    DrawItems.Detail close(@PathVariable long draw, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        var found = require(draw, viewer);
        var typed = body.read(json, Closing.class, "一次抽查的结束");
        new BodyCheck().require(typed.waiting(), "/waiting", "请照抄读到的waiting").throwAny();
        assignments.end(
                found, Objects.requireNonNull(typed.waiting()), Objects.requireNonNullElse(typed.note(), ""), viewer);
        return one.read(draw, viewer);
    }

    @PostMapping(path = "/ownership", consumes = JSON)
    DrawItems.Detail takeOver(
            @PathVariable long draw, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        var found = require(draw, viewer);
        var typed = body.read(json, Ownership.class, "接手一次抽查");
        new BodyCheck().require(typed.was(), "/was", "请照抄读到的ownerId").throwAny();
        assignments.takeOver(found, Objects.requireNonNull(typed.was()), viewer);
        return one.read(draw, viewer);
    }

    private Draw require(long draw, Viewer viewer) {
        var found = seen.draw(draw, viewer);
        SeenForms.require(SpotCheckPermissions.draws(viewer.role()), viewer);
        return found;
    }
}
