package io.ziping.analysis.web;

import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is tried, as it was typed: points of the grades' borders, and caps by execution rates in percent. */
@Getter
@Setter
public class SimulationForm {

    /** How many caps there is room for: as many as the rules may have. */
    static final int MOST_CAPS = 5;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private @Nullable String excellent;
    private @Nullable String good;
    private @Nullable String fair;

    /** Execution rates in percent below which a cap holds, in the order of the page; blank for none. */
    private List<String> below = new ArrayList<>();

    /** The totals these caps leave. */
    private List<String> total = new ArrayList<>();

    /** Fills in from a year's rules what nobody has typed. */
    void complete(ScoringPolicy policy) {
        if (excellent == null) {
            excellent = TypedText.spoken(policy.gradeBands().excellent());
            good = TypedText.spoken(policy.gradeBands().good());
            fair = TypedText.spoken(policy.gradeBands().fair());
        }
        if (below.isEmpty() && total.isEmpty()) {
            below = policy.totalCaps().stream()
                    .map(cap -> TypedText.spoken(cap.executionBelow().movePointRight(2)))
                    .toList();
            total = policy.totalCaps().stream()
                    .map(cap -> TypedText.spoken(cap.highestTotal()))
                    .toList();
        }
        below = filled(below);
        total = filled(total);
    }

    private static List<String> filled(List<String> typed) {
        return IntStream.range(0, MOST_CAPS)
                .mapToObj(i -> i < typed.size() ? typed.get(i).strip() : "")
                .toList();
    }

    /** The borders; empty when one is not understood or they do not descend, which is told at the field. */
    Optional<GradeBands> bands(Errors errors) {
        var first = points("excellent", excellent, errors);
        var second = points("good", good, errors);
        var third = points("fair", fair, errors);
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().compareTo(second.get()) <= 0) {
            errors.rejectValue("good", "order", "良应低于优");
        }
        if (second.get().compareTo(third.get()) <= 0) {
            errors.rejectValue("fair", "order", "中应低于良");
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new GradeBands(first.get(), second.get(), third.get()));
    }

    /** The caps that are filled in; what is not understood is told at the field. */
    List<TotalCap> caps(Errors errors) {
        var read = new ArrayList<TotalCap>();
        for (int i = 0; i < MOST_CAPS; i++) {
            if (!below.get(i).isEmpty() || !total.get(i).isEmpty()) {
                var rate = points("below[" + i + "]", below.get(i), errors);
                var points = points("total[" + i + "]", total.get(i), errors);
                rate.ifPresent(
                        percent -> points.ifPresent(most -> read.add(new TotalCap(percent.movePointLeft(2), most))));
            }
        }
        return read;
    }

    private static Optional<BigDecimal> points(String field, @Nullable String typed, Errors errors) {
        var number = Optional.ofNullable(typed)
                .map(String::strip)
                .filter(NUMBER.asMatchPredicate())
                .map(BigDecimal::new)
                .filter(points -> points.compareTo(HUNDRED) <= 0);
        if (number.isEmpty()) {
            errors.rejectValue(field, "number", "请填 0 到 100 的数，最多两位小数");
        }
        return number;
    }
}
