package io.ziping.intake.web;

import io.ziping.evaluation.document.DocumentExaminer;
import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.correction.DoubtResolution;
import io.ziping.organization.Organizations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One form that was read: its doubts are looked at, its cells corrected, its place chosen. */
@Controller
@RequiredArgsConstructor
class IntakeFormController {

    private static final String CELL = "cell:";
    private static final String ROW_CLASS = "class:";
    private static final String CLASS_END = "/class";
    private static final String REMOVE = "remove:";
    private static final String RESTORE = "restore:";

    private final Intakes intakes;
    private final Organizations organizations;
    private final DocumentExaminer examiner;

    @GetMapping("/intake/{intake}/forms/{number}")
    String form(
            @PathVariable long intake, @PathVariable int number, @AuthenticationPrincipal Viewer viewer, Model model) {
        IntakeController.requireFillsForms(viewer);
        model.addAttribute("report", intakes.form(intake, number, viewer));
        model.addAttribute("units", organizations.openUnits(viewer.scope()));
        model.addAttribute("categories", examiner.categories());
        return "intake/form";
    }

    @PostMapping("/intake/{intake}/forms/{number}")
    String settle(
            @PathVariable long intake,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer) {
        IntakeController.requireFillsForms(viewer);
        intakes.settle(intake, number, settlement(fields), viewer);
        var here = "redirect:/intake/" + intake;
        if (number(action(fields), REMOVE) != null || number(action(fields), RESTORE) != null) {
            return here + "/forms/" + number + "#removed";
        }
        if (!"next".equals(fields.getFirst("action"))) {
            return here + "/forms/" + number;
        }
        var next = intakes.form(intake, number, viewer).next();
        return next == null ? here : here + "/forms/" + next;
    }

    private static DoubtResolution settlement(MultiValueMap<String, String> fields) {
        var cells = new HashMap<String, String>();
        var classes = new HashMap<String, String>();
        fields.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(CELL)) {
                cells.put(name.substring(CELL.length()), value);
            } else if (name.startsWith(ROW_CLASS) && name.endsWith(CLASS_END)) {
                classes.put(name.substring(ROW_CLASS.length(), name.length() - CLASS_END.length()), value);
            }
        });
        return new DoubtResolution(
                number(fields.getFirst("unit")),
                Objects.requireNonNullElse(fields.getFirst("choice"), ""),
                cells,
                classes,
                new HashSet<>(fields.getOrDefault("seen", List.of())),
                action(fields).equals("allSeen"),
                number(action(fields), REMOVE),
                number(action(fields), RESTORE));
    }

    private static String action(MultiValueMap<String, String> fields) {
        return Objects.requireNonNullElse(fields.getFirst("action"), "");
    }

    /** The row an action is about, from 0; {@code null} when it is another action. */
    private static @Nullable Integer number(String action, String kind) {
        var number = action.startsWith(kind) ? action.substring(kind.length()) : "";
        return number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text);
        } catch (NumberFormatException invalid) {
            return null;
        }
    }
}
