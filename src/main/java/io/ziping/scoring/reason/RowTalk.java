package io.ziping.scoring.reason;

import java.util.regex.Pattern;

/** What a clause of a reason says of its own row and nothing more: that it fell short, or that all will be better. */
final class RowTalk {

    /** Letters of any row: 实际完成数, 本年开办. */
    private static final String OF_ANY_ROW = "实际全年本度当最终今完成开办做达了的值数量率比例情况指标项该此为已仍较均约总计共处个户人次家台件场期份批";

    private static final Pattern SHORT =
            Pattern.compile("(?<what>\\p{IsHan}{0,14}?)(?:(?:低于|少于|未达到?|未臻|未逮|未及|不及|没有?达到|小于|未能达到|落后于|达不到|距离?)"
                    + "(?:年初|年度|全年|预期|既定|计划|设定|预定|绩效)*的?(?:指标值?|目标值?|计划数?|任务数?|预期|要求|标准)(?:有差距|有距离)?"
                    + "|[略稍偏较](?:有)?(?:[少低差]|不足)|(?:略|稍|尚)?有(?:所)?(?:差距|偏差|欠缺|下降|减少)|[未没](?:能|有)?(?:达标|完成))");

    private static final Pattern FELL = Pattern.compile(
            "(?<what>\\p{IsHan}{2,14}?)(?:(?:较|比)(?:指标|目标|计划|任务|年初)(?:值|数)?)?(?:明显|有所|大幅|略有|相对|总体)?(?:[偏较略稍][少低]|短少|短缺|短欠|不足|不够|不多|减少|下降|下滑|锐减|骤减|走低|回落)了?");

    /** 少修了 6 处, 少完成 20 场; not 至少, 减少. */
    private static final Pattern FEWER = Pattern.compile(
            "(?<![至减不多最])少(?:完成|开展|办|做|修|建|训|发|检|查|装|换|种|栽|举办|组织|维修|新建|改造|培训|检测|发放|安装|更换|救助|抽检|巡查)了?(?=[0-9])");

    /** 致使清淤长度不足. */
    private static final Pattern LEADS_TO = Pattern.compile("^(?:从而|进而|最终)?(?:致使|导致|造成|使得|致|使)");

    private static final Pattern EARLIER = Pattern.compile("[去上前往]年|以[前往]|此前|历年");

    /** Of a row that counts how much less there is, less is good. */
    private static final Pattern COUNTS_LESS = Pattern.compile("[降减节省缩]");

    private static final Pattern BETTER = Pattern.compile(
            "(?:我[局们院校站所]|我单位|我中心|本单位)?(?:下一步|下步|下一?阶段|今后|以后|后续|接下来|下年度?|下一年度?|明年|来年|我\\p{IsHan}{1,3}将|将|拟|力争|争取|努力|继续|进一步|不断|持续)"
                    + "(?=\\p{IsHan}*(?:加强|加大|加快|强化|提升|提高|完善|优化|改进|改善|推进|推动|做好|做优|抓好|努力|不断|继续|进一步|力争|争取|更加|更好|确保|落实|规范|健全|深化|夯实|增强|狠抓|抓紧|督促|重视|满意|再上|补齐|巩固))"
                    + "\\p{IsHan}{2,24}");

    /** 按委托批次有序推进: how work goes on when nothing is the matter. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:严格|已)?(?:按照?|依照?|根据)\\p{IsHan}{0,10}?(?:计划|安排|方案|部署|要求|批次|进度|有序|稳步|正常|逐步|陆续|持续|扎实|如期)(?:推进|开展|实施|进行|办理|组织|运行)(?:运行|实施|开展)?(?:中|当中)?");

    /** 按学年工作计划逐步落实: whatever plan it is by. */
    private static final Pattern BY_A_PLAN = Pattern.compile(
            "(?:[^未没无不缺因停延]{0,6}?)(?:按照?|依照?|依据|根据|照着?|遵照|对照)[^未没无不缺因停延]{0,12}?(?:计划|安排|方案|部署|要求|分解表?|任务|规划|进度|时间表|节点|目标|清单|批次)[^未没无不缺因停延]{0,8}?(?:推进|开展|实施|进行|落实|执行|组织|运行|办理|来|做|抓|完成)(?:工作|任务|相关工作|各项工作)?(?:的|中|了)?");

