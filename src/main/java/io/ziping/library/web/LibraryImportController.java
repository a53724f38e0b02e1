package io.ziping.library.web;

import io.ziping.identity.Desk;
import io.ziping.identity.Viewer;
import io.ziping.library.ImportedRow;
import io.ziping.library.ImportedRows;
import io.ziping.library.LibraryColumn;
import io.ziping.library.LibraryImport;
import io.ziping.library.LibraryProblem;
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

/** Many indicators from one file: chosen, checked row by row, taken as a whole or not at all. */
@Controller
@RequiredArgsConstructor
class LibraryImportController {

    static final String PATH = LibraryController.PATH + "/import";

    private static final int MOST_SHOWN = 200;
    private static final String TOO_LARGE = "文件超过2MB，请只留需要的列，或分成几个文件";

    private final LibraryImport library;
    private final Desk<ImportedRows> desk;
    private final Desk<String> done;

    @GetMapping(PATH)
    String ask(@RequestParam(required = false) @Nullable String tooLarge, Model model) {
        var errors = FormErrors.show(new LibraryFileForm(), model);
        if (tooLarge != null) {
            FormErrors.add(errors, new LibraryProblem("file", TOO_LARGE));
        }
        return chooser(model);
    }

    @PostMapping(PATH)
    String check(
            @Valid @ModelAttribute(FormErrors.FORM) LibraryFileForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model)
            throws IOException {
        var file = form.getFile();
        var content = file == null ? new byte[0] : file.getBytes();
        return FormErrors.accept(errors, () -> library.read(content))
                .map(rows -> preview(rows, viewer, model))
                .orElseGet(() -> chooser(model));
    }

    @PostMapping(PATH + "/filing")
    String take(
            @RequestParam(defaultValue = "") String token,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var taken = desk.use(viewer, token, rows -> {
                var words = "已导入 " + library.take(rows, viewer) + " 个指标。";
                done.put(viewer, token, words);
                return words;
            });
            // asked behind the attempt: of two presses the one that came too late finds the other at work, or what came
            // of it
            var busy = taken.isEmpty() && desk.isBusy(token);
            var told = taken.or(() -> done.look(viewer, token));
            if (!busy && told.isEmpty()) {
                flash.addFlashAttribute("alarm", "检查过的这份文件" + Desk.GONE);
                return "redirect:" + PATH;
            }
            flash.addFlashAttribute("flash", told.orElse("正在导入，过一会再看，不用再按。"));
            return "redirect:" + LibraryController.PATH;
        } catch (LibraryImport.LibraryChangedException changed) {
            flash.addFlashAttribute("alarm", "刚才有人改过指标库或指标分类：一个也没有导入，请重新上传");
            return "redirect:" + PATH;
        }
    }

    private static String chooser(Model model) {
        model.addAttribute("most", LibraryImport.MOST);
        return "library/import";
    }

    private String preview(ImportedRows rows, Viewer viewer, Model model) {
        var broken = rows.broken();
        List<ImportedRow> listed = broken.isEmpty() ? rows.changing() : broken;
        model.addAttribute("rows", rows);
        model.addAttribute("broken", broken.size());
        model.addAttribute("listed", listed.size());
        model.addAttribute("shown", listed.subList(0, Math.min(MOST_SHOWN, listed.size())));
        model.addAttribute("columns", LibraryColumn.values());
        model.addAttribute("token", broken.isEmpty() ? desk.put(viewer, rows) : "");
        return "library/import-preview";
    }
}
