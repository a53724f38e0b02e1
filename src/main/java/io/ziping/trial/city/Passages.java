package io.ziping.trial.city;

import io.ziping.evaluation.bulk.BulkForm;
import io.ziping.evaluation.bulk.BulkForm.Step;
import io.ziping.evaluation.bulk.BulkForm.Verdict;
import io.ziping.evaluation.workflow.Move;
import io.ziping.trial.city.CityForms.Entry;
import io.ziping.trial.city.CityPlan.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lombok.RequiredArgsConstructor;

/** The ways that forms have gone, how far those of the year under way have come, and what reviewers made of their doubts. */
@RequiredArgsConstructor
final class Passages {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MINUTES_OF_A_DAY = 540;
    private static final int OUT_OF = 100;

    /** Out of a hundred projects so many have come so far in the year under way. */
    private static final int NOT_BEGUN = 14;

    private static final int DRAFTS = 27;
    private static final int SUBMITTED = 47;
    private static final int RETURNED = 53;
    private static final int DEPARTMENT_APPROVED = 74;
    private static final int FINANCE_APPROVED = 93;

    /** Out of a hundred forms that a department has passed it had sent back so many before. */
    private static final int SENT_BACK_DOUBTFUL = 60;

    private static final int SENT_BACK_OTHERS = 6;

    /** Decisions were made about the forms from then on: about so many of a hundred findings. */
    private static final int FIRST_DECIDED_YEAR = 2022;

    private static final int DECIDED = 45;

    private static final int DECIDED_SINCE = 80;

    /** A check finds right at least so many times out of a hundred, and at most as many more as there are steps. */
    private static final int LEAST_CONFIRMED = 48;

    private static final int STEPS = 45;

    private static final List<String> REASONS = List.of(
            "请把实际完成情况写具体，数字和下面各行对上。",
            "请核对全年执行数，和国库支付数不一致。",
            "请补充没有达到年度指标值的原因和改进措施。",
            "满意度是怎样得来的，请说明样本。",
            "年度指标值比上年实际低，请说明理由或者调整。");

    private static final List<String> EXPLAINED = List.of(
            "已看合同和验收单，情况属实。",
            "单位补交了支付凭证，数字对得上。",
            "上级年中调整计划，有文件。",
            "电话核实过，写得不清楚，内容没有问题。",
            "和业务科室核对过台账，无误。",
            "经评审调减，批复在附件里。");

    private final long financeReviewer;
    private final Instant now;

    /** Whether a project has a form of the year under way. */
    boolean isBegun(Planned project) {
        return lot(project) >= NOT_BEGUN;
    }

    /** Whether it was handed in. */
    boolean isHandedIn(Planned project) {
        return lot(project) >= DRAFTS;
    }

    private static int lot(Planned project) {
        return project.random(CityPlan.LAST_YEAR * 13).nextInt(OUT_OF);
    }

    /** The way of a form of the year under way, as far as it has come. */
    List<Step> steps(Entry entry, boolean doubtful) {
        var random = entry.planned().random(CityPlan.LAST_YEAR * 19);
        int lot = lot(entry.planned());
        var steps = new ArrayList<Step>();
        if (lot < DRAFTS) {
            return steps;
        }
        boolean sentBack = lot < RETURNED
                ? lot >= SUBMITTED
                : random.nextInt(OUT_OF) < (doubtful ? SENT_BACK_DOUBTFUL : SENT_BACK_OTHERS);
        steps.add(step(Move.SUBMIT, entry.preparer(), 19 + random.nextInt(5), random));
        if (sentBack) {
            var reason = Composer.any(REASONS, random);
            int days = lot < RETURNED ? 4 + random.nextInt(6) : 16 + random.nextInt(2);
            steps.add(new Step(Move.RETURN, entry.departmentReviewer(), at(days, random), reason));
        }
        if (lot < RETURNED) {
            return steps;
        }
        if (sentBack) {
            steps.add(step(Move.SUBMIT, entry.preparer(), 14, random));
        }
        steps.add(step(Move.APPROVE, entry.departmentReviewer(), 8 + random.nextInt(5), random));
        if (lot >= DEPARTMENT_APPROVED) {
            steps.add(step(Move.APPROVE, financeReviewer, 3 + random.nextInt(4), random));
        }
        if (lot >= FINANCE_APPROVED) {
            steps.add(step(Move.PUBLISH, financeReviewer, 1, random));
        }
        return steps;
    }

    /** Who decided about a form of an earlier year: some weeks after it was handed in, the unit was asked or had explained it. */
    BulkForm.Reviewers reviewersOf(Entry entry, int year, Instant begun) {
        if (year < FIRST_DECIDED_YEAR) {
            return BulkForm.Reviewers.NONE;
        }
        return check -> {
            var random = entry.planned().random(year * 23 + check.hashCode());
            if (random.nextInt(OUT_OF) >= DECIDED) {
                return Optional.empty();
            }
            var account = random.nextInt(3) == 0 ? entry.departmentReviewer() : financeReviewer;
            var at =
                    begun.plus(DAY.multipliedBy(20 + random.nextInt(30))).plus(Duration.ofMinutes(random.nextInt(300)));
            return Optional.of(verdict(isConfirmed(check, random), account, at, random));
        };
    }

    /**
     * The same of one of the year under way that was sent back and has been passed since: about some findings the unit was asked
     * with the return, the others stood when it was passed.
     */
    BulkForm.Reviewers reviewersOf(Entry entry, List<Step> steps) {
        var passed = steps.stream().filter(step -> step.move() == Move.APPROVE).findFirst();
        var asked = steps.stream().filter(step -> step.move() == Move.RETURN).findFirst();
        return check -> {
            var random = entry.planned().random(CityPlan.LAST_YEAR * 23 + check.hashCode());
            if (passed.isEmpty() || asked.isEmpty() || random.nextInt(OUT_OF) >= DECIDED_SINCE) {
                return Optional.empty();
            }
            boolean confirmed = isConfirmed(check, random);
            var step = confirmed ? asked.get() : passed.get();
            return Optional.of(verdict(confirmed, step.accountId(), step.at(), random));
        };
    }

    /** Checks differ in how often they are right. */
    private static boolean isConfirmed(String check, SplittableRandom random) {
        return random.nextInt(OUT_OF) < LEAST_CONFIRMED + Math.floorMod(check.hashCode(), STEPS);
    }

    private static Verdict verdict(boolean confirmed, long account, Instant at, SplittableRandom random) {
        return new Verdict(!confirmed, confirmed ? "" : Composer.any(EXPLAINED, random), account, at);
    }

    private Step step(Move move, long account, int daysAgo, SplittableRandom random) {
        return new Step(move, account, at(daysAgo, random), "");
    }

    /** Some days ago, at any minute of a working day. */
    Instant at(long daysAgo, SplittableRandom random) {
        return now.minus(DAY.multipliedBy(daysAgo)).minus(Duration.ofMinutes(random.nextInt(MINUTES_OF_A_DAY)));
    }
}
