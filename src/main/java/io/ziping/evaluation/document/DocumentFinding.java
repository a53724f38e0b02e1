package io.ziping.evaluation.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the interchange document, numbers as decimal strings. What a document that comes in says of findings is
 * ignored, so that one of an earlier release may lack the last three.
 *
 * @param stake points, two decimals
 * @param evidence the cells it rests on
 * @param ask what a return would say
 */
public record DocumentFinding(
        String pointer,
        String code,
        Finding.Severity severity,
        Finding.Kind kind,
        String message,
        @Nullable String stake,
        @Nullable List<Cell> evidence,
        @Nullable String ask) {

    /**
     * A cell a finding rests on.
     *
     * @param start where the quotation begins in the cell's text, in UTF-16 units
     * @param form the form the cell stands in, if it is another one
     */
    public record Cell(
            String pointer,
            String quote,
            int start,
            int end,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long form) {

        private static Cell of(Evidence evidence) {
            return new Cell(evidence.pointer(), evidence.quote(), evidence.start(), evidence.end(), evidence.form());
        }
    }

    /**
     * What a cell adds to the doubt of its form.
     *
     * @param code of the finding that counts for the cell
     * @param points one decimal
     */
    public record DoubtTerm(String pointer, String code, String points) {

        static List<DoubtTerm> of(DoubtScore doubt) {
            return doubt.terms().stream()
                    .map(term -> new DoubtTerm(
                            term.finding().pointer(),
                            term.finding().code(),
                            term.points().toPlainString()))
                    .toList();
        }
    }

    static DocumentFinding of(Finding finding) {
        return new DocumentFinding(
                finding.pointer(),
                finding.code(),
                finding.severity(),
                finding.kind(),
                finding.message(),
                finding.stake().toPlainString(),
                finding.evidence().stream().map(Cell::of).toList(),
                finding.ask());
    }
}
