package io.ziping.webhook.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.webhook.WebhookProblem;
import io.ziping.webhook.WebhookRotation;
import io.ziping.webhook.Webhooks;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Webhooks over HTTP: which there are, and their secrets exchanged by the programs that keep them. */
@RestController
@RequestMapping("/api/v1/webhooks")
@RequiredArgsConstructor
class WebhookApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String ONE = "/{webhook}";

    private final Webhooks webhooks;
    private final WebhookRotation rotation;
    private final DocumentBody body;
    private final Clock clock;

    @GetMapping(produces = JSON)
    ItemPage<WebhookItem> list(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        viewer.require(Duty.SECURITY);
        var now = clock.instant();
        return ItemPage.within(
                webhooks.all().stream().map(one -> WebhookItem.of(one, now)).toList(), query);
    }

    @GetMapping(path = ONE, produces = JSON)
    WebhookItem read(@PathVariable long webhook, @AuthenticationPrincipal Viewer viewer) {
        viewer.require(Duty.SECURITY);
        return webhooks.get(webhook)
                .map(one -> WebhookItem.of(one, clock.instant()))
                .orElseThrow(WebhookApiController::none);
    }

    /** In no cache, and not given again: what was read is said in the body instead of a key for the request. */
    @PostMapping(path = ONE + "/secret", consumes = JSON, produces = JSON)
    ResponseEntity<RotatedSecret> rotate(
            @PathVariable long webhook, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        read(webhook, viewer);
        var seen = body.read(json, RotationBody.class, "换密钥的请求").seen();
        if (seen == null) {
            throw new WebhookProblem("seen", "请写明换的是第几个密钥（secretNumber）");
        }
        var issued = rotation.rotate(webhook, seen, viewer).orElseThrow(WebhookApiController::none);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RotatedSecret(
                        issued.secret(),
                        issued.facts().secretNumber(),
                        Objects.requireNonNull(issued.facts().formerUntil())));
    }

    /** Of one that leaked. */
    @DeleteMapping(ONE + "/former-secret")
    ResponseEntity<Void> endFormer(@PathVariable long webhook, @AuthenticationPrincipal Viewer viewer) {
        read(webhook, viewer);
        rotation.endFormer(webhook, viewer);
        return ResponseEntity.noContent().build();
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个推送");
    }
}
