package io.ziping.trial.city;

import static java.math.RoundingMode.HALF_UP;

import io.ziping.trial.city.CityPlan.Planned;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the form of a project for a year, as a unit would fill it in: targets grow with the project, most is reached, nearly
 * all points are given; now and then something falls short and says why. What is doubtful is planted on top by a {@link
 * Fault}.
 */
final class Composer {

    private static final List<String> CAUSES = List.of(
            "承办科室两名业务骨干年中调离，交接期间进度放慢，现已补齐人手",
            "首次采购因有效供应商不足三家流标，重新组织后开工晚了两个月",
            "年初摸底偏乐观，实际申请的对象少于预计，下年按台账核定目标",
            "6月至7月连续强降雨，外出作业停工二十余天，四季度已加班追赶",
            "参与对象因外出务工、请假等缺席较多，补做后仍有缺口",
            "政策口径5月收紧，原有一批对象不再符合条件",
            "场地被临时征用，备用场地容量小，只能缩减规模",
            "上级计划6月才下达，实际实施时间不足半年");

    private static final List<String> UNSPENT = List.of(
            "公开招标节约较多，另有部分尾款待决算审计后支付，未用部分办理结转。",
            "上级专款11月底才下达，当年来不及支付，已按规定办理结转。",
            "政府采购合同约定分期付款，剩余款项结转下年按期支付。",
            "财政评审审减较大，形成结余，由财政收回。");

    /** Money of a year beside that of the first. */
    private static final Map<Integer, BigDecimal> MONEY = Map.of(
            2020, BigDecimal.ONE,
            2021, new BigDecimal("1.02"),
            2022, new BigDecimal("1.05"),
            2023, new BigDecimal("1.045"),
            2024, new BigDecimal("1.07"),
            2025, new BigDecimal("1.09"));

    private final Faults faults;

    Composer(Faults faults) {
        this.faults = faults;
    }

    /** The form, with what is doubtful in it. */
    FormDraft form(Planned project, int year) {
        var draft = plain(project, year);
        var random = project.random(-year);
        faults.of(project, year).ifPresentOrElse(fault -> fault.plant(draft, random), () -> oddity(draft, random));
        faults.of(project, year + 1).filter(Fault::needsBadRow).ifPresent(next -> bad(draft));
        return draft;
    }

    /** Whether something doubtful is in the form. */
    boolean isDoubtful(Planned project, int year) {
        return faults.of(project, year).isPresent();
    }

    /** The form without anything doubtful, and with everything reached. */
    FormDraft plain(Planned project, int year) {
        var kind = project.kind();
        var random = project.random(year);
        var draft = new FormDraft(
                project, year, kind.wordings().get(year % kind.wordings().size()));
        var ofUnit = project.random(0);
        kind.rows().forEach(row -> {
            var wanted = row.target(draft.scale().doubleValue(), ofUnit);
            draft.rows.add(new DraftRow(row, wanted, row.reached(wanted, random)));
        });
        double factor = project.size().doubleValue()
                * MONEY.getOrDefault(year, BigDecimal.ONE).doubleValue()
                * (1 + project.growth().doubleValue() / 2 * (year - CityPlan.FIRST_YEAR));
        double changed = random.nextInt(8) == 0 ? random.nextDouble(0.93, 1.09) : 1;
        double lessSpent = random.nextInt(4) == 0 ? random.nextDouble(0.955, 0.99) : random.nextDouble(0.99, 1);
        for (var money : kind.funding()) {
            var initial = money.budget().multiply(BigDecimal.valueOf(factor)).setScale(2, HALF_UP);
            var adjusted = initial.multiply(BigDecimal.valueOf(changed)).setScale(2, HALF_UP);
            double rate = money.executed().doubleValue() / money.budget().doubleValue();
            double spent = rate == 1 ? 1 : Math.max(rate * lessSpent, Math.min(rate, 0.905));
            draft.lines.add(new FormDraft.Line(
                    money.source(),
                    initial,
                    adjusted,
                    adjusted.multiply(BigDecimal.valueOf(spent)).setScale(2, HALF_UP)));
        }
        return draft;
    }

    /** What is no fault: a row that fell short and says why, money that was not spent and says why. */
    private static void oddity(FormDraft draft, SplittableRandom random) {
        int lot = random.nextInt(100);
        if (lot < 9) {
            var rows = draft.rows(DraftRow::canFallShort);
            if (!rows.isEmpty()) {
                any(rows, random).fallShort(random.nextDouble(0.86, 0.97), any(CAUSES, random));
            }
        } else if (lot < 13) {
            draft.spend(random.nextDouble(0.74, 0.895));
            draft.sentences.add(any(UNSPENT, random));
        } else if (lot < 17) {
            badYear(draft, random);
        }
    }

    /** What costs a form its 优: a third of the money is left, and each row that can falls short for a reason of its own. */
    private static void badYear(FormDraft draft, SplittableRandom random) {
        draft.spend(random.nextDouble(0.61, 0.75));
        draft.sentences.add(UNSPENT.get(1));
        int cause = random.nextInt(CAUSES.size());
        for (var row : draft.rows(DraftRow::canFallShort)) {
            row.fallShort(random.nextDouble(0.45, 0.8), CAUSES.get(cause++ % CAUSES.size()));
        }
    }

    /** The row that next year's form is silent about. */
    private static void bad(FormDraft draft) {
        var row = badRow(draft.rows);
        if (row != null && row.isFull()) {
            row.fallShort(0.82, CAUSES.get(2));
        }
    }

    /** The row that did badly the year before, if a form has one that can. */
    static @Nullable DraftRow badRow(List<DraftRow> rows) {
        return rows.stream()
                .filter(DraftRow::canFallShort)
                .reduce((one, next) -> next)
                .orElse(null);
    }

    static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
