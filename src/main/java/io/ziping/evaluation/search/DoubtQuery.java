package io.ziping.evaluation.search;

import io.ziping.identity.Role;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which page of the forms in doubt a query string asks for; what is not understood narrows nothing. */
@Getter
@Setter
public class DoubtQuery extends ListQuery {

    /** Nothing was handed in before, and the database knows times far beyond the other. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The code of a check. */
    private @Nullable String finding;

    /** The least 存疑金额, in 万元. */
    private @Nullable String money;

    /** From when on they have been at the step of whoever asks, as ISO 8601 writes an instant. */
    private @Nullable String since;

    /** {@code yes} for those that wait for whoever asks. */
    private @Nullable String waiting;

    /** {@code yes} for those that are too little in doubt to be shown otherwise. */
    private @Nullable String little;

    /** When the first page of the list was made, as ISO 8601 writes an instant. */
    private @Nullable String seen;

    @Override
    public EvaluationFilter filter() {
        return super.filter()
                .in(new DoubtFilter(
                        "yes".equals(little),
                        check().orElse(null),
                        number(money)
                                .filter(wan -> wan > 0)
                                .map(wan -> AmountUnit.WAN_YUAN.toYuan(BigDecimal.valueOf(wan)))
                                .orElse(null),
                        instant(since).orElse(null)));
    }

    /** The same for somebody: to a reviewer only that is new, and only that waits, which is at their step. */
    public EvaluationFilter filter(Role role) {
        var filter = filter();
        var doubts = filter.doubts();
        return doubts == null || (doubts.since() == null && !"yes".equals(waiting))
                ? filter
                : filter.in(doubts.at(DoubtStep.of(role)));
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = super.mistakes();
        check(mistakes, "finding", finding, check(), "没有这种疑点");
        check(mistakes, "money", money, number(money), "应为万元的整数");
        check(mistakes, "since", since, instant(since), "应为UTC的时间，如2026-12-01T00:00:00Z");
        check(mistakes, "waiting", waiting, yes(waiting), "只能是yes");
        check(mistakes, "little", little, yes(little), "只能是yes");
        check(mistakes, "seen", seen, instant(seen), "应为UTC的时间，如2026-12-01T00:00:00Z");
        return mistakes;
    }

    private static Optional<String> yes(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter("yes"::equals);
    }

    private Optional<FindingCode> check() {
        return FindingCode.of(finding == null ? "" : finding).filter(code -> code.kind() == Kind.DOUBT);
    }

    /** An instant of these centuries; empty when the text is none. */
    public static Optional<Instant> instant(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Instant.parse(text.strip()))
                            .filter(instant -> instant.isAfter(EARLIEST) && instant.isBefore(LATEST));
        } catch (DateTimeParseException notUnderstood) {
            return Optional.empty();
        }
    }
}
