package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.token.ServiceToken;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.ui.FormErrors;
import io.ziping.ui.PageNumber;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of programs, for administrators. */
@Controller
@RequiredArgsConstructor
class TokensController {

    private static final String LIST = "/admin/tokens";
    private static final int PAGE = 50;

    private final ServiceTokens tokens;
    private final TokenPage page;
    private final Clock clock;

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "1") PageNumber page, Model model) {
        var count = tokens.count();
        var shown = page.within(count, PAGE);
        model.addAttribute("tokens", tokens.page(PAGE, shown.offset(PAGE)));
        model.addAttribute("count", count);
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(count, PAGE));
        this.page.addDays(model);
        return "identity/tokens";
    }

    @GetMapping(LIST + "/new")
    String ask(Model model) {
        var form = TokenForm.blank(LocalDate.now(clock));
        FormErrors.show(form, model);
        return page.ask(form, model);
    }

    /** The token is shown in the answer itself: an address to be led to would have to keep it until it is asked for. */
    @PostMapping(LIST)
    String create(
            @Valid @ModelAttribute(FormErrors.FORM) TokenForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var details = form.toDetails();
        return FormErrors.accept(errors, () -> tokens.checkNew(details, viewer), () -> tokens.create(details, viewer))
                .map(issued -> {
                    model.addAttribute("issued", issued);
                    return "identity/token-issued";
                })
                .orElseGet(() -> page.ask(form, model));
    }

    @GetMapping(LIST + "/{id}")
    String open(@PathVariable long id, Model model) {
        model.addAttribute("token", token(id));
        page.addDays(model);
        return "identity/token";
    }

    @PostMapping(LIST + "/{id}/revocation")
    String revoke(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        var token = token(id);
        tokens.revoke(id, viewer);
        flash.addFlashAttribute("flash", "已吊销“" + token.name() + "”，用它的请求从现在起都会被拒绝。");
        return "redirect:" + LIST;
    }

    private ServiceToken token(long id) {
        return tokens.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个令牌"));
    }
}
