package io.ziping.scoring.result;

/**
 * 疑点: what a check says of a cell.
 *
 * @param pointer JSON pointer of the cell in the interchange document, such as {@code /indicators/3/score}; a row
 *     ({@code /indicators/3}), a part ({@code /funding}) or the whole form (empty string)
 * @param code stable kebab-case name of the check, such as {@code score-above-weight}
 * @param severity whether it stops a submission
 * @param kind what it asks of whom; {@code severity} follows from it
 * @param message one sentence in words a clerk understands
 */
public record Finding(String pointer, String code, Severity severity, Kind kind, String message) {

    public Finding(String pointer, String code, Kind kind, String message) {
        this(pointer, code, kind.severity(), kind, message);
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
