package io.ziping.scoring.checks.design;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.targets.TargetValue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** How often something was done, or how much of it, whatever it is called. */
final class Turns {

    /** Units of work done. */
    private static final Set<String> TURNS = Set.of(
            "场", "场次", "人次", "期", "批次", "班次", "份", "头", "公里", "亩", "盏", "台", "套", "辆", "户", "册", "株", "吨", "平方米");

    /** What counts as good or bad among what is counted: 获批示报告 12 篇 may tell how good they are. */
    private static final Pattern OF_WORTH = Pattern.compile(
            "合格|达标|优|良|获|奖|创|标准|级|精|示范|认证|认定|验收|整改|采纳|采用|批示|通过|录用|入选|无|零|首|创新|专利|论文|成果|品牌|称号|试点|标杆|问题|隐患|差错");

    private Turns() {}

    /** 送课下乡 46 场; ten or more, for a few may be few for being good. */
    static boolean areCounted(IndicatorName name, TargetValue.Bound bound) {
        return bound.number().compareTo(BigDecimal.TEN) >= 0
                && TURNS.contains(bound.unit())
                && !OF_WORTH.matcher(name.normal()).find();
    }
}
