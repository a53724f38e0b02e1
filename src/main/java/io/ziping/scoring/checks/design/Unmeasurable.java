package io.ziping.scoring.checks.design;

import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What has no number, though a percentage of it is wanted. */
final class Unmeasurable {

    private static final WordList DEGREES = WordList.read(Ending.class, "degrees.txt");

    /** From here on a percentage is a mark somebody gave, and no growth or saving. */
    private static final BigDecimal A_MARK = BigDecimal.valueOf(60);

    /** 社会公共利益得到有效维护. */
    private static final Pattern SECURED = Pattern.compile(
            "(?:得到|获得|实现)?(?:有效|切实|较好|充分|进一步|有力)(?:的)?(?:维护|保障|保护|落实|发挥|改善|提升|巩固|加强|传承|彰显|释放)$|(?:局面|阵地|基础|防线|屏障|根基|底线|纽带)(?:持续|不断|进一步|更加)?(?:巩固|壮大|稳固|夯实|筑牢|扩大|拓展)$");

    /** 平均防治效果: what agronomists and doctors count. */
    private static final Pattern MEASURED_EFFECT = Pattern.compile("(?:防治|防控|杀灭|灭鼠|治疗|免疫|保护|去除|减排|节水)(?:效果|效率)$|防效$");

    /** 对生态环境的持续影响: of whatever, to whatever degree. */
    private static final Pattern INFLUENCE = Pattern.compile(
            "^对\\p{IsHan}{2,14}的?(?:可?持续|长远|长期|积极|正面|正向|深远|辐射|示范)?(?:影响|作用|贡献|带动|促进|支撑|引领|推动|助力)(?:力|作用|程度|效应)?$|(?:可?持续|长远|长期|积极|正面|深远)(?:的)?(?:影响|作用)(?:力|程度|效应)?$");

    /** 建设成效突出, 环境效益良好: that it went well, whatever it was. */
    private static final Pattern WENT_WELL = Pattern.compile(
            "(?:成效|效果|效益|作用|影响|贡献|意义|成果|成绩|反响|质效)(?:十分|非常|比较|较为|更加|很)?(?:明显|显著|突出|良好|较好|凸显|彰显|优异|重大|深远|热烈)(?:率|度)?$");

    private static final Pattern AIM = Pattern.compile(
            "^(?:有效|切实|进一步|不断|持续|逐步|明显)?(?:减轻|缓解|改善|提升|提高|增强|促进|推动|推进|优化|营造|弘扬|激发|丰富|助力|夯实|巩固|深化|加强|强化|维护|提振|彰显|发挥|构建|树立|培育|形成|繁荣|净化|美化|扩大|传承|拉动|带动|激活)");

    private static final Pattern STATE = Pattern.compile(
            "(?:向好|好转|充足|浓厚|和谐|安定|稳定|提振|强劲|旺盛|繁荣|井然有序|秩序良好|改观|凸显|彰显|兴旺|增进|循环|深入人心|机制|体系|格局|生态环境|社会环境|发展环境|融洽|平稳|可持续|向善|淳朴|蓬勃|后劲|显现|增色|添彩|兜牢|筑牢|夯实|牢固)$");

    /** 质量改善, 体系完善: how far, nobody can say. */
    private static final Pattern BETTERED = Pattern.compile("(?<!户|人)(?:改善|提升|增强|优化|完善|便利|带动|促进|提高|健全|规范|升级)$");

    /** What runs steadily is measured by the hours it ran. */
    private static final Pattern RUNS = Pattern.compile("运行|系统|设备|设施|网络|平台|供[水电热气]|数据|水质|空气");

    /** What has a number after all, whatever the name begins with. */
    private static final Pattern SHARES = Pattern.compile(
            "(?:率|比例|占比|比重|比|覆盖|覆盖面|幅度|增幅|降幅|数|量|额|值|率达标|人次|次数|收入|面积|度|指数|合格|达标|完成|就业|投资|户|人口|对象|增收|产值|排放|能耗|成本|用水|用电)$");

