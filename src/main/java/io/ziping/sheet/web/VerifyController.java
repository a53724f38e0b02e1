package io.ziping.sheet.web;

import io.ziping.identity.GuessFailed;
import io.ziping.sheet.PrintMarks;
import io.ziping.sheet.PrintMarks.Verdict;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a printed page shows what the form says now; for everybody who holds one. */
@Controller
@RequiredArgsConstructor
class VerifyController {

    private static final String NUMBER = "[0-9]{1,18}";

    private final PrintMarks marks;
    private final ApplicationEventPublisher events;

    @GetMapping("/verify")
    String verify(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        var form = id.strip();
        var edition = version.strip();
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("code", code);
        if (form.isEmpty() && edition.isEmpty() && code.isBlank()) {
            return "sheet/verify";
        }
        if (!form.matches(NUMBER) || !edition.matches(NUMBER) || code.isBlank()) {
            model.addAttribute("problem", "编号、版本是页脚上的数字，校验码是后面的十个字符，三项都要填。");
            return "sheet/verify";
        }
        var answer = marks.verify(Long.parseLong(form), Long.parseLong(edition), code);
        if (answer.verdict() == Verdict.UNKNOWN) {
            events.publishEvent(new GuessFailed());
        }
        model.addAttribute("answer", answer);
        return "sheet/verify";
    }
}
