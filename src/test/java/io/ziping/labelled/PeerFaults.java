package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What only the forms of other units with the same project give away. */
final class PeerFaults {

    /** How many median deviations off a target is that nobody can overlook. */
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private final Wordings wordings;

    PeerFaults(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Gives the form of one unit of a group a fault. */
    interface PeerFault {
        Optional<Mutation> in(PeerGroup group, int unit, Random random);
    }

    Map<Kind, PeerFault> faults() {
        var faults = new HashMap<Kind, PeerFault>();
        faults.put(Kind.FORM_COPIED_FROM_PEER, PeerFaults::formCopied);
        faults.put(Kind.ACHIEVED_COPIED_FROM_PEER, PeerFaults::achievedCopied);
        faults.put(Kind.FOREIGN_NAME_IN_TEXT, this::foreignName);
        faults.put(Kind.FOREIGN_BENEFICIARY_IN_TEXT, this::foreignBeneficiary);
        faults.put(Kind.TARGET_FAR_FROM_PEERS, PeerFaults::farTarget);
        return faults;
    }

    /** Rows and texts of another unit, under the own name and with the own money. */
    private static Optional<Mutation> formCopied(PeerGroup group, int unit, Random random) {
        var own = group.forms().get(unit);
        int other = other(group, unit, random);
        var copied = group.forms().get(other);
        var form = own.withRows(copied.rows())
                .withExpected(renamed(copied.expected(), group, other, unit))
                .withAchieved(renamed(copied.achieved(), group, other, unit));
        var cells = new HashSet<>(
                Set.of("", Pointers.INDICATORS, Pointers.EXPECTED, Pointers.ACHIEVED, "/project", "/implementingUnit"));
        for (int row = 0; row < form.rows().size(); row++) {
            cells.add(Pointers.actual(row));
        }
        return Optional.of(new Mutation(form, cells));
    }

    private static Optional<Mutation> achievedCopied(PeerGroup group, int unit, Random random) {
        var own = group.forms().get(unit);
        int other = other(group, unit, random);
        var text = renamed(group.forms().get(other).achieved(), group, other, unit);
        return Optional.of(Mutation.of(own.withAchieved(text), Pointers.ACHIEVED));
    }

    private static int other(PeerGroup group, int unit, Random random) {
        return (unit + 1 + random.nextInt(group.forms().size() - 1))
                % group.forms().size();
    }

    private static MarkedText renamed(MarkedText text, PeerGroup group, int from, int to) {
        var before = group.members().get(from);
        var after = group.members().get(to);
        return MarkedText.parse(
                text.plain().replace(before.unit(), after.unit()).replace(before.place(), after.place()));
    }

    private Optional<Mutation> foreignName(PeerGroup group, int unit, Random random) {
        var own = group.forms().get(unit);
        var foreign = group.members().get(other(group, unit, random));
        var achieved = random.nextInt(3) == 0
                ? MarkedText.parse(own.achieved()
                        .marked()
                        .replace(group.members().get(unit).place(), foreign.place()))
                : own.achieved().then(sentence(foreign, random));
        return achieved.equals(own.achieved())
                ? Optional.empty()
                : Optional.of(Mutation.of(own.withAchieved(achieved), Pointers.ACHIEVED));
    }

    private String sentence(PeerGroup.Member foreign, Random random) {
        var section = foreign.place().equals(foreign.unit()) ? "foreign-unit" : "foreign-name";
        return wordings.next(section, random).replace("{名}", foreign.place());
    }

    /** People that another project is for. */
    private Optional<Mutation> foreignBeneficiary(PeerGroup group, int unit, Random random) {
        var own = group.forms().get(unit);
        var sentence = wordings.next("foreign-beneficiary " + group.id(), random);
        return Optional.of(Mutation.of(own.withAchieved(own.achieved().then(sentence)), Pointers.ACHIEVED));
    }

    /** A target that the others' spread leaves no room for, met all the same. */
    private static Optional<Mutation> farTarget(PeerGroup group, int unit, Random random) {
        var own = group.forms().get(unit);
        return Rows.anyIndex(
                        own,
                        random,
                        row -> (own.row(row).atLeast() || own.row(row).atMost())
                                && !own.row(row).in("服务对象满意度")
                                && own.row(row).fullMarks()
                                && deviations(group, row, easier(group, row)).compareTo(FAR) > 0)
                .map(row -> {
                    var target = easier(group, row);
                    var actual = own.row(row).atMost() ? Rows.below(target, 92) : Rows.above(target, 104);
                    return Mutation.of(own.withTarget(row, target).withActual(row, actual), Pointers.target(row));
                });
    }

    private static BigDecimal easier(PeerGroup group, int row) {
        boolean ceiling = group.forms().get(0).row(row).atMost();
        return Rows.share(median(targets(group, row)), ceiling ? 400 : 65);
    }

    /** How many times 0.6745⁻¹ median absolute deviations a target is away from the median. */
    static BigDecimal deviations(PeerGroup group, int row, BigDecimal target) {
        var median = median(targets(group, row));
        var deviation = median(targets(group, row).stream()
                .map(other -> other.subtract(median).abs())
                .toList());
        return deviation.signum() == 0
                ? BigDecimal.ZERO
                : target.subtract(median)
                        .abs()
                        .multiply(new BigDecimal("0.6745"))
                        .divide(deviation, MathContext.DECIMAL32);
    }

    private static List<BigDecimal> targets(PeerGroup group, int row) {
        return group.forms().stream()
                .map(form -> form.row(row))
                .flatMap(data -> data.descriptive() ? Stream.empty() : Stream.of(data.targetNumber()))
                .toList();
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
