package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Records;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws of 抽查 over HTTP, for those who see them on the page; finance reviewers draw. */
@RestController
@RequestMapping("/api/v1/spot-checks")
@RequiredArgsConstructor
class DrawApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Draws draws;
    private final CheckedForms forms;
    private final Records records;
    private final SeenForms seen;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(produces = JSON)
    ItemPage<DrawItems.Line> list(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        SeenForms.requireSeesDraws(viewer);
        var slice = draws.page(query.offset(), query.lines());
        return ItemPage.of(slice.draws().stream().map(DrawItems.Line::of).toList(), slice.count(), query);
    }

    @GetMapping(path = "/{draw}", produces = JSON)
    DrawItems.Detail read(@PathVariable long draw, @AuthenticationPrincipal Viewer viewer) {
        var found = seen.draw(draw, viewer);
        var owner = draws.owner(draw);
        var unfinished = draws.unfinished(found);
        return new DrawItems.Detail(
                DrawItems.Item.of(found), owner.id(), owner.name(), unfinished.waiting(), unfinished.unsettled());
    }

    @GetMapping(path = "/{draw}/forms", produces = JSON)
    ItemPage<CheckItems.Item> forms(
            @PathVariable long draw, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        var page = ItemPage.within(forms.ofDraw(seen.draw(draw, viewer).id(), viewer), query);
        var heads = records.heads(page.items().stream().map(CheckedForm::id).toList());
        return ItemPage.of(
                page.items().stream()
                        .map(form -> CheckItems.Item.of(form, heads.getOrDefault(form.id(), List.of())))
                        .toList(),
                page.count(),
                query);
    }

    /** What was drawn, as it was then, and whether it can be drawn again: the rule, the seed and every random number. */
    @GetMapping(path = "/{draw}/protocol", produces = JSON)
    DrawItems.Protocol protocol(@PathVariable long draw, @AuthenticationPrincipal Viewer viewer) {
        seen.draw(draw, viewer);
        return DrawItems.Protocol.of(draws.protocol(draw).orElseThrow());
    }

    /** What a draw would come to now; nothing is kept. */
    @PostMapping(path = "/preview", consumes = JSON, produces = JSON)
    DrawItems.Preview preview(@RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        SeenForms.requireSeesDraws(viewer);
        var wanted = body.read(json, NewDraw.class, "一次抽查").read(false);
        return DrawItems.Preview.of(wanted.rule(), draws.preview(wanted.year(), wanted.rule()));
    }

    /** Draws what was seen in a preview. */
    @PostMapping(consumes = JSON, produces = JSON)
    ResponseEntity<DrawItems.Detail> draw(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        SeenForms.require(SpotCheckPermissions.draws(viewer.role()), viewer);
        var id = Long.parseLong(requests.once(KeyedRequest.of(request, json), viewer, () -> {
            var wanted = body.read(json, NewDraw.class, "一次抽查").read(true);
            return Long.toString(draws.keep(wanted.year(), wanted.rule(), wanted.answerDays(), wanted.seen(), viewer));
        }));
        return ResponseEntity.created(ApiLocation.of(request, "/spot-checks/" + id))
                .body(read(id, viewer));
    }
}
