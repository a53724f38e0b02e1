package io.ziping.evaluation.comparison;

import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.examined.Peers.TargetSpread;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.text.NormalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@link StoredContext} asks the database, of forms that are not stored yet: very many that are loaded at once are each
 * compared with all the others. Their texts are not kept here, but for whom a form has a piece in common with made anew.
 */
public final class GatheredForms {

    private static final Pattern YEAR_IN_FRONT = Pattern.compile("^20[0-9][0-9]年?度?");
    private static final int HALF = 32;
    private static final long LOW = 0xffff_ffffL;

    private final Map<Indicator, TargetSpread> spreads;
    private final Map<String, List<Name>> names;
    private final long first;
    private final long[] prints;
    private final LongFunction<Known> forms;

    private record Indicator(int year, String name, String unit) {}

    private record Name(String name, String key) {}

    /** A form that others are compared with, and whose project it is. */
    public record Known(long project, SimilarForm form) {}

    /**
     * Everything that is known of the forms.
     *
     * @param jdbc to read how targets lie, which has been {@linkplain TargetSpreads#compute computed} of their facts
     * @param names of all projects
     * @param first the smallest id of a form
     * @param prints the print in the upper half of each, the id less the smallest in the lower
     * @param forms a form of an id
     */
    public GatheredForms(
            JdbcClient jdbc, Collection<String> names, long first, long[] prints, LongFunction<Known> forms) {
        this.spreads = new HashMap<>();
        jdbc.sql("select fiscal_year, name, unit, units, median, deviation, lowest, highest from target_spread")
                .query(row -> {
                    spreads.put(
                            new Indicator(row.getInt("fiscal_year"), row.getString("name"), row.getString("unit")),
                            new TargetSpread(
                                    row.getInt("units"),
                                    row.getBigDecimal("median"),
                                    row.getBigDecimal("deviation"),
                                    row.getBigDecimal("lowest"),
                                    row.getBigDecimal("highest")));
                });
        this.names = names.stream()
                .distinct()
                .map(name -> new Name(name, NormalForm.of(name)))
                .collect(Collectors.groupingBy(name -> head(name.key())));
        this.first = first;
        this.prints = prints.clone();
        Arrays.sort(this.prints);
        this.forms = forms;
    }

    private static String head(String key) {
        var behindYear = YEAR_IN_FRONT.matcher(key).replaceFirst("");
        return behindYear.substring(0, Math.min(StoredContext.HEAD, behindYear.length()));
    }

    /** What others find a form by, as {@link #GatheredForms} wants it; none of one that its unit is filling. */
    public static long[] prints(SelfEvaluation form, long number) {
        return Arrays.stream(ComparableForms.printsForOthers(form))
                .mapToLong(print -> (long) print << HALF | number)
                .toArray();
    }

    /** The print in one of them. */
    public static int print(long gathered) {
        return (int) (gathered >> HALF);
    }

    /**
     * What is known beside a form.
     *
     * @param id of the form itself
     */
    public Context beside(long id, SelfEvaluation form, ScoreSheet sheet, ScoreCard card, @Nullable LastYear lastYear) {
        return new Context(
                form.getHeading().getUnitName(),
                lastYear,
                new Peers(spreads(form, sheet, card), similar(id, form), names(sheet)));
    }

    private Map<Integer, TargetSpread> spreads(SelfEvaluation form, ScoreSheet sheet, ScoreCard card) {
        var known = new HashMap<Integer, TargetSpread>();
        for (var fact : IndicatorFact.of(sheet, card)) {
            var spread = spreads.get(new Indicator(form.getHeading().getFiscalYear(), fact.name(), fact.unit()));
            if (spread != null) {
                known.put(fact.place(), spread);
            }
        }
        return known;
    }

    /** As the query has it: of the first so many by their ids, the ones with most in common. */
    private List<SimilarForm> similar(long id, SelfEvaluation form) {
        long project = form.getHeading().getProject().identity();
        return alike(ComparableForms.prints(form)).stream()
                .map(alike -> first + alike.number())
                .filter(other -> other != id)
                .map(forms::apply)
                .filter(other -> other.project() != project)
                .limit(StoredContext.MOST_SIMILAR)
                .map(Known::form)
                .toList();
    }

    /** A form by its number, and how many prints it has in common with another. */
    private record Alike(long number, int common) {}

    /** The first so many with one of these prints, those with most of them first. */
    private List<Alike> alike(int[] own) {
        var numbers = Arrays.stream(own)
                .mapToObj(this::with)
                .flatMapToLong(numbersOfOne -> numbersOfOne)
                .sorted()
                .toArray();
        var found = new ArrayList<Alike>();
        int to = 0;
        for (int from = 0; from < numbers.length && found.size() < StoredContext.MOST_FOUND; from = to) {
            while (to < numbers.length && numbers[to] == numbers[from]) {
                to++;
            }
            found.add(new Alike(numbers[from], to - from));
        }
        found.sort(Comparator.comparingInt(Alike::common).reversed().thenComparing(Alike::number));
        return found;
    }

    /** The first so many forms with a print: one behind them is behind as many of all. */
    private LongStream with(int print) {
        int at = Arrays.binarySearch(prints, (long) print << HALF);
        int from = at < 0 ? -1 - at : at;
        int last = Math.min(prints.length, from + StoredContext.MOST_FOUND);
        int to = from;
        while (to < last && print(prints[to]) == print) {
            to++;
        }
        return Arrays.stream(prints, from, to).map(gathered -> gathered & LOW);
    }

    private ProjectNames names(ScoreSheet sheet) {
        var text = StoredContext.textOf(sheet);
        var heads = StoredContext.heads(text);
        if (heads.isEmpty()) {
            return ProjectNames.NONE;
        }
        Set<String> found = new HashSet<>();
        for (var head : heads) {
            for (var name : names.getOrDefault(head, new ArrayList<>())) {
                if (text.contains(name.key())) {
                    found.add(name.name());
                }
            }
        }
        return new ProjectNames(found);
    }
}
