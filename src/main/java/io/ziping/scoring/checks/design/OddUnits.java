package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import java.util.Set;
import java.util.regex.Pattern;

/** Units that no row of a class can have, whatever the row is called. */
final class OddUnits {

    /** 处/万字, 个/公里. */
    private static final Pattern RATIO = Pattern.compile("^(?![秒分时天日周月季年]|小时|工作日)[^/每]{1,4}[/／每][^/秒分时日天周月季年]{1,4}$");

    /** 万份, 万人次. */
    private static final Pattern MULTITUDE = Pattern.compile("^[万亿](?:份|人|人次|户|件|张|册|株|头|羽|只|吨|亩|立方米|平方米|公里|千瓦时|度|元)$");

    /** What weighs, measures or pays, and tells nobody's content. */
    private static final Pattern GOODS = Pattern.compile("^[万亿]?(?:元|公斤|千克|吨|亩|公顷|公里|米|平方米|立方米|千瓦时|度|升)(?:/.{1,3})?$");

    /** What is counted and is neither a time nor a turn of something. */
    static final Set<String> THINGS = Set.of(
            "台", "套", "台套", "台件", "件套", "辆", "艘", "处", "座", "栋", "幢", "间", "户", "家", "亩", "公顷", "平方米", "公里", "千米", "米",
            "吨", "株", "棵", "盏", "张", "册", "份", "块", "根", "名", "人", "人次", "只", "头", "羽", "所", "立方米", "万立方米", "枚", "口");

    /** Units of what stands somewhere, which is there or not whatever the hour; 应急物资储备 300 套 may be had in time. */
    static final Set<String> PLACES = Set.of("处", "座", "栋", "幢", "口", "亩", "公顷");

    private OddUnits() {}

    /** 编校差错 of 0.8 处/万字 among times. */
    static boolean areARatio(Examined.Row row) {
        var bound = row.result().target().bound();
        return bound != null && RATIO.matcher(bound.unit()).matches();
    }

    /** 开具票据 of 86 万份 among times. */
    static boolean areAMultitude(Examined.Row row) {
        var bound = row.result().target().bound();
        return bound != null && MULTITUDE.matcher(bound.unit()).matches();
    }

    /** 亩桑收入 of 5200 元 among the satisfied. */
    static boolean areGoods(Examined.Row row) {
        var bound = row.result().target().bound();
        return bound != null && GOODS.matcher(bound.unit()).matches();
    }
}
