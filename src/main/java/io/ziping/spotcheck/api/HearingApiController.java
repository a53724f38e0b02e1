package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.Hearings;
import io.ziping.spotcheck.rectification.Rectifications;
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

/** 单位答复, what is made of a contest, and 销号 of a form, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/spot-checks/forms/{check}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class HearingApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final SeenForms seen;
    private final Hearings hearings;
    private final Rectifications rectifications;
    private final DocumentBody body;

    /**
     * What the unit says.
     *
     * @param conclusion the number of the conclusion that was read
     * @param text why, where it contests
     */
    record Answer(
            @Nullable Long conclusion,
            @Nullable Boolean contests,
            @Nullable String text) {}

    /**
     * What is made of a contest.
     *
     * @param conclusion the number of the conclusion whose contest was read
     * @param anew whether the form is reviewed anew; else the conclusion stands
     * @param reason the unit reads it
     */
    record Decision(
            @Nullable Long conclusion,
            @Nullable Boolean anew,
            @Nullable String reason) {}

    @PostMapping(path = "/answer", consumes = JSON)
    CheckItems.Detail answer(
            @PathVariable long check, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        seen.form(check, SpotCheckPermissions.answers(viewer.role()), viewer);
        var typed = body.read(json, Answer.class, "单位答复");
        new BodyCheck()
                .require(typed.conclusion(), "/conclusion", "请写看到的是第几次结论")
                .require(typed.contests(), "/contests", "请写有没有异议")
                .throwAny();
        FieldNames.of("words", "text")
                .carryOut(() -> hearings.answer(
                        check,
                        Objects.requireNonNull(typed.conclusion()),
                        Objects.requireNonNull(typed.contests()),
                        text(typed.text()),
                        viewer));
        return seen.detail(seen.form(check, viewer), viewer);
    }

    @PostMapping(path = "/decision", consumes = JSON)
    CheckItems.Detail decide(
            @PathVariable long check, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        seen.form(check, SpotCheckPermissions.draws(viewer.role()), viewer);
        var typed = body.read(json, Decision.class, "对异议的处理");
        new BodyCheck()
                .require(typed.conclusion(), "/conclusion", "请写看到的是第几次结论")
                .require(typed.anew(), "/anew", "请写是不是重新复核")
                .throwAny();
        hearings.decide(
                check,
                Objects.requireNonNull(typed.conclusion()),
                Objects.requireNonNull(typed.anew()),
                text(typed.reason()),
                viewer);
        return seen.detail(seen.form(check, viewer), viewer);
    }

    /** Is done with a form of which nothing has to be put right any more. */
    @PostMapping("/settlement")
    CheckItems.Detail settle(@PathVariable long check, @AuthenticationPrincipal Viewer viewer) {
        seen.form(check, SpotCheckPermissions.draws(viewer.role()), viewer);
        rectifications.settle(check, viewer);
        return seen.detail(seen.form(check, viewer), viewer);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
