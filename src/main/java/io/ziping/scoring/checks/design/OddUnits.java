package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import java.util.regex.Pattern;

/** Units that no row of a class can have, whatever the row is called. */
final class OddUnits {

    /** 处/万字, 个/公里. */
    private static final Pattern RATIO = Pattern.compile("^[^/每]{1,4}[/／每][^/秒分时日天周月季年]{1,4}$");

    /** 万份, 万人次. */
    private static final Pattern MULTITUDE = Pattern.compile("^[万亿](?:份|人|人次|户|件|张|册|株|头|羽|只|吨|亩|立方米|平方米|公里|千瓦时|度|元)$");

    /** What weighs, measures or pays, and tells nobody's content. */
    private static final Pattern GOODS = Pattern.compile("^[万亿]?(?:元|公斤|千克|吨|亩|公顷|公里|米|平方米|立方米|千瓦时|度|升)(?:/.{1,3})?$");

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
