package io.ziping.scoring.checks.design;

import java.util.List;
import java.util.Set;

/** What units of counting tell of the things counted. */
final class CountingUnits {

    /** Units of one kind: 12 场 of training are 12 次. */
    private static final List<Set<String>> UNITS = List.of(
            Set.of("场", "场次", "次", "期", "班次", "批", "批次", "轮"),
            Set.of("人", "人次", "名", "位"),
            Set.of("个", "项", "件", "处"),
            Set.of("列", "趟", "班", "班次", "航次", "车次", "列次"));

    /** Two things in one of these may come to one number. */
    private static final Set<String> ANY_UNITS = Set.of("个", "次", "人", "人次", "项", "户", "家", "名", "份", "件", "");

    private CountingUnits() {}

    static boolean areOfOneKind(String one, String other) {
        return UNITS.stream().anyMatch(kind -> kind.contains(one) && kind.contains(other));
    }

    /** 场, 次: how often something was held. */
    static boolean areTurns(String unit) {
        return UNITS.get(0).contains(unit);
    }

    static boolean areOfAnything(String unit) {
        return ANY_UNITS.contains(unit);
    }
}
