package io.ziping.scoring.checks.history;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.text.WordList;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a form says itself what is otherwise than the year before, mostly that there is less to do: then nobody need ask. */
final class Reductions {

    private static final WordList CHANGES = WordList.read(Reductions.class, "changes.txt");
    private static final WordList SCOPES = WordList.read(Reductions.class, "scopes.txt");
    private static final WordList EARLIER_YEARS = WordList.read(Reductions.class, "earlier-years.txt");
    private static final WordList REPLACEMENTS = WordList.read(Reductions.class, "replacements.txt");
    private static final WordList ENLARGEMENTS = WordList.read(Reductions.class, "enlargements.txt");
    private static final WordList CAUSES = WordList.read(Reductions.class, "causes.txt");

    /** 因全县生猪存栏下降两成; not 原因, 因此 or 受益. */
    private static final Pattern DECLINE = Pattern.compile(
            "(?:" + Reason.AS + "|由于|(?<![接享感承遭])受(?![益理众援助训访聘托让损]))" + "[^,，。;；]{2,20}(?:下降|萎缩|流失|锐减|下滑)");

    private static final Pattern LESS_MONEY = Pattern.compile(
            "(?:预算|经费|资金|拨款|财力|补助款?|投入|盘子)[^。;；\\n]{0,10}?(?:[比较][^,，。;；\\n]{0,8}|同比|由[^,，。;；\\n]{0,14})(?:少|减|降|缩|压|下)"
                    + "|(?:少|减少|压减|核减|削减|缩减|调减|压缩)了?[^,，。;；\\n]{0,8}(?:预算|经费|资金|拨款|投入)");

    /** 减少烤烟雹灾损失: what a project is for, and no less of its work. */
    private static final Pattern LESS_OF_BAD = Pattern.compile(
            "(?:减少|降低|压减|减轻)[^,，。;；\\n0-9]{0,8}(?:损失|排放|污染|事故|浪费|燃烧|流失|死亡|发病|伤亡|投诉|隐患|负担|散煤|能耗|重复|费用|成本|开支|跑腿|等候|等待)"
                    // MTTR压缩至6小时: what a row wants to be little
                    + "|(?:压缩|缩短|降低|压减|缩减|控制|减少)(?:至|到|为|在)?[0-9][0-9.]* ?个?(?:小时|天|日|分钟|工作日|秒|%|元)"
                    // 轮换到期物资: which ones, and not that something has come to its end
                    + "|到期(?!后|不|停|终|退|未|已|即|的)(?=\\p{IsHan})");

    /** What a change of the whole task is said of; 计划补齐设备 plans something and 到期标准 are standards. */
    private static final String SCOPE = "(?:" + String.join("|", SCOPES.words()) + ")";

    private static final Pattern OF_ALL = Pattern.compile(SCOPE + "(?:数|量|值|数量|总量|总数)?[^,，。;；]{0,10}?(?:调整|变化|"
            + String.join("|", CHANGES.words())
            + ")|(?:调减|压减|缩减|削减|减少|下调|收缩|缩小|压缩|精简|核减|取消|降低|调整|不再)了?[^,，。;；]{0,6}?"
            + SCOPE);

