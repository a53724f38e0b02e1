package io.ziping.spotcheck.estimate;

import io.ziping.spotcheck.draw.Basis;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Deviation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the reviews of a draw come to: a pure function of its forms. Self totals are those of the day of the draw. */
public final class DrawFigures {

    private final Draw draw;
    private final List<CheckedForm> forms;

    public DrawFigures(Draw draw, List<CheckedForm> forms) {
        this.draw = draw;
        this.forms = List.copyOf(forms);
    }

    /**
     * A department, or all of them.
     *
     * @param drawn how many of its forms were drawn
     * @param reviewed how many of them are reviewed; what follows is of those
     * @param self the average self total; {@code null} while none is reviewed
     * @param found the average reviewed total
     * @param deviation 偏离度 of all their points together, percent
     * @param changed how many totals are not as filed
     * @param fallen how many grades are lower
     */
    public record Line(
            String name,
            int drawn,
            int reviewed,
            @Nullable BigDecimal self,
            @Nullable BigDecimal found,
            @Nullable BigDecimal deviation,
            int changed,
            int fallen) {}

    /** The departments in the order of their names. */
    public List<Line> departments() {
        var byName = new LinkedHashMap<String, List<CheckedForm>>();
        forms.stream()
                .sorted(Comparator.comparing(form -> form.drawn().department()))
                .forEach(form -> byName.computeIfAbsent(form.drawn().department(), name -> new ArrayList<>())
                        .add(form));
        return byName.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    /** All of them together. */
    public Line total() {
        return line("合计", forms);
    }

    private static Line line(String name, List<CheckedForm> forms) {
        var reviewed = forms.stream().filter(DrawFigures::isReviewed).toList();
        var self = sum(reviewed.stream().map(form -> form.drawn().selfTotal()).toList());
        var found = sum(reviewed.stream()
                .map(form -> Objects.requireNonNull(form.reviewedTotal()))
                .toList());
        int count = reviewed.size();
        return new Line(
                name,
                forms.size(),
                count,
                average(self, count),
                average(found, count),
                count == 0 ? null : Deviation.of(self, found),
                count(reviewed, DrawFigures::isChanged),
                count(reviewed, DrawFigures::isFallen));
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal average(BigDecimal sum, int count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    /** How many forms were drawn at random. */
    public int random() {
        return count(forms, DrawFigures::isRandom);
    }

    /** How many forms are not reviewed yet. */
    public int open() {
        return count(forms, form -> !isReviewed(form));
    }

    /** How many forms there are that could neither be drawn at random nor were drawn: of departments that had enough. */
    public int beyond() {
        return draw.population() - (forms.size() - random()) - draw.frame();
    }

    /** How many totals are likely not as filed; empty while the random share tells nothing, see {@link #of}. */
    public Optional<Estimate> changed() {
        return of(DrawFigures::isChanged);
    }

    /** How many grades are likely to fall; empty likewise. */
    public Optional<Estimate> fallen() {
        return of(DrawFigures::isFallen);
    }

    /**
     * Empty while a form is not reviewed, where none was drawn at random, and where the most of each department might have kept
     * one from being drawn, so that the others are no simple random sample.
     */
    private Optional<Estimate> of(Predicate<CheckedForm> faulty) {
        if (draw.restricted() || random() == 0 || open() > 0) {
            return Optional.empty();
        }
        var chosen = forms.stream().filter(form -> !isRandom(form)).toList();
        var drawn = forms.stream().filter(DrawFigures::isRandom).toList();
        return Optional.of(
                new Estimate(chosen.size(), count(chosen, faulty), draw.frame(), drawn.size(), count(drawn, faulty)));
    }

    private static int count(List<CheckedForm> forms, Predicate<CheckedForm> which) {
        return Math.toIntExact(forms.stream().filter(which).count());
    }

    private static boolean isRandom(CheckedForm form) {
        return form.drawn().basis() == Basis.RANDOM;
    }

    private static boolean isReviewed(CheckedForm form) {
        return form.reviewedTotal() != null;
    }

    private static boolean isChanged(CheckedForm form) {
        var found = form.reviewedTotal();
        return found != null && found.compareTo(form.drawn().selfTotal()) != 0;
    }

    private static boolean isFallen(CheckedForm form) {
        var grade = form.reviewedGrade();
        return grade != null && grade.compareTo(form.drawn().selfGrade()) > 0;
    }
}
