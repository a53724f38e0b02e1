package io.ziping.scoring.finding;

import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The checks as the rules of a year use them. Only findings of kind DOUBT are touched: what stops a submission cannot be
 * switched off.
 */
public record ChecksInForce(CheckSettings settings) {

    /** By kind, then by check. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(finding -> FindingCode.of(finding.code()).orElseThrow());

    /**
     * What the rules leave of findings, the most important first: without those of checks that are off, and as advice where
     * they are advice only.
     */
    public List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.kind() != Kind.DOUBT || !settings.off().contains(finding.code()))
                .map(this::asUsed)
                .sorted(ORDER)
                .toList();
    }

    private Finding asUsed(Finding finding) {
        return finding.kind() == Kind.DOUBT && settings.advice().contains(finding.code())
                ? new Finding(
                        finding.pointer(),
                        finding.code(),
                        Kind.ADVICE.severity(),
                        Kind.ADVICE,
                        finding.message(),
                        BigDecimal.ZERO,
                        finding.evidence(),
                        finding.ask())
                : finding;
    }

    /** How likely a finding of a check is right: as the rules pin it, else as it is before any was decided. */
    public BigDecimal confidence(FindingCode check) {
        return settings.confidence(check.code()).orElseGet(check::confidence);
    }
}
