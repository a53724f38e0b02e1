package io.ziping.scoring.examined;

import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.NumberClaims;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.values.TypedText;
import java.util.List;

/**
 * One of the two texts of 年度总体目标, cut and read once.
 *
 * @param pointer its cell
 * @param title what its cell is called
 * @param text cut into clauses
 * @param sentences in the order of the text
 * @param claims what it claims in numbers
 */
public record Objective(
        String pointer, String title, RunningText text, List<Sentence> sentences, List<NumberClaim> claims) {

    static Objective of(Examined form, String pointer, String title, String typed) {
        var text = RunningText.of(typed);
        var claims = NumberClaims.of(text, form.sheet().project(), form.sheet().fiscalYear(), form.unusualUnits());
        return new Objective(pointer, title, text, Sentence.of(text).toList(), claims);
    }

    /** As it stands in the form. */
    public String typed() {
        return text.text();
    }

    /** All of it as evidence. */
    public Evidence evidence() {
        return Evidence.whole(pointer, typed());
    }

    /** Words of it as evidence. */
    public Evidence span(int start, int end) {
        return Evidence.span(pointer, typed(), start, end);
    }

    /** A number of it as evidence. */
    public Evidence span(NumberClaim claim) {
        return span(claim.start(), claim.end());
    }

    /** A number of it in quotation marks. */
    public String quote(NumberClaim claim) {
        return TypedText.quote(typed().substring(claim.start(), claim.end()));
    }
}
