package io.ziping.review.web;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.review.FormerTexts;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting back what a cell held before. */
@Controller
@RequiredArgsConstructor
class FormerTextController {

    private static final String NOT_CHOSEN = "没有选要恢复哪一次的内容";

    private final Evaluations evaluations;
    private final FormerTexts texts;

    /** A change of a cell, as its history offers it: {@code cell@instant}. */
    private record Chosen(CellAddress cell, Instant changed) {

        static Optional<Chosen> parse(String text) {
            int at = text.lastIndexOf('@');
            try {
                return at < 0
                        ? Optional.empty()
                        : CellAddress.parse(text.substring(0, at))
                                .map(cell -> new Chosen(cell, Instant.parse(text.substring(at + 1))));
            } catch (DateTimeParseException noInstant) {
                return Optional.empty();
            }
        }
    }

    @PostMapping("/evaluations/{id}/history/cell")
    String restore(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String seen,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var form = evaluations.view(id, viewer);
        var chosen = Chosen.parse(change);
        var problem = chosen.isEmpty()
                ? Optional.of(NOT_CHOSEN)
                : texts.restore(id, chosen.get().cell(), chosen.get().changed(), seen, viewer);
        if (problem.isPresent()) {
            redirect.addAttribute("at", at);
            redirect.addFlashAttribute("alarm", problem.get());
            return "redirect:/evaluations/{id}/history/cell";
        }
        redirect.addFlashAttribute(
                "flash", "已恢复“%s”".formatted(label(form, chosen.orElseThrow().cell())));
        return "redirect:/evaluations/%d/edit#%s"
                .formatted(id, chosen.orElseThrow().cell());
    }

    /** What a cell is called; of a field that only the template knows, as the form says. */
    private static String label(FormView form, CellAddress cell) {
        return cell.label().isEmpty()
                ? form.cells()
                        .filter(each -> each.address().equals(cell.toString()))
                        .map(FormView.Cell::label)
                        .findFirst()
                        .orElse("")
                : cell.label();
    }
}
