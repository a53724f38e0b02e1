package io.ziping.execution.web;

import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.execution.ExecutionFigures;
import io.ziping.execution.FigureProblem;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.ui.FormErrors;
import io.ziping.ui.download.Download;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 财政执行数 of a year from a file: chosen, and laid beside what the forms say. */
@Controller
@RequiredArgsConstructor
class ExecutionController {

    static final String PATH = "/executions";

    private static final String TOO_LARGE = "文件超过2MB，请只留需要的列，或分成几个文件";

    private final ExecutionFigures figures;
    private final FilingPeriods periods;
    private final FigurePreview preview;

    @GetMapping(PATH)
    String ask(
            @RequestParam(required = false) @Nullable String tooLarge,
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var form = new ExecutionForm();
        var filled = periods.yearBeingFilled(viewer.scope());
        form.setYear(year != null ? year : filled.isPresent() ? Integer.valueOf(filled.getAsInt()) : null);
        var errors = FormErrors.show(form, model);
        if (tooLarge != null) {
            FormErrors.add(errors, new FigureProblem("file", TOO_LARGE));
        }
        return chooser(model);
    }

    @PostMapping(PATH)
    String check(
            @Valid @ModelAttribute(FormErrors.FORM) ExecutionForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model)
            throws IOException {
        var file = form.getFile();
        var content = file == null ? new byte[0] : file.getBytes();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return FormErrors.accept(
                        errors,
                        () -> figures.read(
                                Objects.requireNonNull(form.getYear()), name, content, form.getUnit(), viewer))
                .map(checked -> preview.show(checked, viewer, model))
                .orElseGet(() -> chooser(model));
    }

    @GetMapping(PATH + "/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.saved("财政执行数.xlsx", Download.XLSX).body(FigureTemplate.write());
    }

    private static String chooser(Model model) {
        model.addAttribute("units", List.of(AmountUnit.YUAN, AmountUnit.WAN_YUAN));
        model.addAttribute("most", ExecutionFigures.MOST);
        return "execution/upload";
    }
}
