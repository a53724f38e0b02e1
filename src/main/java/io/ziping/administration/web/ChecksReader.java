package io.ziping.administration.web;

import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.CheckSettings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the checks' page into settings, or says at which field what cannot be. */
final class ChecksReader {

    private final ChecksForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    ChecksReader(ChecksForm form) {
        this.form = form;
    }

    /** What cannot be, by field; the first of each. */
    Map<String, String> problems() {
        return problems;
    }

    /**
     * The settings; empty when there is a problem.
     *
     * @param before those of the year, of which checks that this release does not have are kept
     */
    Optional<CheckSettings> read(CheckSettings before) {
        Predicate<String> isUnknown = check -> FindingCode.of(check).isEmpty();
        var pinned = new HashMap<String, BigDecimal>();
        before.pinned().forEach((check, confidence) -> {
            if (isUnknown.test(check)) {
                pinned.put(check, confidence);
            }
        });
        var advice = new HashSet<>(before.advice().stream().filter(isUnknown).toList());
        var off = new HashSet<>(before.off().stream().filter(isUnknown).toList());
        for (var check : CheckMeasures.checks()) {
            var use = CheckUse.named(form.value(ChecksForm.useKey(check)));
            if (use.isEmpty()) {
                problems.put(ChecksForm.useKey(check), "请选一个");
                continue;
            }
            switch (use.get()) {
                case USUAL -> {}
                case PINNED -> confidence(check).ifPresent(confidence -> pinned.put(check.code(), confidence));
                case ADVICE -> advice.add(check.code());
                case OFF -> off.add(check.code());
            }
        }
        int length = form.value(ChecksForm.NOTE).length();
        if (length > TypedVersion.LONGEST_NOTE) {
            problems.put(ChecksForm.NOTE, "最多%d字，现在%d字".formatted(TypedVersion.LONGEST_NOTE, length));
        }
        return problems.isEmpty() ? Optional.of(new CheckSettings(pinned, advice, off)) : Optional.empty();
    }

    private Optional<BigDecimal> confidence(FindingCode check) {
        var key = ChecksForm.confidenceKey(check);
        var typed = form.value(key);
        try {
            var confidence = new BigDecimal(typed);
            if (typed.length() <= TypedVersion.LONGEST_NUMBER && CheckSettings.isConfidence(confidence)) {
                return Optional.of(confidence);
            }
        } catch (NumberFormatException invalid) {
            // told below, like a number outside the range
        }
        problems.put(key, "请填%s到%s的数，最多两位小数".formatted(CheckSettings.LOWEST, CheckSettings.HIGHEST));
        return Optional.empty();
    }
}
