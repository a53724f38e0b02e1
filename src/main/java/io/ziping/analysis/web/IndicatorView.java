package io.ziping.analysis.web;

import static io.ziping.analysis.IndicatorYears.grouped;
import static io.ziping.analysis.IndicatorYears.plain;

import io.ziping.analysis.CommonIndicator;
import io.ziping.analysis.IndicatorYear;
import io.ziping.analysis.IndicatorYears.IndicatorForm;
import io.ziping.analysis.Spread;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over units and years, as its page shows it.
 *
 * @param measure what the shown years are counted in; blank without a unit
 * @param measures all there are, that of the most forms first
 * @param years the earliest first
 * @param all the middle of all departments, beside one; empty where nobody of one is told
 * @param year the one whose forms are listed
 */
record IndicatorView(
        String measure, List<Measure> measures, List<YearRow> years, List<YearRow> all, int year, List<FormRow> forms) {

    /** Public, as templates ask for these. */
    public record Measure(String name, String label, int forms, String url) {}

    /**
     * @param targets from where to where the middle half lies
     * @param actual blank where no actual can be compared
     */
    public record YearRow(
            int year,
            String url,
            String target,
            String targets,
            String actual,
            String actuals,
            int units,
            int departments,
            int forms) {

        static YearRow of(IndicatorYear year, IndicatorAddress address) {
            var actual = year.actual();
            return new YearRow(
                    year.fiscalYear(),
                    address.of(year.fiscalYear(), year.measure()),
                    plain(year.target().median()),
                    range(year.target()),
                    actual == null ? "" : plain(actual.median()),
                    actual == null ? "" : range(actual),
                    year.units(),
                    year.departments(),
                    year.forms());
        }

        private static String range(Spread spread) {
            return grouped(spread.low()) + "–" + grouped(spread.high());
        }
    }

    /** @param actual a dash where it is no number that can be compared */
    public record FormRow(String unit, String project, String url, String target, String actual, boolean same) {

        static FormRow of(IndicatorForm form) {
            var actual = form.actual();
            return new FormRow(
                    form.unit(),
                    form.project(),
                    "/evaluations/" + form.form(),
                    form.operator() + " " + grouped(form.target()),
                    actual == null ? "—" : grouped(actual),
                    actual != null && actual.compareTo(form.target()) == 0);
        }
    }

    /** An indicator that many units have, in the year that most have it in. */
    public record CommonRow(
            String name, String url, int units, int year, String target, String actual, String measure) {

        static CommonRow of(CommonIndicator indicator, IndicatorAddress address) {
            var most = indicator.most();
            var actual = most.actual();
            return new CommonRow(
                    indicator.spelling(),
                    address.named(indicator.spelling()),
                    indicator.units(),
                    most.fiscalYear(),
                    grouped(most.target().median()),
                    actual == null ? "—" : grouped(actual.median()),
                    most.measure());
        }
    }

    /** What the indicator is counted in by most forms, first. */
    static List<Measure> measures(List<IndicatorYear> years, IndicatorAddress address) {
        var forms = new TreeMap<String, Integer>();
        years.forEach(year -> forms.merge(year.measure(), year.forms(), Integer::sum));
        return forms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> new Measure(
                        each.getKey(),
                        each.getKey().isEmpty() ? "没有单位" : each.getKey(),
                        each.getValue(),
                        address.of(null, each.getKey())))
                .toList();
    }

    /** The years in one measure, the earliest first. */
    static List<YearRow> years(List<IndicatorYear> years, String measure, IndicatorAddress address) {
        return years.stream()
                .filter(year -> year.measure().equals(measure))
                .sorted((one, other) -> Integer.compare(one.fiscalYear(), other.fiscalYear()))
                .map(year -> YearRow.of(year, address))
                .collect(Collectors.toList());
    }

    /** The address of the forms behind those shown; {@code null} on the last page. */
    static @Nullable String next(
            List<IndicatorForm> forms, int most, String measure, int year, IndicatorAddress address) {
        if (forms.size() <= most) {
            return null;
        }
        var last = forms.get(most - 1);
        return address.behind(year, measure, last.unitId() + "-" + last.form() + "-" + last.place());
    }
}