    /** 见刊数少于年度任务: a number that a reason names is its row's. */
    private static final Pattern ANY_NUMBER_SHORT = Pattern.compile(
            "\\p{IsHan}{1,4}[数量率次额](?:少于|低于|未达到?|没有?达到|未能达到|不及)(?:年度|全年|年初|既定|预定)*(?:任务|计划|目标|预期|指标)(?:数|值|量)?");

    /** 来的人比预想的少. */
    private static final Pattern LESS_THAN_THOUGHT = Pattern.compile(
            "(?:比|低于|少于|不及)(?:预想|预计|预期|预料|设想|计划|年初|原先|想象|目标|指标|任务|想)的?\\p{IsHan}{0,4}?[要更]?[少低差慢](?:了些|了不少|很多|不少|一些|些|了)?$"
                    + "|(?:人数|人次|数量|户数|场次|份数|件数|次数|收入|产量)(?:低于|少于|不及)(?:年初|预计|预期|计划|目标|原定|预想)\\p{IsHan}{0,3}$");

    /** “两员”未招足: a number that was not filled. */
    private static final Pattern NOT_FILLED =
            Pattern.compile("(?<!不存在)(?<!无)(?:未能?|没有?|没能)\\p{IsHan}{1,2}[足满齐够](?:额|员|数)?$");

    /** What may well be less than was thought. */
    private static final Pattern COSTS = Pattern.compile("费|价|成本|用时|耗时|损耗|事故|故障|投诉|难度|阻力");

    /** 离目标值尚有一段距离, 补齐短板, 以更高标准抓好落实: what anybody may write of anything. */
    private static final Pattern RESOLVE = Pattern.compile(
            "(?:[该本此]?项?(?:指标|工作|任务))?(?:距离?|离)\\p{IsHan}{0,8}(?:目标|指标|要求|计划)值?\\p{IsHan}{0,3}(?:还|尚|仍|存)?(?:有|在)?(?:一定|一段|较大|不小|些|一?点|一?点儿)?(?:的)?(?:差距|距离)"
                    + "|(?:对此)?(?:我们?|我\\p{IsHan}{1,3})?(?:一定|必将|定当|会|将)*(?:虚心|诚恳|诚心|深刻|坚决|照单)?(?:接受|听取|改正|整改|吸取教训|反思|检讨|自省|领受)(?:批评|意见|监督|指正)?"
                    + "|(?:来日|嗣后|日后|此后|来岁|异日)(?:自?当|宜|必|须|定)*\\p{IsHan}{0,2}(?:勉力|尽力|竭力|用力|戮力|加勉|勉励)\\p{IsHan}{0,3}"
                    + "|\\p{IsHan}{0,14}(?:予以重视|高度重视|引起重视)|(?:努力|尽快|加快|着力|抓紧)?补齐短板|(?:今后|以后|下一?步|来年|明年)?要?(?:转变作风|改进作风|改进服务|提高政治站位|压紧压实\\p{IsHan}{0,6}责任|压实\\p{IsHan}{0,6}责任)"
                    + "|(?:我们|来年|明年|今后|下一步)?将?(?:以|对标)更(?:高|实|严)的?(?:标准|要求|举措)(?:[,，、]?更实的?举措)?(?:抓好落实|狠抓落实)?|\\p{IsHan}{0,2}更实的?举措抓好落实|狠抓落实|确保此?项?\\p{IsHan}{0,6}再上(?:新)?台阶|(?:力争|争取|努力)让\\p{IsHan}{2,10}(?:满意|受益)");

    /** 优良的试点比原定的少, 故扣分. */
    private static final Pattern LESS_THAN_SET = Pattern.compile(
            "(?<what>\\p{IsHan}{0,14}?)比(?:原定|预定|既定|设定|计划|目标|预期|预想|年初|要求|应有)的?(?:值|数|量|目标|计划|水平|要求|设定)?(?:略|稍|要|更|偏)?(?:少|低|差|慢|小|短|晚)(?:了|一些|一点|些)?");

