package io.ziping.intake.reading;

import io.ziping.scoring.AmountUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 万元 or 元: what the heading and the funding block say, and only if they say one thing. */
final class AmountUnits {

    private static final Pattern SAYS_UNIT =
            Pattern.compile("\\((?:金额)?(?:单位:?)?(?:人民币)?(万元|元)\\)|单位:(?:人民币)?(万元|元)|(?:资金|数|额)[,:]?(万元|元)$");

    private final Draft draft;
    private final Notes notes;

    AmountUnits(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    void read(List<Row> rows, int fundingHeader) {
        var found = EnumSet.noneOf(AmountUnit.class);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            // below the funding's header amounts and names stand, and below them free text
            boolean labelsOnly = i > fundingHeader;
            row.filled()
                    .filter(cell -> cell.text().length() <= 60)
                    .filter(cell -> !labelsOnly || cell.key().contains("资金"))
                    .forEach(cell -> {
                        var before = EnumSet.copyOf(found);
                        collect(Words.compact(cell.text()), found);
                        if (!before.equals(found)) {
                            notes.read("/amountUnit", row, cell);
                        }
                    });
        }
        if (found.size() == 1) {
            draft.amountUnit = found.iterator().next().name();
        } else {
            notes.doubt("/amountUnit", found.isEmpty() ? "没有写金额单位，请看清是万元还是元" : "表里既写了万元又写了元");
        }
        checkAmounts();
    }

    private static void collect(String text, Set<AmountUnit> found) {
        var matcher = SAYS_UNIT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().contains("万元") ? AmountUnit.WAN_YUAN : AmountUnit.YUAN);
        }
    }

    /** Amounts in yuan have no more than two decimals; those of ten thousand may have six. */
    private void checkAmounts() {
        if (AmountUnit.YUAN.name().equals(draft.amountUnit)) {
            for (int i = 0; i < draft.funding.size(); i++) {
                var value = NumberText.value(draft.funding.get(i).adjustedBudget());
                if (value != null && value.stripTrailingZeros().scale() > 2) {
                    notes.doubt("/amountUnit", "写的是元，金额却有两位以上小数");
                }
            }
        }
    }
}
