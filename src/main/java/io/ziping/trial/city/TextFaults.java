package io.ziping.trial.city;

import static io.ziping.trial.city.Composer.any;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What is doubtful about the two texts. */
final class TextFaults {

    private static final List<String> NOTHING = List.of("按计划完成。", "各项工作均已完成，达到预期效果。", "全年目标任务圆满完成。", "按要求完成年度目标。");
    private static final List<String> UNFINISHED = List.of("项目尚未组织验收，预计明年一季度完成。", "剩余部分计划明年上半年完成。", "设备已到货，尚未安装调试。");
    private static final List<String> HINTS = List.of("（此处填写项目实际完成情况，不超过300字）", "（请对照预期目标逐条说明）", "XX项目已完成XX，取得了XX效果。");

    private TextFaults() {}

    /** A row that a text speaks of by a number with several digits. */
    private static List<DraftRow> told(List<DraftRow> rows) {
        return rows.stream()
                .filter(row ->
                        row.isNumber() && row.kind.isCounted() && row.reached.compareTo(BigDecimal.valueOf(20)) > 0)
                .toList();
    }

    private static void say(
            FormDraft form, DraftRow row, MarkedText text, Map<String, String> otherwise, BigDecimal number) {
        text.pieces().stream()
                .filter(piece -> piece.mark().equals(form.mark(row)))
                .findFirst()
                .ifPresent(piece -> otherwise.put(
                        piece.mark(),
                        Figure.instead(
                                piece.text(),
                                row.unit.startsWith("万") && piece.text().contains("万")
                                        ? number.movePointRight(4)
                                        : number)));
    }

    static void otherFigure(FormDraft form, SplittableRandom random) {
        var rows = told(form.spokenOf());
        if (!rows.isEmpty()) {
            var row = any(rows, random);
            var other = row.reached
                    .multiply(BigDecimal.valueOf(random.nextDouble(1.12, 1.4)))
                    .setScale(Math.max(row.reached.scale(), 0), RoundingMode.HALF_UP);
            say(form, row, form.wording.achieved(), form.achievedOtherwise, other);
        }
    }

    static void swappedDigits(FormDraft form, SplittableRandom random) {
        for (var row : told(form.spokenOf())) {
            var digits = new StringBuilder(Figure.plain(row.reached));
            for (int i = 0; i + 1 < digits.length(); i++) {
                if (digits.charAt(i) != digits.charAt(i + 1)
                        && digits.charAt(i) != '.'
                        && digits.charAt(i + 1) != '.'
                        && digits.charAt(i + 1) != '0') {
                    char first = digits.charAt(i);
                    digits.setCharAt(i, digits.charAt(i + 1));
                    digits.setCharAt(i + 1, first);
                    say(form, row, form.wording.achieved(), form.achievedOtherwise, new BigDecimal(digits.toString()));
                    return;
                }
            }
        }
    }

    static void otherTarget(FormDraft form, SplittableRandom random) {
        var rows = told(form.promised());
        if (!rows.isEmpty()) {
            var row = any(rows, random);
            say(
                    form,
                    row,
                    form.wording.expected(),
                    form.expectedOtherwise,
                    row.wanted.multiply(new BigDecimal("1.4")).setScale(0, RoundingMode.HALF_UP));
        }
    }

    static void unfinished(FormDraft form, SplittableRandom random) {
        form.sentences.add(any(UNFINISHED, random));
    }

    /** What another unit has written of the same kind of project: the size of it, too. */
    static void copiedFromAnother(FormDraft form, SplittableRandom random) {
        var other = new CityPlan.Planned(
                form.project.name(),
                form.project.kind(),
                new BigDecimal("1.37"),
                new BigDecimal("0.02"),
                form.year * 101L,
                CityPlan.FIRST_YEAR);
        form.achievedInstead =
                new Composer(new Faults()).plain(other, form.year).achieved();
    }

    static void copiedFromLastYear(FormDraft form, SplittableRandom random) {
        if (form.year > form.project.from()) {
            form.achievedInstead = new Composer(new Faults())
                    .plain(form.project, form.year - 1)
                    .achieved();
        }
    }

    static void otherProject(FormDraft form, SplittableRandom random) {
        var name = form.project.name().equals("网络安全等级保护和加固") ? "业务信息系统运行维护" : "网络安全等级保护和加固";
        form.sentences.add("“" + name + "”项目按合同完成，资料已归档。");
    }

    static void otherYear(FormDraft form, SplittableRandom random) {
        form.achievedInstead = (form.year - 1) + "年，" + form.achieved().replace(form.year + "年", (form.year - 1) + "年");
    }

    static void identical(FormDraft form, SplittableRandom random) {
        form.achievedInstead = form.expected();
    }

    static void reworded(FormDraft form, SplittableRandom random) {
        form.achievedInstead = "已" + form.expected().replace("不低于", "达到").replace("以上", "");
    }

    static void saysNothing(FormDraft form, SplittableRandom random) {
        form.achievedInstead = any(NOTHING, random);
    }

    static void hintLeft(FormDraft form, SplittableRandom random) {
        form.sentences.add(any(HINTS, random));
    }
}
