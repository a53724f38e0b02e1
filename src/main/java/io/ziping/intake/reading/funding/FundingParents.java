package io.ziping.intake.reading.funding;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Notes;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of 项目资金 are parts of another one than the total. A paper says it by 其中 and by the figures alone: 其中
 * behind the first part of the total begins the parts of the line above, and they end where they add up to it.
 */
final class FundingParents {

    private final Draft draft;
    private final Notes notes;

    FundingParents(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    void find() {
        var lines = draft.funding;
        for (int i = 1; i < lines.size(); i++) {
            if (isSubtotal(lines.get(i))) {
                i = subtotal(i);
            } else if (i > 1
                    && beginsParts(lines.get(i))
                    && !FundingSource.TOTAL.name().equals(lines.get(i - 1).source())) {
                i = makeParts(i - 1, i);
            }
        }
    }

    /** Makes the lines below a subtotal its parts, where they add up to it. */
    private int subtotal(int line) {
        int last = line + 1 < draft.funding.size() ? lastOf(line, line + 1) : -1;
        if (last > line + 1) {
            var name = name(draft.funding.get(line));
            for (int i = line + 1; i <= last; i++) {
                draft.funding.set(i, draft.funding.get(i).withParent(name));
            }
            return last;
        }
        return line;
    }

    private int lastOf(int parent, int first) {
        return IntStream.range(first, draft.funding.size())
                .filter(end -> addsUp(parent, first, end))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSubtotal(Funding line) {
        return line.name() != null && line.name().strip().endsWith("小计");
    }

    private static boolean beginsParts(Funding line) {
        return line.name() != null && line.name().strip().startsWith("其中");
    }

    /** Makes the lines from one on parts of another, as many as add up to it; one alone, in doubt, where none do. */
    private int makeParts(int parent, int first) {
        int last = lastOf(parent, first);
        boolean certain = last >= 0;
        int end = certain ? last : first;
        var name = name(draft.funding.get(parent));
        for (int i = first; i <= end; i++) {
            draft.funding.set(i, draft.funding.get(i).withParent(name));
        }
        if (!certain) {
            notes.doubt("/funding/" + first + "/name", "看不出它后面的行是不是“" + name + "”的其中数，只把这一行算作它的其中数");
        }
        return end;
    }

    private boolean addsUp(int parent, int first, int last) {
        return addsUp(parent, first, last, Funding::adjustedBudget)
                && addsUp(parent, first, last, Funding::executedAmount)
                && addsUp(parent, first, last, Funding::initialBudget)
                && hasAmount(draft.funding.get(parent));
    }

    private static boolean hasAmount(Funding line) {
        return TypedText.decimal(line.adjustedBudget()) != null
                || TypedText.decimal(line.initialBudget()) != null
                || TypedText.decimal(line.executedAmount()) != null;
    }

    private boolean addsUp(int parent, int first, int last, Function<Funding, @Nullable String> column) {
        var whole = TypedText.decimal(column.apply(draft.funding.get(parent)));
        var sum = BigDecimal.ZERO;
        for (int i = first; i <= last; i++) {
            var part = TypedText.decimal(column.apply(draft.funding.get(i)));
            sum = part == null ? sum : sum.add(part);
        }
        return (whole == null ? BigDecimal.ZERO : whole).compareTo(sum) == 0;
    }

    private static String name(Funding line) {
        if (line.name() != null) {
            return line.name();
        }
        return line.source() == null ? "" : FundingSource.valueOf(line.source()).label();
    }
}
