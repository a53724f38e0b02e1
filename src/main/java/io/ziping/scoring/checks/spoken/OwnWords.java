package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Precision;
import io.ziping.scoring.text.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the form itself calls its rows: the words around their figures in the other of its two texts. 手艺课来听的 4935人次 is the
 * row 技术培训 where the plan says so of its target, whatever the row is called.
 */
record OwnWords(List<String> ofRows) {

    private static final int FEWEST_DIGITS = 3;

    /** Smaller numbers are in every text. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The words that the other text than this one has for the figures of the rows. */
    static OwnWords of(Examined form, Objective text, List<Examined.Row> rows) {
        boolean isPlan = text.pointer().equals(form.expected().pointer());
        var other = isPlan ? form.achieved() : form.expected();
        var words = new ClaimWords(other.text(), other.claims());
        return new OwnWords(rows.stream()
                .map(row -> isPlan ? Figures.reached(row) : Figures.wanted(row))
                .map(figure -> figure == null ? "" : around(other, words, figure))
                .toList());
    }

    private static String around(Objective other, ClaimWords words, Units.Amount figure) {
        return IntStream.range(0, other.claims().size())
                .filter(place -> isOf(other.claims().get(place).withoutBound(), figure))
                .mapToObj(place -> NameFinder.significant(words.around(place, 1)))
                .collect(Collectors.joining(" "));
    }

    private static boolean isOf(NumberClaim claim, Units.Amount figure) {
        return claim.isIn(figure) && claim.standsFor(figure);
    }

    /**
     * The place of a claim that is said in the words which the other text has for a row, and for no other row in the unit: not
     * far from its figure, or a slip of it.
     */
    static Optional<Integer> claimOf(SpokenRows text, int row, Units.Amount figure, List<Integer> spoken) {
        var places = IntStream.range(0, text.claims().size())
                .filter(place ->
                        spoken.get(place) < 0 && mayBe(text, text.claims().get(place), figure))
                .filter(place -> text.elsewhere().isOnly(text, row, place))
                .boxed()
                .toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static boolean mayBe(SpokenRows text, NumberClaim claim, Units.Amount figure) {
        return (!claim.isMoney() || claim.isSlipOf(figure))
                && claim.unit().equals(figure.unit())
                && text.isOfTheYear(claim)
                && claim.precision() != Precision.AT_LEAST
                && claim.precision() != Precision.AT_MOST
                && !text.anyRowSays(claim)
                && ((Slips.isNear(claim, figure) && claim.value().compareTo(HUNDRED) >= 0)
                        || claim.isSlipOf(figure)
                        || isCut(claim.value(), figure.number()));
    }

    /** 493 of 4935. */
    private static boolean isCut(BigDecimal value, BigDecimal figure) {
        return value.precision() >= FEWEST_DIGITS
                && figure.movePointLeft(1).toBigInteger().equals(value.toBigInteger());
    }

    private boolean isOnly(SpokenRows text, int row, int place) {
        var said = text.around(place, 1);
        var unit = text.claims().get(place).unit();
        return IntStream.range(0, ofRows.size())
                .filter(other -> NameFinder.sharesPair(ofRows.get(other), said)
                        && text.figures().get(other) != null
                        && unit.equals(text.figures().get(other).unit()))
                .boxed()
                .toList()
                .equals(List.of(row));
    }
}
