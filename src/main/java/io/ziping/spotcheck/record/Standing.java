package io.ziping.spotcheck.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a drawn form's status depends on. The status is decided here and nowhere else.
 *
 * @param concluded whether anything was concluded
 * @param items how much was asked to be put right
 * @param openItems how much of it is not accepted yet
 * @param contests whether the unit contests the last conclusion; {@code null} while it says nothing to it
 * @param changed what was made of a contest: reviewed anew, or kept; {@code null} while undecided
 * @param answerUntil the last day on which the unit answers; {@code null} before a conclusion
 */
public record Standing(
        boolean concluded,
        int items,
        int openItems,
        @Nullable Boolean contests,
        @Nullable Boolean changed,
        @Nullable LocalDate answerUntil) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Why the form cannot be 销号 yet, in words; blank when it can. */
    public String hindrance(LocalDate today) {
        if (!concluded) {
            return "复核完才能销号";
        }
        if (openItems > 0) {
            return "还有 %d 项整改没有验收".formatted(openItems);
        }
        if (contests == null) {
            return answerUntil == null || today.isAfter(answerUntil)
                    ? ""
                    : "单位可以答复到 %s，答复了或者过了这天才能销号".formatted(DAY.format(answerUntil));
        }
        if (!contests) {
            return "";
        }
        if (changed == null) {
            return "单位有异议，处理以后才能销号";
        }
        return changed ? "正在重新复核，完成以后才能销号" : "";
    }

    /**
     * Where the form stands.
     *
     * @param settling whether the reviewer is done with it though nothing was asked to be put right
     */
    public CheckStatus status(LocalDate today, boolean settling) {
        if (!concluded) {
            return CheckStatus.WAITING;
        }
        if (openItems > 0) {
            return CheckStatus.RECTIFYING;
        }
        return (settling || items > 0) && hindrance(today).isEmpty() ? CheckStatus.SETTLED : CheckStatus.REVIEWED;
    }
}
