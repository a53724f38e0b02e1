package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows whose name measures one thing and whose official class another. */
final class ClassChecks {

    private static final Set<String> OUTCOMES =
            Set.of("经济效益指标", "社会效益指标", "生态效益指标", "环境效益指标", "可持续影响指标", "经济效益", "社会效益", "生态效益", "可持续影响");

    private static final WordList HOW_SOON = WordList.of(List.of("时间", "用时", "时长", "时限", "耗时", "周期", "期限", "工期", "天数"));
    private static final WordList OTHER_COSTS = WordList.of(List.of("社会", "生态", "环境"));

    private static final WordList REGULAR = WordList.of(
            List.of("准点", "正点", "准班", "按期回复", "按时回复", "按期反馈", "按时反馈", "按期履约", "按期归还", "投诉按期", "投诉按时", "诉求按期", "诉求按时"));

    private static final Set<String> TIMES =
            Set.of("秒", "分钟", "小时", "个小时", "天", "日", "工作日", "个工作日", "自然日", "个自然日", "周", "个月", "月");

    private static final Pattern ONE_OF_MANY = Pattern.compile(
            "^\\p{IsHan}{0,6}(?:每|单|人均|户均|亩均|生均|车均|件均|次均|例均|床均|均)\\p{IsHan}{0,10}(?:费|费用|支出|价|价格|花费|开支)$");

    private static final Pattern OF_OTHERS =
            Pattern.compile("患者|货物|货车|每票|每箱|医疗|门诊|住院|药|群众|企业|居民|农户|农民|家庭|学生|市民|自付|负担|物流|交易|用电|用水|用气");

    private static final Pattern MADE =
            Pattern.compile("购置|采购|购买|新建|新增|建设|建成|改造|安装|硬化|铺设|维修|更换|栽植|种植|培训|资助|救助|发放|制作|配备|修建|整治|改建|扩建");

    private static final Pattern HOW_MANY = Pattern.compile("(?:覆盖|知晓|参与|参加|普及|入户|持证|取证|就业|入学|成活|知情|认可|好评)率$");

    /** 非计划停机时间: how long something did not work is how well it is kept. */
    private static final Pattern OUT_OF_ORDER =
            Pattern.compile("(?:停[机运电水气产工摆]|中断|宕机|离线|断[电水网线])(?:总|累计)?(?:时间|时长|天数|小时数)$");

    private static final Pattern WHEN = Pattern.compile("[时日天月周季年]|及时|按期|当场|提前|频|速");

    private ClassChecks() {}

    /** Names that operators gave their classes say what operators mean by them: of those nothing is said. */
    static Stream<Finding> wrongClass(Examined form) {
        return form.rows().flatMap(row -> {
            var stands = Place.of(row);
            var measures = Measure.of(row);
            return stands.isPresent() && measures.isPresent() && !stands.get().takes(measures.get(), row)
                    ? Stream.of(finding(row, measures.get()))
                    : Stream.<Finding>empty();
        });
    }

    private static Finding finding(Examined.Row row, Measure measure) {
        return FindingCode.WRONG_CLASS
                .at(
                        row.pointer("name"),
                        row.title() + "：衡量的是" + measure.what + "，应归" + measure.belongs + "，现在放在“"
                                + row.typed().category() + "”")
                .on(row.name(), row.category(), row.target());
    }

    private enum Measure {
        SATISFACTION("满意度", "满意度指标"),
        EFFECT("效益", "效益指标"),
        COST("成本", "成本指标"),
        TIME("时效", "时效指标"),
        QUALITY("质量", "质量指标"),
        COUNT("数量", "数量指标");

        private final String what;
        private final String belongs;

        Measure(String what, String belongs) {
            this.what = what;
            this.belongs = belongs;
        }

        static Optional<Measure> of(Examined.Row row) {
            return Arrays.stream(values()).filter(measure -> measure.isIn(row)).findFirst();
        }

        private boolean isIn(Examined.Row row) {
            var name = row.indicator();
            var bound = row.result().target().bound();
            return switch (this) {
                case SATISFACTION -> Ending.SATISFACTION.isOf(name) && bound != null;
                case EFFECT -> Place.of(row).filter(Place.SATISFACTION::equals).isPresent() && OddUnits.areGoods(row);
                case COST ->
                    (Ending.COST.isOf(name) || Ending.COST_CONTROL.isOf(name) || isPrice(row) || isMoneyAmongTimes(row))
                            && !isBorneByOthers(row)
                            && (isMoneyAmongTimes(row) || (!Mention.SAVING.isIn(name) && !Ending.STANDARD.isOf(name)))
                            && bound != null;
                case TIME ->
                    Ending.TIME.isOf(name)
                            || isHowSoon(row)
                            || (Mention.PUNCTUAL.isIn(name)
                                    && (name.measure().endsWith("率")
                                            || Mention.PUNCTUAL.isIn(row.typed().target())));
                case QUALITY ->
                    Ending.QUALITY.isOf(name) || isHowMany(row) || isAmongTimes(row, OddUnits.areARatio(row));
                case COUNT ->
                    (Ending.COUNT.isOf(name) && !Mention.QUALITY.isIn(name) && !name.isBadEvent() && isCounted(row))
                            || isOfThings(row)
                            || isAmongTimes(row, OddUnits.areAMultitude(row))
                            || isOfTurns(row);
            };
        }

