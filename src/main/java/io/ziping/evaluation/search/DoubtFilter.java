package io.ziping.evaluation.search;

import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Forms that were handed in and are in doubt.
 *
 * @param little whether those are wanted that are in doubt less than is {@linkplain #WORTH_A_LOOK worth a look}, and not
 *     those that are more
 * @param check the check that found something; {@code null} for any
 * @param money the least 存疑金额, yuan: what was spent times the doubt in percent; {@code null} for any
 * @param since from when on they have been at their step; {@code null} for any time
 * @param step where they are on their way
 */
public record DoubtFilter(
        boolean little,
        @Nullable FindingCode check,
        @Nullable BigDecimal money,
        @Nullable Instant since,
        DoubtStep step) {

    /** Of those handed in. */
    public DoubtFilter(
            boolean little, @Nullable FindingCode check, @Nullable BigDecimal money, @Nullable Instant since) {
        this(little, check, money, since, DoubtStep.HANDED_IN);
    }

    /** Below it a form is counted only, not shown. */
    public static final BigDecimal WORTH_A_LOOK = BigDecimal.valueOf(5);

    /** The forms of a check in the order of an index; the others' columns are looked up only for those who ask about them. */
    private static final String FOUND = """
            (select f.evaluation_id as id, f.fiscal_year, f.department_id, f.unit_id, f.doubt, s.project_id, s.status, s.grade,
                    s.moved_at, s.executed_amount
             from finding f left join self_evaluation s on s.id = f.evaluation_id
             where f.code = :check and f.first_of_code) e
            """;

    /** The same of forms that are few for another reason: an index has those, and each is looked up among the findings. */
    private static final String FINDS =
            "exists (select from finding f where f.evaluation_id = e.id and f.code = :check and f.first_of_code)";

    /** As it is indexed: the doubt is percent, so that a hundred times the amount is compared. */
    private static final String MONEY = "e.executed_amount * e.doubt >= :doubtfulMoney";

    /** Forms in which a check, or any, found what is worth a look. */
    public static DoubtFilter of(@Nullable FindingCode check) {
        return new DoubtFilter(false, check, null, null);
    }

    /** The same whatever the check. */
    DoubtFilter ofAnyCheck() {
        return new DoubtFilter(little, null, money, since, step);
    }

    /** The same of those that are little in doubt. */
    DoubtFilter ofLittle() {
        return new DoubtFilter(true, check, money, since, step);
    }

    /** The same at a step only. */
    public DoubtFilter at(DoubtStep wanted) {
        return new DoubtFilter(little, check, money, since, wanted);
    }

    /** Whether only those are wanted that wait for somebody, since whenever. */
    public boolean isWaiting() {
        return since == null && step != DoubtStep.HANDED_IN;
    }

    /** Whether nothing but how much is in doubt is asked for. */
    public boolean isWide() {
        return check == null && money == null && since == null && step == DoubtStep.HANDED_IN;
    }

    SearchCondition narrow(SearchCondition where) {
        var fewer = money != null || since != null;
        var found = check == null
                ? where
                : fewer
                        ? where.and(FINDS, "check", check.code())
                        : where.from(FOUND).with("check", check.code());
        // findings know the doubt of what was handed in only
        var known = check != null && !fewer && step == DoubtStep.HANDED_IN;
        var doubtful = known ? found : found.and(step.sql());
        return (little
                        ? doubtful.and("e.doubt > 0").and("e.doubt < :worthALook", "worthALook", WORTH_A_LOOK)
                        : doubtful.and("e.doubt >= :worthALook", "worthALook", WORTH_A_LOOK))
                .and(MONEY, "doubtfulMoney", money == null ? null : money.movePointRight(2))
                .and("e.moved_at >= :movedSince", "movedSince", since == null ? null : since.atOffset(ZoneOffset.UTC));
    }
}
