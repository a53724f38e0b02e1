package io.ziping.scoring;

/**
 * 疑点: what a check says of a cell.
 *
 * @param pointer JSON pointer of the cell in the interchange document, such as {@code /indicators/3/score}; a row
 *     ({@code /indicators/3}), a part ({@code /funding}) or the whole form (empty string)
 * @param code stable kebab-case name of the check, such as {@code score-above-weight}
 * @param severity whether it stops a submission
 * @param message one sentence in words a clerk understands
 */
public record Finding(String pointer, String code, Severity severity, String message) {

    /** How much a finding weighs. */
    public enum Severity {
        /** The form cannot be submitted. */
        BLOCK,
        /** The form can be submitted; a reviewer will ask. */
        WARNING
    }
}
