package io.ziping.intake.reading.draft;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Words;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.TypedText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 万元 or 元: what the heading and the funding block say, and only if they say one thing. A unit that stands behind an
 * amount itself counts for that amount alone.
 */
public final class AmountUnits {

    private static final String ANY = "(万元|元|亿元|百万元|十万元|千元|百元|亿|万)";
    private static final Pattern SAYS_UNIT = Pattern.compile(
            "\\((?:金额)?(?:单位:?)?(?:人民币)?" + ANY + "\\)|单位(?:均|统一)?为?:?(?:人民币)?" + ANY + "|(?:资金|数|额)[,:]?" + ANY + "$");

    private static final Map<String, AmountUnit> UNITS =
            Map.of("万元", AmountUnit.WAN_YUAN, "万", AmountUnit.WAN_YUAN, "元", AmountUnit.YUAN);

    private final Draft draft;
    private final Notes notes;

    public AmountUnits(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    /** Notes the unit behind an amount, or else the one its column is headed with; neither may be there. */
    public static void keep(Draft draft, String pointer, Cell cell, @Nullable Cell heading) {
        var text = Words.compact(cell.text());
        if (text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        if (text.endsWith("元")) {
            draft.unitsOfAmounts.put(pointer, text.endsWith("万元") ? AmountUnit.WAN_YUAN : AmountUnit.YUAN);
        } else if (heading != null) {
            var headed = new LinkedHashSet<String>();
            collect(Words.compact(heading.text()), headed);
            headed.stream()
                    .map(UNITS::get)
                    .filter(Objects::nonNull)
                    .forEach(unit -> draft.unitsOfAmounts.put(pointer, unit));
        }
    }

    public void read(List<Row> rows, int fundingHeader) {
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            // below the funding's header amounts and names stand, and below them free text
            boolean labelsOnly = i > fundingHeader;
            row.filled()
                    .filter(cell -> cell.text().length() <= 60)
                    .filter(cell -> !labelsOnly || cell.key().contains("资金"))
                    .forEach(cell -> {
                        int before = found.size();
                        collect(Words.compact(cell.text()), found);
                        if (found.size() > before) {
                            notes.read("/amountUnit", row, cell);
                        }
                    });
        }
        var only = found.size() == 1 ? UNITS.get(found.iterator().next()) : ofAllAmounts(found);
        if (only != null) {
            draft.amountUnit = only.name();
            doubtAmountsOfAnother(only);
        } else {
            notes.doubt("/amountUnit", whyNone(found));
            if (found.size() > 1) {
                draft.unitsOfAmounts.forEach(
                        (pointer, unit) -> notes.doubt(pointer, "这一格的金额单位是" + unit.label() + "，别的格不是"));
            }
        }
        checkAmounts();
    }

    private static String whyNone(Set<String> found) {
        if (found.isEmpty()) {
            return "没有写金额单位，请看清是万元还是元";
        }
        return found.size() > 1
                ? "表里既写了" + String.join("又写了", found)
                : "表里写的金额单位是" + found.iterator().next() + "，这里只能是万元或元，金额要换算";
    }

    /** The unit behind every single amount, where nothing else says one; null when they differ or some have none. */
    private @Nullable AmountUnit ofAllAmounts(Set<String> found) {
        var units = Set.copyOf(draft.unitsOfAmounts.values());
        return found.isEmpty() && units.size() == 1 ? units.iterator().next() : null;
    }

    private void doubtAmountsOfAnother(AmountUnit unit) {
        var others = new LinkedHashMap<>(draft.unitsOfAmounts);
        others.values().removeIf(unit::equals);
        others.forEach(
                (pointer, other) -> notes.doubt(pointer, "这一格写的是%s，表里的金额单位是%s".formatted(other.label(), unit.label())));
    }

    private static void collect(String text, Set<String> found) {
        var matcher = SAYS_UNIT.matcher(text);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    found.add(matcher.group(i));
                }
            }
        }
    }

    /** Amounts in yuan have no more than two decimals; those of ten thousand may have six. */
    private void checkAmounts() {
        if (AmountUnit.YUAN.name().equals(draft.amountUnit)) {
            for (int i = 0; i < draft.funding.size(); i++) {
                var value = TypedText.decimal(draft.funding.get(i).adjustedBudget());
                if (value != null && value.stripTrailingZeros().scale() > 2) {
                    notes.doubt("/amountUnit", "写的是元，金额却有两位以上小数");
                }
            }
        }
    }
}