    /** What is otherwise this year, beside the number that follows from it: 上年已轮训一遍, 新规增加两道手续, 上半年停用. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(Reason.AS
            + "|由于|鉴于|考虑到|(?:上年|去年|往年|此前|前期|前[几两三]年)[^,，。;；]{0,12}?(?:完|齐|遍|毕|到位|覆盖|轮训|做过|办过|建过)"
            + "|(?:剩下|剩余|余下)(?!物|劳动|料)|的[^,，。;；0-9]{0,6}(?:总共|一共|只有|仅有)(?!\\p{IsHan}{0,3}了)|(?:只需?|仅|本年|今年|重点)补[建装齐办]|[仅只](?:剩|安排|在|对|面向|需|做|开放)|改由|改为|改成|改用|改在|由[^,，。;；0-9]{1,12}改|新规|新标准|新国标|新要求|新办法"
            + "|由[0-9][^,，。;；]{0,8}(?:提|升|涨|降|调|增|减|改)|(?:多数|大部分|基本|大都|绝大多数)已|(?:均|都|全)已(?!服|发|送|领|签|通知|报|转)"
            + "|涨价|上涨|提价|降价|停用|关闭|停业|停产|停航|加固|迁建|搬迁|退出|分流|关停|撤并"
            + "|相应(?:由|调|减|下|上|提|放|延|增)|所以|比上年[高低多少]|[增加]{1,2}了?[^,，。;；]{0,14}?(?:手续|环节|程序|步骤|工序|试验|审查|评估|检测)"
            + "|[上下]半年[^,，。;；]{0,12}停|[0-9]{1,2}月(?:才|方|起[^,，。;；]{0,12}(?:[停关减退]|不再|改))|划归|(?<![计规])划[入出给]|拆分|新设|批准|核准(?!确)|同意"
            + "|(?:本年|今年|本次|当年)[^,，。;；]{0,12}(?:多是|多为|都是|均为|主要是)|[自从](?:本年|今年|当年)起|[涨升]了?[0-9]");

    /** 改按瓶计, 五年一次集中清理: another way to count, or all that there is. */
    private static final Pattern COUNTED_OTHERWISE = Pattern.compile(
            "改[按为用成由以]|由[^,，。;；0-9]{1,12}改|口径|[按以][^,，。;；0-9]{1,8}(?:统计|计算|算|计数|折算|计(?![划]))|计入|算入|集中(?:清理|排查|整治|换证|攻坚|登记|清查|复核)"
                    + "|全部(?:现行|在用|存量|既有|在册)|[三五六十][0-9]?年一[次轮遍]|比上年[高多]|翻[了一两]|全面(?:铺开|推开|推行|普查)");

    /** What a target was set by, whatever became less: 张数照着减, 采录之数酌减, 上限经政府同意上调, 数量按这个定. */
    private static final Pattern SET_ANEW = Pattern.compile(
            "(?:照着?|跟着|随之?|相应|同步|比例|适当|酌情?|一并|合理|略微?|稍微?|略作|予以)(?:地)?(?:核|调|缩|压|放)?(?:减少?|降低?|缩减?|调低|调高|调整|下调|上调|提高|放宽|收窄)"
                    + "|(?:上限|下限|限额|目标|指标|任务|标准|控制数|控制价)[^,，。;；]{0,12}(?:放到|放宽|放至|调[低高到至为增减]|[上下]调|提到|提至|提高|降到|降至|定低|从宽)"
                    + "|调低|调高|下调|上调|放宽|酌减|照减|(?:人次|家次|户次|场次|[数量额])(?:也|便|就|即|则|随之)?减少$|据此(?:调|减|定|核)"
                    + "|收窄|[数量]\\p{IsHan}{0,4}(?:按|照|依)(?:着)?(?:这个|此|摸底|实有|现有|实际|在册|剩下|余下)\\p{IsHan}{0,6}(?:定|排|安排|下达|核定|确定)"
                    + "|(?:一年比一年|越来越|逐年|日渐?|日益|渐|年年)[减少低稀]少?");

    private static final int SHORTEST_SUBJECT = 2;

    private Reductions() {}

    /** Whether the reason of a row, or one of the objectives, tells of less of what the row measures. */
    static boolean isExplained(Examined form, Examined.Row row) {
        return tells(row.typed().deviationExplanation())
                || isTold(form, row.indicator())
                || isToldByItsNumber(form, row)
                || isSetAnew(form, row);
    }

    /**
     * A sentence of the plan that tells how the number came about, beside two letters of the row's name or of the words that the
     * plan has for its number.
     */
    private static boolean isSetAnew(Examined form, Examined.Row row) {
        var text = form.expected();
        var wanted = Figures.wanted(row);
        var spoken = text.claims().stream()
                .filter(claim -> wanted != null && claim.isIn(wanted) && claim.standsFor(wanted))
                .map(claim -> claim.clause().text())
                .collect(Collectors.joining(" ", "", ""));
        var telling = NameFinder.significant(spoken) + " " + row.typed().name();
        return text.sentences().stream()
                .map(Sentence::plain)
                .anyMatch(sentence ->
                        SET_ANEW.matcher(sentence.strip()).find() && NameFinder.sharesPair(telling, sentence));
    }

