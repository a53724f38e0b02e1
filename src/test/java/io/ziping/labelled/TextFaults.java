package io.ziping.labelled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Texts that contradict the rows, or say nothing of this year's project. */
final class TextFaults {

    private final Wordings wordings;
    private final List<BaseForm> all;

    TextFaults(Wordings wordings, List<BaseForm> all) {
        this.wordings = wordings;
        this.all = all;
    }

    Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.ACHIEVED_FIGURE_CONTRADICTS_ROW, (base, random) -> achieved(base, TextFaults::near, random));
        faults.put(Kind.ACHIEVED_DIGITS_SWAPPED, (base, random) -> achieved(base, TextFaults::swapped, random));
        faults.put(
                Kind.ACHIEVED_MAGNITUDE_CONTRADICTS_ROW, (base, random) -> achieved(base, TextFaults::tenfold, random));
        faults.put(Kind.EXPECTED_FIGURE_CONTRADICTS_TARGET, (base, random) -> expected(base, TextFaults::near, random));
        faults.put(Kind.EXPECTED_DIGITS_SWAPPED, (base, random) -> expected(base, TextFaults::swapped, random));
        faults.put(
                Kind.OBJECTIVES_IDENTICAL,
                (base, random) -> Optional.of(Mutation.of(
                        base.form().withAchieved(base.form().expected()), Pointers.ACHIEVED, Pointers.EXPECTED)));
        faults.put(Kind.ACHIEVED_SAYS_NOTHING, this::saysNothing);
        faults.put(
                Kind.ACHIEVED_NAMES_OTHER_YEAR,
                (base, random) -> Optional.of(base.form())
                        .filter(form -> form.achieved().speaksOf(MarkedText.YEAR))
                        .map(form ->
                                Mutation.of(form.withAchieved(otherYear(form.achieved(), random)), Pointers.ACHIEVED)));
        faults.put(
                Kind.EXPECTED_NAMES_OTHER_YEAR,
                (base, random) -> Optional.of(base.form())
                        .filter(form -> form.expected().speaksOf(MarkedText.YEAR))
                        .map(form ->
                                Mutation.of(form.withExpected(otherYear(form.expected(), random)), Pointers.EXPECTED)));
        faults.put(Kind.OTHER_PROJECT_NAMED, this::otherProject);
        faults.put(Kind.TEMPLATE_HINT_LEFT, this::hint);
        return faults;
    }

    private static Optional<Mutation> achieved(
            BaseForm base, Function<Random, Function<String, Optional<String>>> change, Random random) {
        var form = base.form();
        return contradiction(form, form.achieved(), change, random)
                .map(found ->
                        Mutation.of(form.withAchieved(found.text()), Pointers.ACHIEVED, Pointers.actual(found.row())));
    }

    private static Optional<Mutation> expected(
            BaseForm base, Function<Random, Function<String, Optional<String>>> change, Random random) {
        var form = base.form();
        return contradiction(form, form.expected(), change, random)
                .map(found ->
                        Mutation.of(form.withExpected(found.text()), Pointers.EXPECTED, Pointers.target(found.row())));
    }

    private record Contradiction(MarkedText text, int row) {}

    private static Optional<Contradiction> contradiction(
            FormData form,
            MarkedText text,
            Function<Random, Function<String, Optional<String>>> change,
            Random random) {
        return Rows.anyIndex(
                        form,
                        random,
                        row -> form.row(row).reason().isEmpty()
                                && figure(text, row)
                                        .flatMap(change.apply(new Random(0)))
                                        .isPresent())
                .map(row -> {
                    var other = figure(text, row).flatMap(change.apply(random)).orElseThrow();
                    return new Contradiction(text.withFigures(MarkedText.ref(row), figure -> other), row);
                });
    }

    private static Optional<String> figure(MarkedText text, int row) {
        return text.figures().stream()
                .filter(figure -> figure.ref().equals(MarkedText.ref(row)))
                .map(MarkedText.Segment::text)
                .findFirst();
    }

    /** A figure a fifth or so away. */
    private static Function<String, Optional<String>> near(Random random) {
        return figure -> {
            var number = Quantity.of(figure).orElseThrow();
            var other = random.nextBoolean() || figure.contains("%")
                    ? Rows.below(number, Rows.between(62, 92, random))
                    : Rows.above(number, Rows.between(109, 145, random));
            return Optional.of(Quantity.replaceInText(figure, other));
        };
    }

    private static Function<String, Optional<String>> tenfold(Random random) {
        return figure -> {
            if (figure.contains("%") || figure.contains("‰")) {
                return Optional.empty();
            }
            var number = Quantity.of(figure).orElseThrow();
            var less = number.movePointLeft(1).stripTrailingZeros();
            boolean more = less.scale() > 0 || less.intValue() < 10 || random.nextBoolean();
            return Optional.of(Quantity.replaceInText(figure, more ? number.movePointRight(1) : less));
        };
    }

    /** Two neighbouring digits changed places: 1268, 1286. */
    private static Function<String, Optional<String>> swapped(Random random) {
        return figure -> {
            var places = IntStream.range(0, figure.length() - 1)
                    .filter(at -> swappable(figure, at))
                    .boxed()
                    .toList();
            return places.isEmpty()
                    ? Optional.empty()
                    : Optional.of(swap(figure, places.get(random.nextInt(places.size()))));
        };
    }

    private static boolean swappable(String figure, int at) {
        char left = figure.charAt(at);
        char right = figure.charAt(at + 1);
        boolean leading = at == 0 || "0123456789.".indexOf(figure.charAt(at - 1)) < 0;
        return Character.isDigit(left)
                && Character.isDigit(right)
                && left != right
                && !(leading && right == '0')
                && figure.matches("[\\d.]{3,}.*");
    }

    private static String swap(String figure, int at) {
        return figure.substring(0, at) + figure.charAt(at + 1) + figure.charAt(at) + figure.substring(at + 2);
    }

    private Optional<Mutation> saysNothing(BaseForm base, Random random) {
        var form = base.form();
        return form.executionRate().intValue() < 90
                ? Optional.empty()
                : Optional.of(Mutation.of(
                        form.withAchieved(MarkedText.parse(wordings.next("achieved-says-nothing", random))),
                        Pointers.ACHIEVED));
    }

    private static MarkedText otherYear(MarkedText text, Random random) {
        int away = List.of(-3, -2, -1, -1, 1).get(random.nextInt(5));
        return text.withFigures(MarkedText.YEAR, year -> Integer.toString(Integer.parseInt(year) + away));
    }

    private Optional<Mutation> otherProject(BaseForm base, Random random) {
        var form = base.form();
        var other = all.get(random.nextInt(all.size())).form();
        return other.department().equals(form.department())
                ? Optional.empty()
                : Optional.of(Mutation.of(
                        form.withAchieved(form.achieved()
                                .then(wordings.next("other-project", random).replace("{项目}", other.project()))),
                        Pointers.ACHIEVED));
    }

    private Optional<Mutation> hint(BaseForm base, Random random) {
        var form = base.form();
        return switch (random.nextInt(3)) {
            case 0 ->
                Optional.of(Mutation.of(
                        form.withAchieved(beside(form.achieved(), wordings.next("hint-achieved", random), random)),
                        Pointers.ACHIEVED));
            case 1 ->
                Optional.of(Mutation.of(
                        form.withExpected(beside(form.expected(), wordings.next("hint-expected", random), random)),
                        Pointers.EXPECTED));
            default ->
                Rows.any(form, random, row -> row.reason().isEmpty())
                        .map(row -> Mutation.of(
                                form.withRow(row, form.row(row).withReason(wordings.next("hint-reason", random))),
                                Pointers.reason(row)));
        };
    }

    private static MarkedText beside(MarkedText text, String hint, Random random) {
        return random.nextBoolean() ? text.then(hint) : MarkedText.parse(hint + text.marked());
    }
}
