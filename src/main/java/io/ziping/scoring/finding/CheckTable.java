package io.ziping.scoring.finding;

import io.ziping.scoring.result.Finding.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each check weighs and asks, from {@code checks.tsv} beside this class. */
final class CheckTable {

    private static final Line NOTHING = new Line("", BigDecimal.ZERO, BigDecimal.ZERO, "", "");

    private static final Map<String, Line> LINES = read();

    private CheckTable() {}

    /**
     * One check.
     *
     * @param confidence between 0 and 1
     * @param stake points where no figure of the form says them; zero where they are computed
     * @param ask what a return would say
     * @param reason why the confidence is what it is
     */
    record Line(String code, BigDecimal confidence, BigDecimal stake, String ask, String reason) {}

    /** The line of a check; what stops a submission and advice have none, and weigh nothing. */
    static Line of(FindingCode check) {
        return check.kind() == Kind.DOUBT ? Objects.requireNonNull(LINES.get(check.code()), check.code()) : NOTHING;
    }

    /** All lines by the names of their checks. */
    static Map<String, Line> lines() {
        return LINES;
    }

    private static Map<String, Line> read() {
        try (var in = Objects.requireNonNull(CheckTable.class.getResourceAsStream("checks.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(CheckTable::line)
                    .collect(Collectors.toUnmodifiableMap(Line::code, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(String text) {
        var cells = text.split("\t", -1);
        var stake = cells[2].equals("-") ? BigDecimal.ZERO : new BigDecimal(cells[2]);
        return new Line(cells[0], new BigDecimal(cells[1]), stake, cells[3], cells[4]);
    }
}
