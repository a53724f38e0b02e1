package io.ziping.scoring.reason;

import io.ziping.scoring.text.NameFinder;
import java.util.regex.Pattern;

/** Figures that a reason tells right behind what their row is called. */
final class NamedFigures {

    /** 拉长到, 降至: between the name of the row and its figure. */
    private static final Pattern ARRIVES = Pattern.compile(
            "(?:(?:被|已|仍|最终|最后|又|也)?(?:拉长|拉高|拉低|拉|拖长|拖|推高|推|压低|压|抬高|摊薄|延长|缩短|提高|提升|上升|升|增加|增|降低|下降|下滑|降|跌|减少|减|回落|滑落|退)?(?:到|至|为|达到?|在)|只有|仅有?|仅为|只得|仅得|得|只|拖到|拖至)?了?$");

    /** 全年接待游客 of 接待游客. */
    private static final Pattern IN_ALL = Pattern.compile("^(?:全年|本年度?|年内|累计|总共|共)+");

    private static final Pattern ON_AVERAGE = Pattern.compile("平均(?:下来|达|为|约|要|需|用时|耗时|用了|花了|拖到|拖至)?$");

    private static final int SHORTEST_NAME = 3;

    private NamedFigures() {}

    static boolean areOnAverage(String before) {
        return ON_AVERAGE.matcher(before).find();
    }

    /** 合格率 77 % of 卷宗合格率, 平均修复时长拉长到 31 小时. */
    static boolean areBehindAName(String before, String indicator, String unit) {
        var name = IN_ALL.matcher(ARRIVES.matcher(before).replaceFirst("")).replaceFirst("");
        boolean isItsName = name.length() >= SHORTEST_NAME && indicator.endsWith(name);
        // 参保户数减到 of 参保农户户数
        boolean isLikeIt = name.length() > SHORTEST_NAME
                && name.length() < before.length()
                && indicator.endsWith(name.substring(name.length() - 1))
                && NameFinder.sharesPair(NameFinder.significant(name), indicator);
        // 一级故障平均 of 一级故障恢复时长
        var meant = ON_AVERAGE.matcher(name).replaceFirst("");
        boolean isItsAverage =
                meant.length() > SHORTEST_NAME && meant.length() < name.length() && indicator.contains(meant);
        // 平均响应拖到 of 工单平均响应时长
        boolean isPartOfIt =
                name.length() > SHORTEST_NAME && name.length() < before.length() && indicator.contains(name);
        // 参观人次降为 of 方志馆参观, where 人次 are counted
        boolean isItsUnit = name.length() > SHORTEST_NAME
                && name.length() < before.length()
                && !unit.isEmpty()
                && name.endsWith(unit)
                && NameFinder.sharesPair(NameFinder.significant(name), indicator);
        return isItsName || isLikeIt || isItsAverage || isPartOfIt || isItsUnit;
    }
}
