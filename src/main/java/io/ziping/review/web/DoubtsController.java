package io.ziping.review.web;

import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.search.DoubtQuery;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.review.DoubtLooks;
import io.ziping.review.phrase.ReturnPhrases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 疑点清单: the forms handed in that are most in doubt, the most doubtful first, and why. */
@Controller
@RequiredArgsConstructor
class DoubtsController {

    /** What the money in doubt can be narrowed to, in 万元; an address may name any. */
    private static final List<String> MONEY = List.of("10", "100", "1000");

    /** What is handed in has been compared with other forms by then, unless many wait. */
    private static final Duration COMPARED_WITHIN = Duration.ofMinutes(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final EvaluationSearch search;
    private final Doubts doubts;
    private final KeptDoubts kept;
    private final DoubtLooks looks;
    private final Organizations organizations;
    private final Clock clock;

    @GetMapping("/doubts")
    String doubts(@ModelAttribute("query") DoubtQuery query, @AuthenticationPrincipal Viewer viewer, Model model) {
        var filter = query.filter(viewer.role());
        // before anything is read: what is handed in after this may be missing on the page
        var links = DoubtLinks.of(filter, DoubtQuery.instant(query.getSeen()).orElseGet(looks::now));
        var wanted = links.doubts();
        var page = search.find(viewer.scope(), filter, Doubts.MOST_DOUBTFUL, query.position());
        var reasons = kept.of(page.rows().stream().map(EvaluationSummary::id).toList(), DoubtReason.READ);
        var little =
                wanted.little() || !wanted.isWide() ? Optional.of(0L) : doubts.countOfLittle(viewer.scope(), filter);
        model.addAttribute(
                "list",
                DoubtsPage.of(page, reasons, doubts.counts(viewer.scope(), filter), little, links, viewer.role()));
        model.addAttribute("filter", filter);
        model.addAttribute("doubts", wanted);
        model.addAttribute("money", links.money());
        model.addAttribute(
                "amounts",
                Stream.concat(MONEY.stream(), Stream.of(links.money()))
                        .filter(amount -> !amount.isEmpty())
                        .distinct()
                        .toList());
        model.addAttribute("waitingUrl", viewer.role().reviews() ? links.waiting(viewer.role()) : null);
        news(links, looks.last(viewer).orElse(null), model);
        model.addAttribute("mayReturn", EvaluationPermissions.everMay(viewer.role(), Move.RETURN));
        model.addAttribute("mayPhrase", ReturnPhrases.mayKeep(viewer.role()));
        model.addAttribute("most", ReturnsController.MOST);
        model.addAttribute("mostRead", Doubts.MOST_READ);
        model.addAttribute(
                "comparing", doubts.isComparing(viewer.scope(), clock.instant().minus(COMPARED_WITHIN)));
        model.addAttribute("years", search.years(viewer.scope()));
        model.addAttribute(
                "departments", viewer.scope().departmentId() == null ? organizations.departments() : List.of());
        return "review/doubts";
    }

    /**
     * Everything has been looked through.
     *
     * @param until when the first page was made, as ISO 8601 writes an instant
     * @param back the list as it is narrowed
     */
    @PostMapping("/doubts/look")
    String look(
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = DoubtLinks.LIST) String back,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var looked = looks.look(DoubtQuery.instant(until).orElseGet(looks::now), viewer);
        flash.addFlashAttribute(
                "flash", "已记下看到 %s。以后送来的，从“以后送来的”里看。".formatted(TIME.format(looked.atZone(clock.getZone()))));
        return "redirect:" + DoubtLinks.anew(back);
    }

    /** What came since the viewer looked last, or since the time the address names. */
    private void news(DoubtLinks links, @Nullable Instant before, Model model) {
        var since = links.doubts().since();
        var from = since == null ? before : since;
        model.addAttribute("seen", links.seen());
        if (from != null) {
            model.addAttribute("newsUrl", links.since(since == null ? before : null));
            model.addAttribute("newsFrom", TIME.format(from.atZone(clock.getZone())));
        }
    }
}
