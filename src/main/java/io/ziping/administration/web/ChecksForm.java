package io.ziping.administration.web;

import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.ui.FormErrors;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** The page of a year's checks as typed: every value as a text under its key, so that nothing typed is lost. */
final class ChecksForm {

    static final String BASE = "base";
    static final String NOTE = "note";

    private static final int LONGEST_TEXT = 600;

    private final Map<String, String> values = new LinkedHashMap<>();

    private ChecksForm() {}

    /** The page as it shows these settings. */
    static ChecksForm of(CheckSettings settings, String base) {
        var form = new ChecksForm();
        form.values.put(BASE, base);
        for (var check : CheckMeasures.checks()) {
            form.values.put(useKey(check), CheckUse.of(settings, check.code()).name());
            form.values.put(
                    confidenceKey(check),
                    settings.confidence(check.code())
                            .map(BigDecimal::toPlainString)
                            .orElse(""));
        }
        form.values.put(NOTE, "");
        return form;
    }

    /** The page as it was sent; what it did not send is blank, what is none of it is dropped. */
    static ChecksForm sent(Map<String, String> parameters) {
        var form = of(CheckSettings.NONE, "");
        form.values.replaceAll((key, usual) -> {
            var text = parameters.getOrDefault(key, "").replace("\0", "").strip();
            return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        });
        return form;
    }

    static String useKey(FindingCode check) {
        return "use-" + check.code();
    }

    static String confidenceKey(FindingCode check) {
        return "confidence-" + check.code();
    }

    Map<String, String> values() {
        return values;
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Pins a check to a confidence. */
    void pin(FindingCode check, BigDecimal confidence) {
        values.put(useKey(check), CheckUse.PINNED.name());
        values.put(confidenceKey(check), confidence.toPlainString());
    }

    BindingResult errors() {
        return new MapBindingResult(values, FormErrors.FORM);
    }

    /** What cannot be, as errors in the order of the page. */
    BindingResult errors(Map<String, String> problems) {
        var errors = errors();
        values.keySet().stream()
                .filter(problems::containsKey)
                .forEach(key -> errors.rejectValue(key, "check", problems.getOrDefault(key, "")));
        return errors;
    }

    /** Goes on from what stands now, with what was typed; returns, field by field, what stands now and was not typed. */
    Map<String, String> catchUp(ChecksForm now) {
        values.put(BASE, now.value(BASE));
        var differences = new LinkedHashMap<String, String>();
        now.values.forEach((key, value) -> {
            if (!key.equals(NOTE) && !value.equals(value(key))) {
                differences.put(key, CheckUse.named(value).map(CheckUse::label).orElse(value));
            }
        });
        return differences;
    }

    /** What differs between two years' or versions' settings: {@code 超额完成 默认→固定可信度0.40}. */
    static List<String> differences(CheckSettings before, CheckSettings after) {
        return CheckMeasures.checks().stream()
                .filter(check -> !said(before, check).equals(said(after, check)))
                .map(check -> check.tag() + " " + said(before, check) + "→" + said(after, check))
                .toList();
    }

    private static String said(CheckSettings settings, FindingCode check) {
        var confidence =
                settings.confidence(check.code()).map(BigDecimal::toPlainString).orElse("");
        return CheckUse.of(settings, check.code()).label() + confidence;
    }

    /** The words for each field. */
    static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        for (var check : CheckMeasures.checks()) {
            labels.put(useKey(check), check.tag() + "，怎么用");
            labels.put(confidenceKey(check), check.tag() + "，可信度");
        }
        labels.put(NOTE, "修改说明");
        return labels;
    }
}
