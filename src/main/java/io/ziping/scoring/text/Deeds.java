package io.ziping.scoring.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work that a clause says was not done, goes on, or is put into another year, whatever the work is: {@code deeds.txt}. */
public final class Deeds {

    private static final WordList VERBS = WordList.read(Deeds.class, "deeds.txt");

    private static final String DEED =
            VERBS.words().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));

    /** What follows a verb that found nothing: 没有检测出, 未发现; or is no work: 没有升级为案件. */
    private static final String FOUND = "(?!出|到(?!位|货|岗|场)|为|成(?!立))";

    private static final String SOMEHOW = "(?:能|能够|曾|予|予以|再|正式|全部|完全|全面|及时|如期|按期|按时|按要求|按计划|同步|来得及|最终|组织|安排|进行|得到|到)?";

    /** At the end of a clause: 责任书未签, 设备没装; 没有更换服务单位 is mostly as it should be. */
    private static final Pattern NOT_DONE = Pattern.compile("(?:(?<![从常长]|(?<!全)年)未|没有|没)" + SOMEHOW + "(?:" + DEED
            + "|报(?:验收|审)|[装做去开填搞弄谈发立报建修种铺换办送拆挖测检验配领挂播改清审批补录印贴刷埋架栽运聘招评考训拍写画讲教编译演练走访])(?:完毕|完|好|齐|成|到位|到户|到人|下去|起来|出去|了)?"
            + FOUND
            + "(?=$|[,，。;；])"
            + "|未(?:能)?在[^,，。;；]{2,14}(?:前|内|家|个|处)?[^,，。;；]{0,4}(?:" + DEED + "|落地|推行|推开|铺开|运行|使用)(?=$|[,，。;；])"
            + "|全年都?(?:没有|未能?)[^,，。;；]{0,4}(?:接入|启用|举办|开放|开课|开工)(?=$|[,，。;；])");

    private static final Pattern GOES_ON = Pattern.compile(
            "(?:尚|仍|还)在(?!使用|运行|岗|用|服务|保质|质保|有效|原|册|位|存|增|扩|上升|下降|限|安全|合理|控制|正常|规定|标准|范围|推广|发挥)\\p{IsHan}{2,4}(?=$|[,，。;；])|(?:正在|仍在|还在|尚在)(?:"
                    + DEED + "|安排|进行|推进|办理|开展)");

    private static final String YEAR = "(?:20[0-9]{2}年|明年|次年|来年|下年|下一年|翌年|来岁|明岁|来春|明春)";

    /** 拟于2026年春补送, 计划次年3月签订: of what is named before it. */
    private static final Pattern PLANNED_FOR = Pattern.compile("(?<=[^,，。;；]{2})(?<![规原])(?:计划|拟|预计|将|准备|打算|定|安排)[于在]?"
            + YEAR + "[^,，。;；]{0,10}?(?:补?" + DEED + "|补[种发办送签做建装检缴报训课测拍录])");

    /** 2026年补发, 其余明年轮完: what is left for the year after. */
    private static final Pattern REST = Pattern.compile(
            "(?:其余|剩余|余下|剩下|尚有)[^,，。;；]{0,20}?" + YEAR + "|" + YEAR + "[^,，。;；]{0,8}?补[种发办送签做建装检验修换缴报训课测拍录]|" + YEAR
                    + "[^,，。;；]{0,8}?(?:再|才|方)\\p{IsHan}{1,2}(?:完|好(?=$)|齐|到位)");

    /** 计划2026年安装到位, 拟于次年一季度走完: the end of what is named before it. */
    private static final Pattern ENDED_LATER = Pattern.compile(
            "(?<=[^,，。;；]{2})(?<![规原])(?:计划|拟|预计|将|准备|打算|定|安排|争取|力争)[于在]?" + YEAR
                    + "[^,，。;；]{0,12}?(?:到位|完毕|完成|结束|收尾|收官|(?:全部|全面|全数)\\p{IsHan}{2,3}(?=$|[,，。;；])|\\p{IsHan}(?:完(?![善整美])|齐|好(?:$|[,，。;；])))");

    /** 四十人的服务预计2026年3月启动. */
    private static final Pattern TO_COME =
            Pattern.compile("(?:计划|拟|预计|将|要|须|才|再|安排)[于在]?[^,，。;；]{0,12}?(?:" + DEED + "|启动|开始|起步|上门|到岗|进场|服务)");

    /** Words of what is more than this year's task. */
    private static final Pattern NEW = Pattern.compile(
            "新[增建设开购一]|再[建增开添购]|增[加设开建添配]|扩|也|推广|延伸|提前|(?<![更置])换(?![完好齐])|向[^,，。;；]{1,8}延|启动|[列纳]入|分年|方案|二期|三期|下一?[期轮批]|更多|继续|排[进入]|编入");

    /** 要到明年, 安排在2026年: right before a year that is to come. */
    private static final Pattern PUT_OFF = Pattern.compile(
            "(?:要|须|需|得|等|等待|待|俟|拖|推|留|移|延|转|改|放|缓|顺延|排|安排)(?:到|至|在|于|待|由)?了?(?:20[0-9]{2}年|明年|次年|来年|下年|下一年|来岁|明岁|来春|明春)"
                    + "|(?:安排|定|放|推|拖|留|延|等|须等|待)(?:到|至|在|于)?(?:春节|元旦|年|节|开春|过年)(?:以|之)?后"
                    + "|(?:20[0-9]{2}年|明年|次年|来年|下年)[^,，。;；]{0,8}?(?:才能|方可|方能|才可|才会|始能|再行)");

    /** 其中 6 个村的协议未签: somebody counted what is not done. */
    private static final Pattern A_PART = Pattern.compile("(?:其中|(?:^|仍|还|尚|另)有)[^,，]{0,4}?[0-9一二两三四五六七八九十]");

    /** 未正式移交, 没有建起来: what was not brought to its end. */
    private static final Pattern NOT_ENDED = Pattern.compile(
            "(?:未能?|没有|没能?)(?:正式|全部|完全|如期|按期|按时|及时|来得及|最终)?"
                    + "(?:封顶|移交|举行|施工|进场|动工|铺设|通水|通电|通车|并网|联网|批下来|建起来|建好|建成|装好|装上|修好|做完|做成|办成|弄成|搞成|弄好|搞好|办起来|开起来|成行|销号|收口|合龙|贯通|组织实施)");

    private Deeds() {}

    /** Where a clause says that something was not brought to its end, whatever follows. */
    public static Optional<MatchResult> notEnded(String clause) {
        return NOT_ENDED.matcher(clause).results().findFirst();
    }

    /** Whether a clause puts something off to a year that is to come. */
    public static boolean arePutOff(String clause) {
        return PUT_OFF.matcher(clause).find();
    }

    /** Whether a clause counts a part of something. */
    public static boolean areCounted(String clause) {
        return A_PART.matcher(clause).find();
    }

    /** Where a clause says that work was not done or goes on. */
    public static Optional<MatchResult> undone(String clause) {
        return Stream.of(NOT_DONE, GOES_ON)
                .flatMap(pattern -> pattern.matcher(clause).results())
                .findFirst();
    }

    /** Whether a clause puts what it names into the next year, and does not say that this is the rest of something. */
    public static boolean arePlanned(String clause) {
        return PLANNED_FOR.matcher(clause).find() && !REST.matcher(clause).find();
    }

    /** Whether a clause leaves something of this year's for the next one; new plans leave nothing. */
    public static boolean areLeft(String clause) {
        return !NEW.matcher(clause).find()
                && (REST.matcher(clause).find() || PLANNED_FOR.matcher(clause).find() || areEndedLater(clause));
    }

    /** Whether a clause tells when what it names first will be at its end. */
    public static boolean areEndedLater(String clause) {
        return ENDED_LATER.matcher(clause).find();
    }

    /** Whether a clause tells what is to be done or to begin. */
    public static boolean areToCome(String clause) {
        return TO_COME.matcher(clause).find();
    }
}
