package io.ziping.spotcheck.draw;

import io.ziping.ui.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether as many forms as are wanted can be drawn with so many of each department at least and at most. */
final class Bounds {

    private Bounds() {}

    /** What contradicts what, in words at the fields {@code size}, {@code atLeast} and {@code atMost}. */
    static List<Mistake> problems(List<Candidate> population, DrawRule rule) {
        var problems = new ArrayList<Mistake>();
        var departments = populations(population);
        if (rule.size() > population.size()) {
            problems.add(new Mistake("size", "可抽的只有 %d 份".formatted(population.size())));
        }
        if (rule.atLeast() != null && rule.atMost() != null && rule.atLeast() > rule.atMost()) {
            problems.add(new Mistake("atMost", "不能少于每个部门至少的份数"));
            return problems;
        }
        long fewest = departments.values().stream()
                .mapToLong(count -> Math.min(rule.fewest(count), rule.most()))
                .sum();
        if (fewest > rule.size()) {
            problems.add(new Mistake(
                    "atLeast", "按这个下限，%d 个部门至少要抽 %d 份，多于要抽的 %d 份".formatted(departments.size(), fewest, rule.size())));
        }
        long most = departments.values().stream()
                .mapToLong(count -> Math.min(count, rule.most()))
                .sum();
        if (most < rule.size() && rule.size() <= population.size()) {
            problems.add(new Mistake(
                    "atMost", "按这个上限，%d 个部门最多只能抽 %d 份，少于要抽的 %d 份".formatted(departments.size(), most, rule.size())));
        }
        return problems;
    }

    /** How many forms each department has. */
    static Map<Long, Integer> populations(List<Candidate> population) {
        var counts = new TreeMap<Long, Integer>();
        population.forEach(form -> counts.merge(form.departmentId(), 1, Integer::sum));
        return counts;
    }
}
