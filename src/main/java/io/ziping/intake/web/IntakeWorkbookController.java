package io.ziping.intake.web;

import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.offline.Choice;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One workbook that had been taken away: what both sides changed is chosen, and then it is taken over. */
@Controller
@RequiredArgsConstructor
class IntakeWorkbookController {

    private static final String SIDE = "side:";
    private static final String SEEN = "seen:";
    private static final String ROW_CLASS = "class:";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Intakes intakes;
    private final Clock clock;

    @GetMapping("/intake/{intake}/workbooks/{number}")
    String workbook(
            @PathVariable long intake, @PathVariable int number, @AuthenticationPrincipal Viewer viewer, Model model) {
        IntakeController.requireFillsForms(viewer);
        model.addAttribute("intake", intake);
        model.addAttribute("report", intakes.workbook(intake, number, viewer));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "intake/workbook";
    }

    @PostMapping("/intake/{intake}/workbooks/{number}")
    String settle(
            @PathVariable long intake,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        IntakeController.requireFillsForms(viewer);
        intakes.settle(intake, number, choices(fields.toSingleValueMap()), viewer);
        var here = "redirect:/intake/" + intake;
        if (!"file".equals(fields.getFirst("action"))) {
            return here + "/workbooks/" + number;
        }
        if (intakes.file(intake, number, viewer)) {
            flash.addFlashAttribute("done", "已写入草稿");
            return here;
        }
        flash.addFlashAttribute("refused", true);
        return here + "/workbooks/" + number;
    }

    private static Map<String, Choice> choices(Map<String, String> fields) {
        var choices = new HashMap<String, Choice>();
        fields.forEach((name, side) -> {
            if (name.startsWith(SIDE) && (side.equals("file") || side.equals("online"))) {
                var id = name.substring(SIDE.length());
                // a page sends line ends in its own way
                var seen = fields.getOrDefault(SEEN + id, "").replace("\r\n", "\n");
                choices.put(id, new Choice(side.equals("file"), seen, number(fields.get(ROW_CLASS + id))));
            }
        });
        return choices;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }
}