    /**
     * 10个协会合并成6个，今年56个协会纳入核补: a sentence of less that names the number of the row, and a piece of its name; or
     * one that names it beside what is otherwise this year.
     */
    static boolean isToldByItsNumber(Examined form, Examined.Row row) {
        var subject = row.indicator().subject();
        var telling = NameFinder.significant(subject);
        return isBesideItsNumber(
                form,
                row,
                sentence -> tellsOfCircumstance(form, row, sentence)
                        || (tellsBeside(sentence, subject) && NameFinder.sharesPair(telling, sentence)));
    }

    /** 加固 tells of no circumstance where it is what a row or the project is called. */
    private static boolean tellsOfCircumstance(Examined form, Examined.Row row, String sentence) {
        var names = row.typed().name() + " " + form.sheet().project();
        return CIRCUMSTANCE.matcher(sentence).results().anyMatch(found -> !names.contains(found.group()));
    }

    /** Whether a sentence of one of the objectives that tells so names the number that a row wants, or has reached. */
    private static boolean isBesideItsNumber(Examined form, Examined.Row row, Predicate<String> tells) {
        var numbers = Stream.of(Figures.wanted(row), Figures.reached(row))
                .filter(Objects::nonNull)
                .toList();
        return Stream.of(form.expected(), form.achieved())
                .anyMatch(text -> text.sentences().stream()
                        .filter(sentence -> tells.test(sentence.plain()))
                        .anyMatch(sentence -> text.claims().stream()
                                .filter(claim -> sentence.start() <= claim.start()
                                        && claim.end()
                                                <= sentence.start()
                                                        + sentence.plain().length())
                                .anyMatch(claim -> numbers.stream()
                                        .anyMatch(number -> claim.isIn(number) && claim.standsFor(number)))));
    }

    /** 预算比上年少28万元: less money is a reason of all that is less. */
    static boolean isMoneyLess(Examined form) {
        return Stream.of(form.expected(), form.achieved())
                .anyMatch(text -> LESS_MONEY.matcher(text.text().plain()).find());
    }

    /** Whether one of the objectives tells that another thing is examined instead of what an indicator was about. */
    static boolean isReplaced(Examined form, IndicatorName name) {
        return isToldOf(form, name, REPLACEMENTS::isIn);
    }

    /** Whether one of the objectives tells that more of it is counted or done, or counted in another way. */
    static boolean isEnlarged(Examined form, Examined.Row row) {
        Predicate<String> enlarges = sentence -> ENLARGEMENTS.isIn(sentence)
                || COUNTED_OTHERWISE.matcher(sentence).find();
        return isToldOf(form, row.indicator(), enlarges) || isBesideItsNumber(form, row, enlarges);
    }

    /** In one sentence with two neighbouring letters of the name that most names lack. */
    private static boolean isToldOf(Examined form, IndicatorName name, Predicate<String> tells) {
        var telling = NameFinder.significant(name.subject());
        return Stream.of(form.expected(), form.achieved())
                .flatMap(text -> text.sentences().stream())
                .map(Sentence::plain)
                .filter(tells)
                .anyMatch(sentence -> NameFinder.sharesPair(telling, sentence));
    }

    /** Whether one of the objectives tells of less of it: by its name, or of the whole task. */
    static boolean isTold(Examined form, IndicatorName name) {
        return Stream.of(form.expected(), form.achieved())
                .filter(text -> tells(text.typed()))
                .anyMatch(text -> isTold(text, name.subject()));
    }

    private static boolean isTold(Objective text, String subject) {
        boolean ofAll = text.text().clauses().stream()
                .anyMatch(clause -> OF_ALL.matcher(clause.text()).find());
        return ofAll
                || (subject.length() >= SHORTEST_SUBJECT
                        && text.sentences().stream()
                                .map(Sentence::plain)
                                .anyMatch(sentence -> sentence.contains(subject) && tellsBeside(sentence, subject)));
    }

    /** 复审到期标准 is what a row is called, and tells of nothing that came to its end. */
    private static boolean tellsBeside(String sentence, String subject) {
        return tells(sentence.replace(subject, " "));
    }

    /** What became less, or what the year before has to do with it; a mere comparison gives no cause. */
    private static boolean tells(String text) {
        return CHANGES.isIn(LESS_OF_BAD.matcher(text).replaceAll(""))
                || (EARLIER_YEARS.isIn(text) && CAUSES.isIn(text))
                || DECLINE.matcher(text).find();
    }
}
