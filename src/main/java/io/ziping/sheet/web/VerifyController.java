package io.ziping.sheet.web;

import io.ziping.identity.GuessFailed;
import io.ziping.identity.Viewer;
import io.ziping.sheet.PrintMarks;
import io.ziping.sheet.PrintMarks.Verdict;
import java.text.Normalizer;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a printed page shows what the form says now; for everybody who holds one. */
@Controller
@RequiredArgsConstructor
class VerifyController {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    private final PrintMarks marks;
    private final ApplicationEventPublisher events;

    @Value("${ziping.open-data:false}")
    private boolean open;

    @GetMapping("/verify")
    String verify(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal @Nullable Viewer viewer,
            Model model) {
        var form = plain(id);
        var edition = plain(version);
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("code", code);
        model.addAttribute("outside", viewer == null);
        model.addAttribute("open", open);
        if (form.isEmpty() && edition.isEmpty() && plain(code).isEmpty()) {
            return "sheet/verify";
        }
        if (!NUMBER.matcher(form).matches()
                || !NUMBER.matcher(edition).matches()
                || plain(code).isEmpty()) {
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

    /** Full-width digits and spaces between them are what an input method leaves. */
    private static String plain(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    }
}
