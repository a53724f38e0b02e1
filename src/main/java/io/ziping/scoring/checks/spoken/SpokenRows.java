package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one of the form's two texts claims in numbers, each claim with the row it speaks of. */
public final class SpokenRows {

    private static final Part<SpokenRows> ACHIEVED = Part.of(form ->
            new SpokenRows(form, form.achieved(), UnaryOperator.identity(), Figures::reached, EnumSet.of(Sense.LEVEL)));
    private static final Part<SpokenRows> EXPECTED = Part.of(form -> new SpokenRows(
            form, form.expected(), NumberClaim::withoutBound, Figures::wanted, EnumSet.of(Sense.LEVEL, Sense.PLAN)));

    /** How many clauses before a number's own may name what it counts. */
    static final int MOST_CLAUSES = 2;

    /** More numbers stand in no text that somebody wrote. */
    private static final int MOST_CLAIMS = 200;

    /** From here on a row is like enough to words for its figure to be meant by them too. */
    private static final int RELATED = 30;

    private final Objective objective;
    private final ClaimWords words;
    private final OwnWords elsewhere;
    private final List<NumberClaim> claims;
    private final List<Examined.Row> rows;
    private final List<Units.@Nullable Amount> figures;
    private final RowNames names;
    private final Set<Sense> senses;
    private final List<Contradiction> contradictions;

    private SpokenRows(
            Examined form,
            Objective objective,
            UnaryOperator<NumberClaim> meaning,
            Function<Examined.Row, Units.@Nullable Amount> figure,
            Set<Sense> senses) {
        this.objective = objective;
        this.claims =
                objective.claims().stream().limit(MOST_CLAIMS).map(meaning).toList();
        this.rows = form.rows().toList();
        this.figures = rows.stream().map(figure).toList();
        this.names = new RowNames(rows);
        this.senses = senses;
        this.words = new ClaimWords(objective.text(), claims);
        this.elsewhere = OwnWords.of(form, objective, rows);
        this.contradictions = findContradictions();
    }

    /** 实际完成情况 beside what the rows say was reached. */
    public static SpokenRows achieved(Examined form) {
        return form.get(ACHIEVED);
    }

    /** 预期目标 beside what the rows say is to be reached. */
    public static SpokenRows expected(Examined form) {
        return form.get(EXPECTED);
    }

    /**
     * A row and a claim about it that is another number.
     *
     * @param figure what the row says
     */
    public record Contradiction(Examined.Row row, Units.Amount figure, NumberClaim claim) {}

    /** What the rows say, each by its place; {@code null} where that is no number. */
    List<Units.@Nullable Amount> figures() {
        return figures;
    }

    /** Whether a claim is of the time that the rows are of. */
    boolean isOfTheYear(NumberClaim claim) {
        return senses.contains(claim.sense());
    }

    /** The text. */
    public Objective objective() {
        return objective;
    }

    /** The claims of the text in its order. */
    public List<NumberClaim> claims() {
        return claims;
    }

    /** Whether any row says what a claim says. */
    public boolean anyRowSays(NumberClaim claim) {
        return figures.stream().filter(Objects::nonNull).anyMatch(figure -> says(claim, figure));
    }

    /** One contradiction for each row that the text speaks of in other numbers only. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    private List<Contradiction> findContradictions() {
        var spoken = IntStream.range(0, claims.size()).map(this::rowOf).boxed().toList();
        var free = IntStream.range(0, claims.size())
                .filter(place -> Slips.isFree(this, claims.get(place)))
                .boxed()
                .toList();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> {
                    var named = contradiction(row, spoken);
                    return named.isEmpty() ? unnamed(row, spoken, free).stream() : named.stream();
                })
                .toList();
    }

    /** A row that no words of the text name and that no number says. */
    private Optional<Contradiction> unnamed(int row, List<Integer> spoken, List<Integer> free) {
        var figure = figures.get(row);
        return figure == null || claims.stream().anyMatch(claim -> says(claim, figure)) || spoken.contains(row)
                ? Optional.empty()
                : Slips.claimOf(this, row, figure, spoken, free)
                        .or(() -> OwnWords.claimOf(this, row, figure, spoken))
                        .map(place -> new Contradiction(rows.get(row), figure, claims.get(place)));
    }

