package io.ziping.scoring.targets;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spellings of one unit: 平方米, ㎡, m² and m2; 公里, km and Km. Only what is always the same amount is one unit: 万元 and 元
 * are two, and so are km and m.
 */
public final class UnitSpelling {

    /** Each line is one unit; Latin letters count in either case, for clerks write Km, KG and M2. */
    private static final Map<String, String> SAME = spellings("""
            m 米 公尺
            km 公里 千米
            cm 厘米 公分
            mm 毫米
            m2 平方米 平米 平方公尺
            km2 平方公里 平方千米
            hm2 ha 公顷
            m3 立方米 立方公尺
            g 克
            mg 毫克
            kg 公斤 千克
            t 吨 公吨
            l ℓ 升 公升
            ml 毫升
            h 小时 个小时 钟头
            min 分钟
            s 秒 秒钟
            天 日 个自然日 自然日
            工作日 个工作日
            周 星期 个星期
            月 个月
            季度 个季度
            °c ℃ 摄氏度
            kw 千瓦
            kwh 千瓦时 千瓦小时
            kv 千伏
            db 分贝
            hz 赫兹
            % 百分比
            ‰ 千分比
            元 圆 人民币元
            """);

    /** Capital and small letters that are not the same unit: MW is not mW. */
    private static final Pattern CASE_TELLS = Pattern.compile("M[A-Za-z]|T");

    private static final Pattern PART = Pattern.compile("[^/*·×()]+");

    private UnitSpelling() {}

    /** Whether two units mean the same. */
    public static boolean same(String one, String other) {
        return one.equals(other) || usual(one).equals(usual(other));
    }

    private static String usual(String unit) {
        if (unit.chars().allMatch(letter -> letter >= '一' && letter <= '龥')) {
            return SAME.getOrDefault(unit, unit);
        }
        var plain = Normalizer.normalize(unit, Normalizer.Form.NFKC);
        return PART.matcher(plain)
                .replaceAll(part -> usualPart(part.group()))
                .replace('·', '*')
                .replace('×', '*');
    }

    private static String usualPart(String part) {
        var folded = CASE_TELLS.matcher(part).matches() ? part : part.toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(folded, folded);
    }

    private static Map<String, String> spellings(String table) {
        var spellings = new HashMap<String, String>();
        table.lines().map(line -> line.split(" ")).forEach(line -> {
            for (var spelling : line) {
                spellings.put(Normalizer.normalize(spelling, Normalizer.Form.NFKC), line[0]);
            }
        });
        return spellings;
    }
}
