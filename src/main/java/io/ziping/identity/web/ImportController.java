package io.ziping.identity.web;

import io.ziping.identity.Desk;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.administration.AccountImport;
import io.ziping.identity.administration.AccountList;
import io.ziping.identity.administration.ImportColumn;
import io.ziping.identity.administration.ImportRow;
import io.ziping.identity.administration.ImportedAccount;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many accounts from one file: chosen, checked, made; the passwords shown once. */
@Controller
@RequiredArgsConstructor
class ImportController {

    static final String PATH = "/admin/accounts/import";

    private static final int MOST_SHOWN = 200;
    private static final String TOO_LARGE = "文件超过2MB，请只留需要的列，或分成几个文件";

    private final AccountImport accounts;
    private final PendingImports desk;

    @GetMapping(PATH)
    String ask(@RequestParam(required = false) @Nullable String tooLarge, Model model) {
        var errors = FormErrors.show(new ImportForm(), model);
        if (tooLarge != null) {
            FormErrors.add(errors, new AccountProblem("file", TOO_LARGE));
        }
        return chooser(model);
    }

    @PostMapping(PATH)
    String check(
            @Valid @ModelAttribute(FormErrors.FORM) ImportForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model)
            throws IOException {
        var file = form.getFile();
        var content = file == null ? new byte[0] : file.getBytes();
        return FormErrors.accept(errors, () -> accounts.read(content))
                .map(list -> preview(list, viewer, model))
                .orElseGet(() -> chooser(model));
    }

    @PostMapping(PATH + "/creation")
    String create(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var list = desk.takeList(token, viewer);
        if (list.isEmpty()) {
            return desk.passwords(token, viewer)
                    .map(made -> made(made, 0, token, model))
                    .orElseGet(() -> again("检查过的这份名单" + Desk.GONE + "；先前按过“建”的，请到账号列表里看", flash));
        }
        var fine = list.get().fine();
        if (fine.isEmpty() || (fine.size() < list.get().rows().size() && !action.equals("fine"))) {
            return preview(list.get(), viewer, model);
        }
        try {
            var made = accounts.create(fine, viewer);
            desk.put(made, token, viewer);
            return made(made, list.get().broken().size(), token, model);
        } catch (AccountImport.ListChangedException changed) {
            return again("刚才有人建了同样的账号，或停用了单位：一个也没有建，请重新上传", flash);
        }
    }

    private static String made(List<ImportedAccount> made, int left, String token, Model model) {
        model.addAttribute("made", made);
        model.addAttribute("left", left);
        model.addAttribute("token", token);
        return "identity/import-result";
    }

    private static String again(String alarm, RedirectAttributes flash) {
        flash.addFlashAttribute("alarm", alarm);
        return "redirect:" + PATH;
    }

    private static String chooser(Model model) {
        model.addAttribute("most", AccountImport.MOST);
        return "identity/import";
    }

    private String preview(AccountList list, Viewer viewer, Model model) {
        var broken = list.broken();
        List<ImportRow> shown = broken.isEmpty() ? list.rows() : broken;
        model.addAttribute("list", list);
        model.addAttribute("broken", broken.size());
        model.addAttribute("fine", list.rows().size() - broken.size());
        model.addAttribute("shown", shown.subList(0, Math.min(MOST_SHOWN, shown.size())));
        model.addAttribute("columns", ImportColumn.values());
        model.addAttribute("token", desk.put(list, viewer));
        return "identity/import-preview";
    }
}