    /** The words around a claim, and so many clauses of its sentence before it. */
    String around(int place, int clauses) {
        return words.around(place, clauses);
    }

    RowNames names() {
        return names;
    }

    /** The rows of the form that the other text has words for. */
    OwnWords elsewhere() {
        return elsewhere;
    }

    private List<Contradiction> contradiction(int row, List<Integer> spoken) {
        var figure = figures.get(row);
        if (figure == null) {
            return List.of();
        }
        var about = new ArrayList<Integer>();
        for (int i = 0; i < claims.size(); i++) {
            if (spoken.get(i) == row) {
                about.add(i);
            }
            if (mayMean(row, spoken.get(i), claims.get(i)) && says(claims.get(i), figure)) {
                return List.of();
            }
        }
        var sum = about.stream().map(i -> claims.get(i).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return about.isEmpty() || sum.compareTo(figure.number()) == 0 || isOfSeveralRows(about.get(0), row)
                ? List.of()
                : List.of(new Contradiction(rows.get(row), figure, claims.get(about.get(0))));
    }

    /** Whether a claim is of the row, or of nobody knows what: a whole named by another word. Percentages are of too much. */
    private static boolean mayMean(int row, int spoken, NumberClaim claim) {
        return spoken == row || (spoken < 0 && !claim.unit().equals(Units.PERCENT));
    }

    /** The figure of another row that the words are like too, or the sum of those or of all in the unit. */
    private boolean isOfSeveralRows(int place, int row) {
        var claim = claims.get(place);
        var said = words.around(place, 0);
        var all = new ArrayList<Units.Amount>();
        var related = new ArrayList<Units.Amount>();
        for (int i = 0; i < rows.size(); i++) {
            var figure = figures.get(i);
            if (figure != null && isCounted(claim, i)) {
                all.add(figure);
                if (i == row || names.likeness(i, said) >= RELATED) {
                    related.add(figure);
                }
            }
        }
        return related.stream().anyMatch(figure -> says(claim, figure))
                || Slips.isOnlyOf(this, claim, all)
                || isSum(claim, related)
                || isSum(claim, all);
    }

    private static boolean isSum(NumberClaim claim, List<Units.Amount> figures) {
        return figures.size() > 1
                && claim.standsFor(new Units.Amount(
                        figures.stream().map(Units.Amount::number).reduce(BigDecimal.ZERO, BigDecimal::add),
                        figures.stream().map(Units.Amount::step).reduce(BigDecimal.ZERO, BigDecimal::max),
                        claim.unit()));
    }

    /** The place of the row that a claim speaks of; -1 for none. */
    private int rowOf(int place) {
        var claim = claims.get(place);
        if (MeantRows.isOfTheSatisfied(claim)) {
            return MeantRows.satisfaction(rows, figures);
        }
        for (int clauses = 0; clauses <= MOST_CLAUSES; clauses++) {
            var said = words.around(place, clauses);
            boolean tells = NameFinder.tells(said);
            if (tells) {
                IntPredicate mayBeMeant = row -> isCounted(claim, row)
                        && MeantRows.mayBeMeant(
                                claim, said, rows.get(row).typed().name(), senses);
                var found = names.find(said, mayBeMeant);
                if (found.isPresent()) {
                    return found.getAsInt();
                }
                // a percentage with words of its own is of those
                if (claim.unit().equals(Units.PERCENT)) {
                    return names.findByMeaning(said, mayBeMeant).orElse(-1);
                }
            }
        }
        return -1;
    }

    private boolean isCounted(NumberClaim claim, int row) {
        var figure = figures.get(row);
        if (figure == null) {
            return false;
        }
        return figure.unit().isEmpty() ? rows.get(row).typed().name().contains(claim.unit()) : claim.isIn(figure);
    }

    boolean says(NumberClaim claim, Units.Amount figure) {
        return (figure.unit().isEmpty() || claim.isIn(figure)) && claim.standsFor(figure);
    }
}
