package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the two objectives tell, with an amount, of how the budget was changed within the year. */
public final class BudgetChanges {

    /** 年中追加400万元: what a plan tells of its own budget. */
    private static final Pattern ADJUSTED =
            Pattern.compile("(?:追加|增拨|调增|增补)了?(?:资金|预算|经费|指标)?[^,，。;；]{0,4}[0-9][0-9.,]* ?(?:[万亿]|元)");

    /** 年初未列: what came within the year was in no budget at its begin. */
    private static final Pattern NOT_BUDGETED =
            Pattern.compile("年初(?:预算)?(?:时)?(?:尚)?(?:未|没有?)(?:列|安排|下达|纳入|编|到位|确定|定)|(?:未|没有?)(?:列入|纳入|编入|安排在)年初");

    /** 预算压减340万元, 820万元调整到城建专项列支. */
    private static final Pattern CUT = Pattern.compile(
            "预算[^,，。;；]{0,6}(?:压减|核减|削减|调减|追减|缩减)了?[^,，。;；]{0,4}[0-9]|[0-9] ?[万亿]?元[^,，。;；]{0,6}(?:调整|调剂|划转|转|改)(?:到|至|由|入)[^,，。;；]{1,12}(?:列支|支出|安排|承担|管理)"
                    + "|[0-9] ?[万亿]?元[^。;；]{0,30}?(?:划转|划给|划归|划到|转列|改列|转由|移交|并入)");

    private BudgetChanges() {}

    /** Whether one tells that it was cut, and by how much. */
    public static boolean isCut(Examined form) {
        return texts(form).anyMatch(text -> CUT.matcher(text).find());
    }

    /** Whether one tells of money that came within the year. */
    public static boolean isRaised(Examined form) {
        return texts(form)
                .anyMatch(text -> ADJUSTED.matcher(text).find()
                        || NOT_BUDGETED.matcher(text).find());
    }

    private static Stream<String> texts(Examined form) {
        return Stream.of(form.expected(), form.achieved())
                .map(text -> text.text().plain());
    }
}