    private static final Pattern DOCKED =
            Pattern.compile("(?:故|予|因此|所以|为此|相应|按比例|据此|酌情|予以|适当|按规则|按标准|依规|自行|主动)*(?:扣分|扣除|扣减|减分|失分|扣)\\p{IsHan}{0,6}");

    /** 循例办理, 照章推进: that all was as ever. */
    private static final Pattern AS_EVER = Pattern.compile(
            "(?:均|都|一律|一概)?(?:循例|照例|依例|按例|例行|循章|照章|按章|依章|循规|照旧|依旧例)(?:办理|推进|开展|实施|进行|施行|举行|处理|而行|行事|办事)");

    /** 还差一片没改到: what is left undone of it. */
    private static final Pattern LEFT_UNDONE = Pattern.compile(
            "(?:还|尚|仍)(?:差|欠|剩|有|余)(?:了|着|下)?[^,，。;；]{1,8}(?:没|未)(?:有|能)?(?!完成)\\p{IsHan}{1,2}(?:到|完|好|成|上|齐|了)?$");

    /** 后续关注, 还要再抓一抓, 明年补上: what is to come, and with nothing in it that goes wrong, tells of no cause. */
    private static final Pattern PROMISE = Pattern.compile(
            "(?:我\\p{IsHan}{1,3}|本\\p{IsHan}{1,3})?(?:有待|还待)?(?:下一步|下步|下一?阶段|今后|以后|往后|后续|接下来|之后|还要|还需要?|仍需|将|拟|争取|力争|继续|务必|需要?|要|明年|来年|下年度?|下一年度?|年后|尽量|尽快|抓紧|待后续)(?!军|士|临|近|到)[^未没无不缺停延推迟受因待才方被0-9]{1,6}");

    private RowTalk() {}

    /** 实际通过量低于指标值 of 船舶通过量, 今后加大工作力度: no word of why. */
    static boolean isOnlyThat(String clause, String indicator) {
        var told = SHORT.matcher(clause);
        var less = LESS_THAN_SET.matcher(clause);
        return DOCKED.matcher(clause).matches()
                || (less.matches() && isOfRow(less.group("what"), indicator))
                || BETTER.matcher(clause).matches()
                || PROMISE.matcher(clause).matches()
                || BY_A_PLAN.matcher(clause).matches()
                || GOES_ON.matcher(clause).matches()
                || AS_EVER.matcher(clause).matches()
                || RESOLVE.matcher(clause).matches()
                || (told.matches() && isOfRow(told.group("what"), indicator));
    }

    /** 筛查人次偏少 of 密接筛查人次: that the row is low. */
    static boolean tellsShortfall(String clause, String indicator) {
        var told = FELL.matcher(LEADS_TO.matcher(clause).replaceFirst(""));
        if ((FEWER.matcher(clause).find() || LEFT_UNDONE.matcher(clause).find())
                && !EARLIER.matcher(clause).find()) {
            return true;
        }
        if (LESS_THAN_THOUGHT.matcher(clause).find()
                || NOT_FILLED.matcher(clause).find()) {
            return !EARLIER.matcher(clause).find()
                    && !COUNTS_LESS.matcher(indicator).find()
                    && !COSTS.matcher(clause).find();
        }
        var below = SHORT.matcher(LEADS_TO.matcher(clause).replaceFirst(""));
        if (ANY_NUMBER_SHORT.matcher(clause).matches()
                && !COUNTS_LESS.matcher(indicator).find()) {
            return true;
        }
        if (below.matches()
                && !COUNTS_LESS.matcher(indicator).find()
                && sharesPair(below.group("what"), indicator)
                && isOfRow(below.group("what"), indicator)) {
            return true;
        }
        return told.matches()
                && !COUNTS_LESS.matcher(indicator).find()
                && isOfRow(told.group("what"), indicator)
                && sharesPair(told.group("what"), indicator);
    }

    private static boolean isOfRow(String words, String indicator) {
        return words.chars().allMatch(letter -> OF_ANY_ROW.indexOf(letter) >= 0 || indicator.indexOf(letter) >= 0);
    }

    private static boolean sharesPair(String words, String indicator) {
        for (int i = 0; i + 2 <= words.length(); i++) {
            if (indicator.contains(words.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
