package io.ziping.administration.web;

import io.ziping.evaluation.decision.CheckMeasure;
import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.evaluation.maintenance.RulesPreview;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.ui.FormErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Makes the page of a year's checks and the page that shows what a change would do. */
@Component
@RequiredArgsConstructor
class ChecksPage {

    /** From how many decisions on a measured confidence is worth taking over. */
    private static final int ENOUGH_DECIDED = 10;

    private final RulesPage rules;
    private final CheckMeasures measures;

    /**
     * A check on the page.
     *
     * @param forms in how many forms of the year it finds something; {@code 10000+} for more than are counted
     * @param now as the rules of the year use it: its confidence, 提示 or 停用
     * @param use as it is chosen
     * @param confidence as it is typed
     */
    record Row(
            String useKey,
            String confidenceKey,
            String title,
            String ask,
            String forms,
            CheckMeasure measure,
            BigDecimal prior,
            String now,
            String use,
            String confidence) {}

    /** The page of a year's checks, filled with its own settings or with another year's. */
    ChecksForm form(int year, String from) {
        return ChecksForm.of(rules.inForce(RulesPage.number(from, year)).checks(), rules.base(year));
    }

    /** The page with what was measured in place of what was typed, for checks that count and were decided often enough. */
    String measured(int year, ChecksForm form, Model model) {
        int taken = 0;
        for (var measure : measures.all().values()) {
            var use = CheckUse.named(form.value(ChecksForm.useKey(measure.check())));
            if (measure.decided() >= ENOUGH_DECIDED
                    && use.filter(CheckUse::counts).isPresent()) {
                form.pin(
                        measure.check(),
                        measure.confidence().max(CheckSettings.LOWEST).min(CheckSettings.HIGHEST));
                taken++;
            }
        }
        model.addAttribute(
                "flash",
                taken == 0 ? "还没有处理满%d次的检查，没有填入。".formatted(ENOUGH_DECIDED) : "填入了%d项检查的实测值，还没有应用。".formatted(taken));
        return edit(year, form, form.errors(), model);
    }

    /** The settings somebody has made meanwhile, beside what was typed, which goes on from them. */
    String overtaken(int year, ChecksForm typed, String words, Model model) {
        var errors = typed.errors();
        errors.reject(FormErrors.OVERTAKEN, words);
        FormErrors.addNow(errors, typed.catchUp(form(year, "")));
        return edit(year, typed, errors, model);
    }

    String edit(int year, ChecksForm form, BindingResult errors, Model model) {
        var inForce = rules.inForce(year).checks();
        var measured = measures.all();
        var forms = measures.forms(year);
        model.addAttribute(
                "checks",
                CheckMeasures.checks().stream()
                        .map(check -> row(check, inForce, measured, forms.getOrDefault(check, 0), form))
                        .toList());
        model.addAttribute("uses", CheckUse.options());
        model.addAttribute(FormErrors.FORM, form.values());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FormErrors.FORM, errors);
        model.addAttribute("labels", ChecksForm.labels());
        model.addAttribute("enough", ENOUGH_DECIDED);
        model.addAttribute("year", year);
        return "administration/checks-edit";
    }

    private static Row row(
            FindingCode check,
            CheckSettings inForce,
            Map<FindingCode, CheckMeasure> measured,
            int forms,
            ChecksForm form) {
        var use = CheckUse.of(inForce, check.code());
        return new Row(
                ChecksForm.useKey(check),
                ChecksForm.confidenceKey(check),
                check.tag(),
                check.ask(),
                forms == CheckMeasures.MOST_FORMS ? forms + "+" : String.valueOf(forms),
                measured.getOrDefault(check, new CheckMeasure(check, 0, 0)),
                check.confidence(),
                use.counts()
                        ? inForce.confidence(check.code())
                                .orElseGet(check::confidence)
                                .toPlainString()
                        : use.label(),
                form.value(ChecksForm.useKey(check)),
                form.value(ChecksForm.confidenceKey(check)));
    }

    String preview(int year, ChecksForm form, List<String> differences, RulesPreview preview, Model model) {
        return RulesPage.preview(
                year + "年度疑点检查", "/admin/rules/" + year + "/checks", form.values(), differences, preview, model);
    }
}
