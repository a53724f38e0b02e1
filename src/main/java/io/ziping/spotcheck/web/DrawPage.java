package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.estimate.DrawFigures;
import io.ziping.spotcheck.record.Assignment;
import io.ziping.spotcheck.record.Assignments;
import io.ziping.spotcheck.record.CheckStatus;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.RecordPart;
import io.ziping.spotcheck.record.Records;
import io.ziping.ui.Option;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the page of a draw shows: {@value #PAGE} of its forms, and what all of them come to. */
@Component
@RequiredArgsConstructor
class DrawPage {

    static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Draws draws;
    private final CheckedForms forms;
    private final Records records;
    private final Assignments assignments;
    private final Clock clock;

    /** The draw that a viewer acts on. */
    Draw require(long draw, Viewer viewer) {
        if (!SpotCheckPermissions.seesDraws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var found = draws.find(draw).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!SpotCheckPermissions.draws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    /** All forms of a draw, and the rows of a page of them. */
    record Shown(List<CheckedForm> forms, PageNumber page, List<DrawnRow> rows) {}

    /** The forms of a draw with those of a page. */
    Shown read(Draw draw, PageNumber page, Viewer viewer) {
        var drawn = forms.ofDraw(draw.id(), viewer);
        var shown = page.within(drawn.size(), PAGE);
        var part = drawn.subList(shown.offset(PAGE), Math.min(drawn.size(), shown.offset(PAGE) + PAGE));
        return new Shown(drawn, shown, rows(part));
    }

    private List<DrawnRow> rows(List<CheckedForm> part) {
        var reviews = records.heads(part.stream().map(CheckedForm::id).toList());
        return part.stream()
                .map(form -> DrawnRow.of(form, reviews.getOrDefault(form.id(), List.of())))
                .toList();
    }

    /** Gives every form of a draw that nobody reviews to somebody. */
    List<Assignment> rest(Draw draw, long to, Viewer viewer) {
        return rows(forms.ofDraw(draw.id(), viewer)).stream()
                .filter(row -> row.first().isEmpty())
                .map(row -> new Assignment(row.form().id(), RecordPart.FIRST, null, to))
                .toList();
    }

    /** Whether something is still to come of a form when its draw has ended. */
    private static boolean goesOn(CheckedForm form) {
        return form.status() == CheckStatus.REVIEWED || form.status() == CheckStatus.RECTIFYING;
    }

    String show(Draw draw, Shown shown, Viewer viewer, Model model) {
        var owner = draws.owner(draw.id());
        var reviewers = assignments.reviewers();
        var figures = new DrawFigures(draw, shown.forms());
        boolean goesOn = draw.isOpen() || shown.forms().stream().anyMatch(DrawPage::goesOn);
        boolean mayAct = SpotCheckPermissions.draws(viewer.role()) && owner.is(viewer.accountId());
        model.addAttribute("draw", draw)
                .addAttribute("owner", owner)
                .addAttribute("rows", shown.rows())
                .addAttribute("figures", figures)
                .addAttribute("changed", figures.changed().orElse(null))
                .addAttribute("fallen", figures.fallen().orElse(null))
                .addAttribute("mayAct", mayAct)
                .addAttribute("goesOn", goesOn)
                .addAttribute("mayTakeOver", goesOn && !mayAct && SpotCheckPermissions.draws(viewer.role()))
                .addAttribute(
                        "assignable",
                        mayAct && shown.rows().stream().anyMatch(row -> row.givesFirst() || row.givesSecond()))
                .addAttribute(
                        "waiting",
                        shown.forms().stream()
                                .anyMatch(form -> form.status() == CheckStatus.WAITING && form.isReviewable()))
                .addAttribute("reviewers", reviewers)
                .addAttribute("known", reviewers.stream().map(Option::value).collect(Collectors.toSet()))
                .addAttribute("page", shown.page().value())
                .addAttribute("count", shown.forms().size())
                .addAttribute("pages", PageNumber.pages(shown.forms().size(), PAGE))
                .addAttribute("time", TIME.withZone(clock.getZone()));
        return "spotcheck/draw";
    }
}
