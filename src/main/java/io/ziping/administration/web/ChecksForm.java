package io.ziping.administration.web;

import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.CheckSettings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a year's checks as typed. */
final class ChecksForm extends TypedVersion {

    private static final int LONGEST_TEXT = 600;

    private ChecksForm() {}

    /** The page as it shows these settings. */
    static ChecksForm of(CheckSettings settings, String base) {
        var form = new ChecksForm();
        form.put(BASE, base);
        for (var check : CheckMeasures.checks()) {
            form.put(useKey(check), CheckUse.of(settings, check.code()).name());
            form.put(
                    confidenceKey(check),
                    settings.confidence(check.code())
                            .map(BigDecimal::toPlainString)
                            .orElse(""));
        }
        form.put(NOTE, "");
        return form;
    }

    /** The page as it was sent. */
    static ChecksForm sent(Map<String, String> parameters) {
        var form = of(CheckSettings.NONE, "");
        form.take(parameters, LONGEST_TEXT);
        return form;
    }

    static String useKey(FindingCode check) {
        return "use-" + check.code();
    }

    static String confidenceKey(FindingCode check) {
        return "confidence-" + check.code();
    }

    /** Pins a check to a confidence. */
    void pin(FindingCode check, BigDecimal confidence) {
        put(useKey(check), CheckUse.PINNED.name());
        put(confidenceKey(check), confidence.toPlainString());
    }

    /** Goes on from the settings there are now; returns, field by field, what they say and was not typed. */
    Map<String, String> catchUp(ChecksForm now) {
        return catchUp(
                now, (key, value) -> CheckUse.named(value).map(CheckUse::label).orElse(value));
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
