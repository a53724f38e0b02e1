package io.ziping.trial.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What many units have projects of.
 *
 * @param offices the kinds of departments whose units have it
 * @param funding the lines with anything in them
 * @param wordings the same said in other words from year to year
 */
record ProjectKind(String name, Set<String> offices, List<Money> funding, List<Wording> wordings, List<RowKind> rows) {

    /** Of departments of every kind. */
    static final String COMMON = "common";

    /** A line of the funding, in 万元. */
    record Money(String source, BigDecimal budget, BigDecimal executed) {

        static Money parse(String line) {
            var cells = line.split("\\s*\\|\\s*");
            var source =
                    switch (cells[0]) {
                        case "当年财政拨款" -> "CURRENT_YEAR_APPROPRIATION";
                        case "上年结转资金" -> "CARRYOVER";
                        case "其他资金" -> "OTHER";
                        default -> throw new IllegalArgumentException("no source: " + line);
                    };
            return new Money(source, new BigDecimal(cells[1]), new BigDecimal(cells[2]));
        }
    }

    /** 预期目标 and 实际完成情况. */
    record Wording(MarkedText expected, MarkedText achieved) {}

    /** Those of {@code projects.txt}. */
    static List<ProjectKind> all() {
        try (var in = Objects.requireNonNull(ProjectKind.class.getResourceAsStream("projects.txt"))) {
            var kinds = new ArrayList<ProjectKind>();
            for (var block : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n")) {
                kinds.add(parse(block.lines().toList()));
            }
            return kinds;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProjectKind parse(List<String> lines) {
        var wordings = new ArrayList<Wording>();
        wordings.add(new Wording(text(lines, "预期"), text(lines, "实际")));
        if (lines.stream().anyMatch(line -> line.startsWith("又预期: "))) {
            wordings.add(new Wording(text(lines, "又预期"), text(lines, "又实际")));
        }
        return new ProjectKind(
                all(lines, "项目").get(0),
                Set.of(all(lines, "部门").get(0).split(" ")),
                all(lines, "资金").stream().map(Money::parse).toList(),
                List.copyOf(wordings),
                all(lines, "行").stream().map(RowKind::parse).toList());
    }

    private static MarkedText text(List<String> lines, String label) {
        return MarkedText.parse(all(lines, label).get(0));
    }

    private static List<String> all(List<String> lines, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(label + ": "))
                .map(line -> line.substring(label.length() + 2).strip())
                .toList();
    }

    boolean isOf(Set<String> kinds) {
        return offices.stream().anyMatch(kinds::contains);
    }

    boolean isCommon() {
        return offices.contains(COMMON);
    }
}