    private static final Pattern DEGREE_OF = Pattern.compile(
            "(?<![重掌信][视握任])((?!.*(?:知晓|了解|掌握|熟悉|认知|信任|依赖|重视|参与|匹配|符合|清洁|整洁|开放|共享|完成|实现|普及))\\p{IsHan}{4,8})(?:程度)$");

    private static final int PREDICATE = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Letters of shares, numbers, tests and their results, and of what is done to all there are. */
    private static final Pattern COUNTABLE = Pattern.compile(
            "[率比数量额值费价占户人次件户处种]|覆盖|合格|达标|正常|完好|准确|及格|优良|满意|认可|知晓|评价|测评|指数|指标|利用|使用|完成|完整|到位|执行|成活|保存|有效期|浓度|湿度|温度|净度|程度|幅度|进度|速度|密度|强度|精度|均衡|落实|处置|处理|办结|响应|保障|供应|治疗|控制|恢复|回收|排放|收入|就业|产值|增收|面积|通过|无|零|不");

    private Unmeasurable() {}

    /** 社会效益明显, and 获得感增强 without the word that says which way. */
    static boolean is(Bounded target) {
        if (MEASURED_EFFECT.matcher(target.name().measure()).find()) {
            return false;
        }
        var subject = target.name().subject();
        return Ending.UNMEASURABLE.isOf(target.name())
                || (!target.name().isCounted()
                        && Ending.UNMEASURABLE.words().lengthBefore(subject, subject.length()) > 0)
                || isDegreeOfUnmeasurable(target)
                || WENT_WELL.matcher(target.name().measure()).find()
                || INFLUENCE.matcher(target.name().measure()).find()
                || isDegreeOfState(target)
                || isStateOrAim(target);
    }

    /** 山青水绿程度: the degree of a state that four letters paint. */
    private static boolean isDegreeOfState(Bounded target) {
        var found = DEGREE_OF.matcher(target.name().measure());
        return target.row().typed().kind() == IndicatorKind.OUTCOME
                && target.bound().quantity().isPercent()
                && found.find()
                && !COUNTABLE.matcher(found.group(1)).find();
    }

    /** 精神面貌积极向上: a statement, in which no letter stands for a share, a number or anything that has one. */
    private static boolean isSentence(Bounded target) {
        return target.bound().number().compareTo(A_MARK) >= 0
                && target.bound().number().compareTo(HUNDRED) < 0
                && !COUNTABLE.matcher(predicate(target.name().measure())).find();
    }

    /** What is said of it stands at the end: 积极向上 of 残疾人精神面貌积极向上. */
    private static String predicate(String measure) {
        return measure.substring(Math.max(0, measure.length() - PREDICATE));
    }

    /** 治安形势持续向好, 减轻照护负担: a state, or an aim that nobody reaches to 95 %, and no share of anything. */
    private static boolean isStateOrAim(Bounded target) {
        return target.row().typed().kind() == IndicatorKind.OUTCOME
                && !SHARES.matcher(target.name().measure()).find()
                && !RUNS.matcher(target.name().measure()).find()
                && (isSentence(target)
                        || STATE.matcher(target.name().measure()).find()
                        || SECURED.matcher(target.name().measure()).find()
                        || ((AIM.matcher(target.name().measure()).find()
                                        || BETTERED.matcher(target.name().measure())
                                                .find())
                                && target.bound().number().compareTo(A_MARK) >= 0));
    }

    /** 健身氛围浓厚度, 服务意识明显增强率: how much there is of what nobody counts. */
    private static boolean isDegreeOfUnmeasurable(Bounded target) {
        var measure = target.name().measure();
        int end = measure.length();
        int degree = DEGREES.lengthBefore(measure, end);
        while (degree > 0) {
            end -= degree;
            degree = DEGREES.lengthBefore(measure, end);
        }
        return end > 0 && end < measure.length() && Ending.UNMEASURABLE.words().lengthBefore(measure, end) > 0;
    }
}
