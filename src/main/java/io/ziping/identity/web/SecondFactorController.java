package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.login.WantedPage;
import io.ziping.identity.own.OwnSecondFactor;
import io.ziping.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own second factor: set up, look at, take away. */
@Controller
@RequiredArgsConstructor
class SecondFactorController {

    private static final String PAGE = "redirect:/account/second-factor";

    private final OwnSecondFactor own;
    private final BegunSecret begun;
    private final OwnSession ownSession;
    private final Clock clock;

    @GetMapping("/account/second-factor")
    String show(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, HttpSession session, Model model) {
        FormErrors.show(new SecondFactorForm(), model);
        model.addAttribute("next", WantedPage.of(request));
        return page(viewer, session, model);
    }

    /** The picture of the secret. */
    @GetMapping("/account/second-factor/picture.svg")
    ResponseEntity<byte[]> picture(
            @AuthenticationPrincipal Viewer viewer,
            @SessionAttribute(name = BegunSecret.NAME, required = false) String secret) {
        var opened = Optional.ofNullable(secret)
                .flatMap(kept -> own.open(viewer, kept))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(own.picture(viewer, opened).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/account/second-factor")
    String confirm(
            @ModelAttribute(FormErrors.FORM) SecondFactorForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("next", WantedPage.of(request));
        var current = request.getSession();
        if (!(current.getAttribute(BegunSecret.NAME) instanceof String secret)) {
            return PAGE;
        }
        var codes = FormErrors.accept(
                errors, () -> own.confirm(viewer, form.getPassword(), secret, form.getCode(), current.getId()));
        if (codes.isEmpty()) {
            return page(viewer, current, model);
        }
        model.addAttribute("codes", codes.get());
        current.removeAttribute(BegunSecret.NAME);
        ownSession.goOnAs(own.now(viewer), request, response);
        return "identity/recovery-codes";
    }

    @PostMapping("/account/second-factor/removal")
    String remove(
            @ModelAttribute(FormErrors.FORM) SecondFactorForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!FormErrors.accept(errors, () -> own.remove(viewer, form.getPassword(), form.getCode()))) {
            return page(viewer, request.getSession(), model);
        }
        ownSession.goOnAs(own.now(viewer), request, response);
        flash.addFlashAttribute("flash", "动态口令已停用。");
        return PAGE;
    }

    private String page(Viewer viewer, HttpSession session, Model model) {
        var state = own.state(viewer);
        model.addAttribute("viewer", viewer);
        model.addAttribute("state", state);
        model.addAttribute(
                "time", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone()));
        if (state.since() == null) {
            // by fours, as one types it from the screen
            var secret = begun.of(viewer, session).map(text -> text.replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("secret", secret.orElse(null));
        }
        return "identity/second-factor";
    }
}