        private static boolean isAmongTimes(Examined.Row row, boolean odd) {
            return odd && Place.of(row).filter(Place.TIME::equals).isPresent();
        }

        /** 报告出具时间, in a unit of time of which less is better; 开放时间 is how much. */
        private static boolean isHowSoon(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && bound.operator().wantsLess()
                    && HOW_SOON.isIn(row.indicator().measure())
                    && !OUT_OF_ORDER.matcher(row.indicator().measure()).find()
                    && TIMES.contains(bound.unit());
        }

        /** 次均门诊费用: what those pay whom the project is for, an outcome. */
        private static boolean isBorneByOthers(Examined.Row row) {
            return row.typed().kind() == IndicatorKind.OUTCOME
                    && OF_OTHERS.matcher(row.indicator().measure()).find();
        }

        /** 每月补贴标准 1000 元: money is no time. */
        private static boolean isMoneyAmongTimes(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && Place.of(row).filter(Place.TIME::equals).isPresent()
                    && bound.unit().endsWith("元");
        }

        /** 每公里探测费, 人均伙食费: money for one of many, of which less is better. */
        private static boolean isPrice(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && row.typed().kind() != IndicatorKind.SATISFACTION
                    && bound.operator().wantsLess()
                    && bound.unit().contains("元")
                    && ONE_OF_MANY.matcher(row.indicator().measure()).find();
        }

        /** 设备 96 台套, 道路 12 公里: things, which are no time whatever their name; 每月 4 次 may be one. */
        private static boolean isOfThings(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && Place.of(row).filter(Place.TIME::equals).isPresent()
                    && isCounted(row)
                    && OddUnits.THINGS.contains(bound.unit())
                    && (OddUnits.PLACES.contains(bound.unit())
                            || MADE.matcher(row.indicator().measure()).find())
                    && !WHEN.matcher(row.indicator().normal()).find();
        }

        /** 送课下乡 46 场 among qualities: how often something was done. */
        private static boolean isOfTurns(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && Place.of(row).filter(Place.QUALITY::equals).isPresent()
                    && isCounted(row)
                    && Turns.areCounted(row.indicator(), bound);
        }

        /** 入户服务覆盖率 among times: how many it reached, and not how soon. */
        private static boolean isHowMany(Examined.Row row) {
            return Place.of(row).filter(Place.TIME::equals).isPresent()
                    && HOW_MANY.matcher(row.indicator().measure()).find()
                    && !WHEN.matcher(row.indicator().normal()).find();
        }

        /** No percentage, nothing to be kept low, nothing that must not happen. */
        private static boolean isCounted(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && !bound.quantity().isPercent()
                    && !bound.operator().wantsLess()
                    && bound.number().signum() > 0;
        }
    }

    /** Where a row stands, and what may stand there. */
    private enum Place {
        QUANTITY,
        QUALITY,
        TIME,
        COST,
        OUTCOME,
        SATISFACTION;

        boolean takes(Measure measure, Examined.Row row) {
            return switch (this) {
                case QUANTITY -> measure == Measure.COUNT;
                case QUALITY -> measure == Measure.QUALITY || (measure == Measure.TIME && isRegular(row));
                case TIME -> measure == Measure.TIME;
                case COST -> measure == Measure.COST || measure == Measure.COUNT;
                case OUTCOME -> (measure != Measure.SATISFACTION || isRegard(row)) && measure != Measure.COST;
                case SATISFACTION -> measure == Measure.SATISFACTION;
            };
        }

        /** 市民对赛事认可度: what the public thinks of something is an effect as well. */
        private static boolean isRegard(Examined.Row row) {
            return row.indicator().measure().contains("认可");
        }

        /** 准点率, 按期回复率: how reliable a service is, which is its quality too; how soon money came is not. */
        private static boolean isRegular(Examined.Row row) {
            var bound = row.result().target().bound();
            return bound != null
                    && bound.quantity().isPercent()
                    && REGULAR.isIn(row.indicator().normal());
        }

        static Optional<Place> of(Examined.Row row) {
            var category = row.typed().category().strip();
            if (row.typed().kind() == IndicatorKind.COST || category.contains("成本")) {
                // 社会成本, 生态环境成本 may be time or land
                return OTHER_COSTS.isIn(category) ? Optional.empty() : Optional.of(COST);
            }
            if (category.contains("满意")) {
                return Optional.of(SATISFACTION);
            }
            if (row.typed().kind() == IndicatorKind.OUTCOME) {
                return OUTCOMES.contains(category) ? Optional.of(OUTCOME) : Optional.empty();
            }
            return switch (category) {
                case "数量指标", "数量" -> Optional.of(QUANTITY);
                case "质量指标", "质量" -> Optional.of(QUALITY);
                case "时效指标", "时效" -> Optional.of(TIME);
                default -> Optional.empty();
            };
        }
    }
}
