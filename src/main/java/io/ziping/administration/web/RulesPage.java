package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.RulesPreview;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.evaluation.policy.StoredPolicy;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.ui.FormErrors;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Makes the page of a year's rules and the page that shows what a change would do. */
@Component
@RequiredArgsConstructor
class RulesPage {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ScoringPolicies policies;
    private final Clock clock;

    /** A number of the page. */
    record Field(String key, String label, String unit, String hint, String standard, String value) {}

    /** One cap of the total. */
    record Cap(Field below, Field total) {}

    /** A version of the rules, and what it changed. */
    record Version(StoredPolicy stored, List<String> differences) {}

    /** The rules a year has now. */
    ScoringPolicy inForce(int year) {
        return policies.versions(year).stream()
                .findFirst()
                .map(StoredPolicy::policy)
                .orElseGet(ScoringPolicy::standard);
    }

    /** The page of a year's rules, filled with its own or with another year's. */
    RulesForm form(int year, String from) {
        var own = policies.versions(year).stream().findFirst();
        var base = own.map(version -> String.valueOf(version.id())).orElse("");
        var shown =
                switch (from) {
                    case "" -> own.map(StoredPolicy::policy).orElseGet(ScoringPolicy::standard);
                    case "standard" -> ScoringPolicy.standard();
                    default -> inForce(number(from, year));
                };
        return RulesForm.of(shown, base);
    }

    /** The rules somebody has made meanwhile, beside what was typed, which goes on from them. */
    String overtaken(int year, RulesForm typed, String words, Model model) {
        var errors = typed.errors();
        errors.reject(FormErrors.OVERTAKEN, words);
        FormErrors.addNow(errors, typed.catchUp(form(year, "")));
        return edit(year, typed, errors, model);
    }

    /** Whether the rules of a year are still those a page began from. */
    boolean isCurrent(int year, String base) {
        return base(year).equals(base);
    }

    /** The version a year has now; blank for the standard rules. */
    String base(int year) {
        return policies.versions(year).stream()
                .findFirst()
                .map(version -> String.valueOf(version.id()))
                .orElse("");
    }

    String edit(int year, RulesForm form, BindingResult errors, Model model) {
        for (var group : RuleField.Group.values()) {
            model.addAttribute(
                    group.name().toLowerCase(Locale.ROOT),
                    RuleField.of(group).stream()
                            .map(field -> field(form, field))
                            .toList());
        }
        model.addAttribute(
                "caps",
                IntStream.range(0, RulesForm.CAPS)
                        .mapToObj(i -> new Cap(
                                blank(form, RulesForm.capBelow(i), "执行率低于", "%"),
                                blank(form, RulesForm.capTotal(i), "总分最多", "分")))
                        .toList());
        model.addAttribute("formulas", RuleChoices.formulas());
        model.addAttribute("roundings", RuleChoices.roundings());
        model.addAttribute("budgets", RuleChoices.budgets());
        model.addAttribute(FormErrors.FORM, form.values());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FormErrors.FORM, errors);
        model.addAttribute("labels", RulesForm.labels());
        model.addAttribute("versions", versions(year));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        model.addAttribute("year", year);
        return "administration/rules-edit";
    }

    String preview(int year, RulesForm form, List<String> differences, RulesPreview preview, Model model) {
        return preview(year + "年度评分规则", "/admin/rules/" + year, form.values(), differences, preview, model);
    }

    /**
     * What a change of the rules would do.
     *
     * @param address where it is applied
     * @param typed all that was sent there
     */
    static String preview(
            String heading,
            String address,
            Map<String, String> typed,
            List<String> differences,
            RulesPreview preview,
            Model model) {
        model.addAttribute("heading", heading);
        model.addAttribute("address", address);
        model.addAttribute(FormErrors.FORM, typed);
        model.addAttribute("differences", differences);
        model.addAttribute("preview", preview);
        return "administration/rules-preview";
    }

    private List<Version> versions(int year) {
        var stored = policies.versions(year);
        return IntStream.range(0, stored.size())
                .mapToObj(i -> new Version(
                        stored.get(i),
                        differences(
                                i + 1 < stored.size() ? stored.get(i + 1).policy() : ScoringPolicy.standard(),
                                stored.get(i).policy())))
                .toList();
    }

    private static List<String> differences(ScoringPolicy before, ScoringPolicy after) {
        return Stream.concat(
                        RulesForm.differences(before, after).stream(),
                        ChecksForm.differences(before.checks(), after.checks()).stream())
                .toList();
    }

    private static Field field(RulesForm form, RuleField field) {
        return new Field(
                field.key(), field.label(), field.unitLabel(), field.hint(), field.standard(), form.value(field.key()));
    }

    private static Field blank(RulesForm form, String key, String label, String unit) {
        return new Field(key, label, unit, "", "", form.value(key));
    }

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException invalid) {
            return otherwise;
        }
    }
}
