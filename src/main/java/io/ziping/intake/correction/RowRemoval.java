package io.ziping.intake.correction;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.checking.RemovedRow;
import io.ziping.intake.checking.RowPointer;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes a row out of what was read, or puts it back where it was; the pointers to the rows behind it move along. */
final class RowRemoval {

    private RowRemoval() {}

    /** Without a row; the same when there is no such row. */
    static Reading without(Reading reading, int index) {
        var rows = rows(reading);
        if (index < 0 || index >= rows.size()) {
            return reading;
        }
        int number = numberOf(reading, index);
        Predicate<String> concerned = pointer -> isOf(pointer, index);
        IntUnaryOperator printed = row -> number;
        var removed = new ArrayList<>(reading.removed());
        removed.add(new RemovedRow(
                number,
                rows.get(index),
                reading.printed().get(index),
                reading.doubts().stream()
                        .filter(doubt -> concerned.test(doubt.pointer()))
                        .map(doubt -> moved(doubt, printed))
                        .toList(),
                reading.blanks().stream()
                        .filter(blank -> concerned.test(blank.pointer()))
                        .map(blank -> new Blank(moved(blank.pointer(), printed), blank.place()))
                        .toList(),
                new HashSet<>(reading.seen().stream()
                        .filter(concerned)
                        .map(pointer -> moved(pointer, printed))
                        .toList())));
        removed.sort(Comparator.comparingInt(RemovedRow::number));
        IntUnaryOperator shift = row -> row > index ? row - 1 : row;
        return reading.withRows(
                without(rows, index),
                without(reading.printed(), index),
                reading.doubts().stream()
                        .filter(doubt -> !concerned.test(doubt.pointer()))
                        .map(doubt -> moved(doubt, shift))
                        .toList(),
                reading.blanks().stream()
                        .filter(blank -> !concerned.test(blank.pointer()))
                        .map(blank -> new Blank(moved(blank.pointer(), shift), blank.place()))
                        .toList(),
                new HashSet<>(reading.seen().stream()
                        .filter(concerned.negate())
                        .map(pointer -> moved(pointer, shift))
                        .toList()),
                removed);
    }

    /** With a row that was taken out, by its number on the paper; the same when none has it. */
    static Reading with(Reading reading, int number) {
        var back = reading.removed().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElse(null);
        if (back == null) {
            return reading;
        }
        int index = number
                - (int) reading.removed().stream()
                        .filter(row -> row.number() < number)
                        .count();
        IntUnaryOperator shift = row -> row >= index ? row + 1 : row;
        IntUnaryOperator here = row -> index;
        return reading.withRows(
                with(rows(reading), index, back.row()),
                with(reading.printed(), index, back.printed()),
                Stream.concat(
                                reading.doubts().stream().map(doubt -> moved(doubt, shift)),
                                back.doubts().stream().map(doubt -> moved(doubt, here)))
                        .toList(),
                Stream.concat(
                                reading.blanks().stream()
                                        .map(blank -> new Blank(moved(blank.pointer(), shift), blank.place())),
                                back.blanks().stream()
                                        .map(blank -> new Blank(moved(blank.pointer(), here), blank.place())))
                        .toList(),
                new HashSet<>(Stream.concat(
                                reading.seen().stream().map(pointer -> moved(pointer, shift)),
                                back.seen().stream().map(pointer -> moved(pointer, here)))
                        .toList()),
                reading.removed().stream().filter(row -> row.number() != number).toList());
    }

    /** The place on the paper of a row that is there, from 0. */
    static int numberOf(Reading reading, int index) {
        int number = index;
        for (var removed : reading.removed()) {
            number += removed.number() <= number ? 1 : 0;
        }
        return number;
    }

    private static List<Indicator> rows(Reading reading) {
        return Objects.requireNonNullElse(reading.document().indicators(), List.of());
    }

    private static boolean isOf(String pointer, int index) {
        var row = RowPointer.of(pointer);
        return row != null && row.row() == index;
    }

    private static Doubt moved(Doubt doubt, IntUnaryOperator to) {
        return new Doubt(moved(doubt.pointer(), to), doubt.place(), doubt.source(), doubt.reason());
    }

    private static String moved(String pointer, IntUnaryOperator to) {
        var row = RowPointer.of(pointer);
        return row == null ? pointer : row.at(to.applyAsInt(row.row()));
    }

    private static <T> List<T> without(List<T> list, int index) {
        var rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }

    private static <T> List<T> with(List<T> list, int index, T one) {
        var all = new ArrayList<>(list);
        all.add(Math.min(index, all.size()), one);
        return all;
    }
}
