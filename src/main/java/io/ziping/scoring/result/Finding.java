package io.ziping.scoring.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 疑点: what a check says of a cell.
 *
 * @param pointer JSON pointer of the cell in the interchange document, such as {@code /indicators/3/score}; a row
 *     ({@code /indicators/3}), a part ({@code /funding}) or the whole form (empty string)
 * @param code stable kebab-case name of the check, such as {@code score-above-weight}
 * @param severity whether it stops a submission
 * @param kind what it asks of whom; {@code severity} follows from it
 * @param message one sentence in words a clerk understands
 * @param stake 存疑分值: how many points of the self score would fall if the doubt were confirmed, two decimals; zero for
 *     what is no doubt, and for doubts that could only raise the score
 * @param evidence every cell the finding rests on, the one at {@code pointer} first; both sides of a contradiction
 * @param ask what a return would say, at most 60 characters; blank for what stops a submission
 */
public record Finding(
        String pointer,
        String code,
        Severity severity,
        Kind kind,
        String message,
        BigDecimal stake,
        List<Evidence> evidence,
        String ask) {

    public Finding {
        stake = stake.setScale(2, RoundingMode.HALF_UP);
        evidence = List.copyOf(evidence);
    }

    public Finding(String pointer, String code, Kind kind, String message) {
        this(pointer, code, kind.severity(), kind, message, BigDecimal.ZERO, List.of(), "");
    }

    /** The same with so many points at stake; none where confirming it would not lower the score. */
    public Finding staking(BigDecimal points) {
        return new Finding(pointer, code, severity, kind, message, points.max(BigDecimal.ZERO), evidence, ask);
    }

    /** The same resting on these cells. */
    public Finding on(Evidence... cells) {
        return on(List.of(cells));
    }

    /** The same resting on these cells. */
    public Finding on(List<Evidence> cells) {
        return new Finding(pointer, code, severity, kind, message, stake, cells, ask);
    }

    /** Whether another finding is of the same check and of the same cell. */
    public boolean asksTheSameAs(Finding other) {
        return code.equals(other.code) && pointer.equals(other.pointer);
    }

    /** The same with other words to send it back with. */
    public Finding asking(String words) {
        return new Finding(pointer, code, severity, kind, message, stake, evidence, words);
    }

    /** How much a finding weighs. */
    public enum Severity {
        /** The form cannot be submitted. */
        BLOCK,
        /** The form can be submitted; a reviewer will ask. */
        WARNING
    }

    /** What a finding is, the weightiest first. */
    public enum Kind {
        /** The form cannot be submitted. */
        BLOCK,
        /** 疑点: the result may not be true. */
        DOUBT,
        /** 提示: the form could be designed better; its result is not in doubt. */
        ADVICE;

        /** Whether it stops a submission. */
        public Severity severity() {
            return this == BLOCK ? Severity.BLOCK : Severity.WARNING;
        }
    }
}
