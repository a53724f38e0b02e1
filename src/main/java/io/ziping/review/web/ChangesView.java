package io.ziping.review.web;

import io.ziping.evaluation.history.CellDifference;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pinned;
import io.ziping.evaluation.view.FormView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form brings back from its return: what was changed, and the answers.
 *
 * @param lines changed places first, in the order of the form, then pins that were only answered
 */
record ChangesView(List<Line> lines) {

    /**
     * One place.
     *
     * @param difference what was changed, or {@code null} where only an answer came
     * @param pins the pins on the place
     */
    record Line(String address, String label, @Nullable CellDifference difference, List<Pinned> pins) {}

    /** @param earlier pins of returns before the last one, from the one on that the form is compared with */
    static ChangesView of(FormView form, EvaluationHistory.Brought brought, List<Pin> earlier) {
        var differences = brought.differences();
        var answered = Stream.concat(
                        earlier.stream()
                                .map(pin -> new Pinned(
                                        pin, differences.stream().anyMatch(difference -> isOn(pin, difference)))),
                        form.pins().stream()
                                .filter(pinned -> !pinned.pin().isInquiry()
                                        && pinned.pin().round() == form.returnCount()))
                .toList();
        var lines = new ArrayList<Line>();
        var told = new HashSet<Long>();
        for (var difference : differences) {
            var here = answered.stream()
                    .filter(pinned -> isOn(pinned.pin(), difference))
                    .toList();
            here.forEach(pinned -> told.add(pinned.pin().id()));
            lines.add(new Line(difference.address(), difference.label(), difference, here));
        }
        answered.stream()
                .filter(pinned -> !told.contains(pinned.pin().id()))
                .forEach(pinned ->
                        lines.add(new Line(pinned.pin().address(), pinned.pin().place(), null, List.of(pinned))));
        return new ChangesView(lines);
    }

    private static boolean isOn(Pin pin, CellDifference difference) {
        var address = pin.address();
        return !address.isEmpty()
                && (address.equals(difference.address()) || difference.address().startsWith(address + "."));
    }

    /** How many places were changed, how many pins were answered instead, and how many neither, in words. */
    public String summary() {
        var changed = lines.stream().filter(line -> line.difference() != null).count();
        var open = lines.stream()
                .filter(line -> line.difference() == null)
                .filter(line ->
                        line.pins().stream().anyMatch(pinned -> !pinned.pin().answered()))
                .count();
        var answered = lines.size() - changed - open;
        return "退回后改了 " + changed + " 处"
                + (answered == 0 ? "" : "，另有 " + answered + " 条批注没有改、都写了答复")
                + (open == 0 ? "" : "，还有 " + open + " 条批注没有改也没有答复");
    }
}
