package io.ziping.spotcheck.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Draws forms: first the most doubtful, then the largest of the others, then at random within departments that still have too
 * few, and what is left of the size at random among all others. A pure function of the forms, the rule and its seed, whatever
 * the order of the forms: the same draw comes out on every machine.
 *
 * <p>No form is drawn that would take its department above the most of each, or a place that another department needs for its
 * fewest. Forms without doubt are not drawn by doubt, nor those without a budget by budget: their places fall to chance.
 */
final class Sampler {

    private static final Comparator<Candidate> BY_ID = Comparator.comparingLong(Candidate::id);
    private static final Comparator<Candidate> BY_DOUBT = Comparator.comparing(Candidate::doubt)
            .thenComparing(Candidate::money)
            .reversed()
            .thenComparing(BY_ID);
    private static final Comparator<Candidate> BY_MONEY = Comparator.comparing(Candidate::money)
            .thenComparing(Candidate::doubt)
            .reversed()
            .thenComparing(BY_ID);

    private static final Comparator<Lot> BY_TICKET = ((Comparator<Lot>)
                    (one, other) -> Long.compareUnsigned(one.ticket(), other.ticket()))
            .thenComparingLong(lot -> lot.form().id());

    private final DrawRule rule;
    private final List<Candidate> population;
    private final Map<Long, Integer> needed = new HashMap<>();
    private final Map<Long, Integer> taken = new HashMap<>();
    private final Set<Long> ids = new HashSet<>();
    private final List<Drawn> drawn = new ArrayList<>();

    /** What of the size departments still need for their fewest. */
    private int reserved;

    private Sampler(List<Candidate> population, DrawRule rule) {
        this.population = population;
        this.rule = rule;
        Bounds.populations(population).forEach((department, count) -> {
            needed.put(department, rule.fewest(count));
            reserved += rule.fewest(count);
        });
    }

    /**
     * Draws.
     *
     * @throws IllegalArgumentException when the bounds of the rule contradict its size or the population, see {@link Bounds}
     */
    static Selection draw(List<Candidate> population, DrawRule rule) {
        if (!Bounds.problems(population, rule).isEmpty()) {
            throw new IllegalArgumentException("cannot be drawn: " + rule);
        }
        return new Sampler(population, rule).draw();
    }

    private Selection draw() {
        take(BY_DOUBT, Basis.RISK, rule.byRisk(), form -> form.doubt().signum());
        take(BY_MONEY, Basis.MONEY, rule.byMoney(), form -> form.money().signum());
        takeFloor();
        var frame = lots("random").stream().filter(lot -> hasRoom(lot.form())).toList();
        int before = drawn.size();
        boolean restricted = isRestricted(frame.stream().map(Lot::form).toList(), rule.size() - before);
        for (var lot : frame) {
            if (drawn.size() < rule.size() && hasRoom(lot.form())) {
                add(lot.form(), Basis.RANDOM, drawn.size() - before + 1, Tickets.shown(lot.ticket()));
            }
        }
        return new Selection(drawn, frame.size(), restricted);
    }

    /** Whether a department might get more than it has room for, if all were drawn from it by chance. */
    private boolean isRestricted(List<Candidate> frame, int toDraw) {
        return Bounds.populations(frame).entrySet().stream()
                .anyMatch(department -> Math.min(department.getValue(), toDraw)
                        > rule.most() - taken.getOrDefault(department.getKey(), 0));
    }

    /** A form with its random number. */
    private record Lot(Candidate form, long ticket) {}

    /** Takes the first ones of an order that count, and leaves off where none counts any more. */
    private void take(Comparator<Candidate> order, Basis basis, int most, ToIntFunction<Candidate> counts) {
        int end = drawn.size() + most;
        if (most == 0) {
            return;
        }
        int rank = 0;
        for (var form : population.stream().sorted(order).toList()) {
            rank++;
            if (drawn.size() == end || counts.applyAsInt(form) <= 0) {
                return;
            }
            if (isFree(form) && leavesEnough(form)) {
                add(form, basis, rank, "");
            }
        }
    }

    private void takeFloor() {
        if (reserved == 0) {
            return;
        }
        int number = 0;
        for (var lot : lots("floor")) {
            if (needed.getOrDefault(lot.form().departmentId(), 0) > 0) {
                add(lot.form(), Basis.FLOOR, ++number, Tickets.shown(lot.ticket()));
            }
        }
    }

    /** All that are left in the order of their numbers; another purpose is another order, so that none hangs on the other. */
    private List<Lot> lots(String purpose) {
        var tickets = new Tickets(rule.seed(), purpose);
        return population.stream()
                .filter(form -> !ids.contains(form.id()))
                .map(form -> new Lot(form, tickets.of(form.id())))
                .sorted(BY_TICKET)
                .toList();
    }

    private boolean isFree(Candidate form) {
        return !ids.contains(form.id()) && hasRoom(form);
    }

    private boolean hasRoom(Candidate form) {
        return taken.getOrDefault(form.departmentId(), 0) < rule.most();
    }

    /** Whether departments that have too few still get what they need when this one is drawn. */
    private boolean leavesEnough(Candidate form) {
        int own = needed.getOrDefault(form.departmentId(), 0) > 0 ? 1 : 0;
        return rule.size() - drawn.size() - 1 >= reserved - own;
    }

    private void add(Candidate form, Basis basis, int rank, String ticket) {
        drawn.add(new Drawn(form, basis, rank, ticket));
        ids.add(form.id());
        taken.merge(form.departmentId(), 1, Integer::sum);
        if (needed.getOrDefault(form.departmentId(), 0) > 0) {
            needed.merge(form.departmentId(), -1, Integer::sum);
            reserved--;
        }
    }
}
