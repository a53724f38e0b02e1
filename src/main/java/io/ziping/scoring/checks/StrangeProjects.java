package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A project that 实际完成情况 reports on as its own though nothing else in the form has to do with it. No catalogue need know it:
 * a name before 项目, and what is said of a project that is carried out.
 */
final class StrangeProjects {

    private static final WordList NEIGHBOURS = WordList.read(StrangeProjects.class, "neighbour-projects.txt");

    /** What a name of a project ends with: the work that it does. */
    private static final String WORK =
            "(?:建设|运行|维护|养护|运维|购置|采购|提升|改造|治理|修复|整治|服务|补助|补贴|奖补|保护|利用|培训|监测|检测|防治|防控|推广|工程|升级|修缮|保障|创建|救助|管护|开发|应用|示范|试点|扶持|普查|清理|传承|管理|扩建|新建|绿化|更新|贴息|加装|安装|迁移|补充|修复|供应|配送|支持|奖励|保险|数字化|信息化|智能化)";

    private static final String CARRIED_OUT =
            "(?:的(?:实施|建设|开展|完成)|(?:实施|启动|开展|建设)(?:以来|后)|进展(?:顺利|良好|正常)|(?:的)?(?:年度|全年)?(?:任务|工作)(?:也|已|均|都|全部|如期|按期|顺利|圆满)*(?:完成|办结|收官)|(?:绩效|资金|完成|实施|执行)|(?:共|实际)?(?:支用|使用|实付|花费|支付)了?(?:经费|资金|款项?)|(?:全年|整体|总体)?运行(?:良好|正常|平稳|稳定)|(?:已|现已|均|全部|全面)?(?:按期|按时|如期|顺利|圆满|全面|全部)?(?:完成|完工|竣工|建成|投入|投用|实施|推进|办结|落地|收官|验收|达到|取得|发挥|结束))";

    private static final Pattern REPORTED =
            Pattern.compile("(?:[“\"「《](?<quoted>[^”\"」》\\n]{5,40})(?:[”\"」》](?:项目|工程)|(?:专项|项目|工程)[”\"」》])"
                    + "|(?<![\\p{IsHan}])(?:通过|经过|随着|对于?|我[局单位县市区]{0,2})?(?<plain>\\p{IsHan}{4,30}?" + WORK + ")项目)"
                    + CARRIED_OUT
                    + "|(?<![\\p{IsHan}])(?:通过|经过|随着|由于|依靠)(?:实施|开展|建设|推进)?(?<means>\\p{IsHan}{4,24}?" + WORK
                    + ")(?:项目|工程)?(?:的?(?:实施|建设|开展|推进))?(?=[,，])"
                    + "|(?<![\\p{IsHan}])在(?:实施|开展|推进|建设)(?<within>\\p{IsHan}{4,24}?" + WORK
                    + ")(?:项目|工程)?(?:的?过程)?(?:中|期间)(?=[,，])"
                    + "|(?<![\\p{IsHan}])(?<paid>\\p{IsHan}{4,20}?)(?:补助|补贴|奖补|奖励|津贴)(?:资金|款|金)?(?:已|均|都|全部|足额|按时|如期|及时)+(?:发放|兑付|拨付|兑现)(?:到位|完毕|完成|到人|到户)"
                    + "|(?<![\\p{IsHan}0-9])(?<any>\\p{IsHan}{6,24})(?:项目|工程)(?:已|均|现已)*(?:全部|全面|顺利|如期|按期|圆满)*(?:完工|竣工|建成|投用|投产|通过验收)"
                    + "|(?<task>\\p{IsHan}{4,24}?" + WORK
                    + ")的?(?:年度|全年)(?:任务|工作)(?:也|已|均|都)*(?:全部|全面|如期|按期|顺利)*(?:完成|办结|收官)"
                    + "|(?:通过|经过|随着|依托)(?:实施|开展|推进|建设)?[“\"「《](?<means2>[^”\"」》\\n]{5,40})[”\"」》](?:项目|工程|专项)?(?=[,，])"
                    + "|(?<![\\p{IsHan}])(?:通过|自|从)?(?:实施|开展|启动)(?<since>\\p{IsHan}{4,24}?)(?:项目|工程|专项)以来"
                    + "|(?<![\\p{IsHan}])(?:这一年|今年|全年|一年来|本年度?)?(?<spec>\\p{IsHan}{4,20}?)专项(?:资金)?(?:今年|全年|已)*(?:办|做|干|搞|完成|推进)得?(?=\\p{IsHan})"
                    + "|(?<![\\p{IsHan}])(?<spent>\\p{IsHan}{6,24}?)项目(?:共|实际|全年|累计)*(?:支出|支用|使用|花费|实付)\\p{IsHan}{0,6}(?=[0-9])"
                    + "|(?<![\\p{IsHan}])(?<this>(?!(?:总的|总体|说到|关于|对于?)\\p{IsHan}{0,2}[讲说看来])\\p{IsHan}{6,30}?)(?:这个|这一|这)(?:项目|工程)(?=[,，。]|\\p{IsHan}{0,4}(?:办|做|干|搞|完成|实施))"
                    + "|(?:本项目|项目)的?(?:实施|建设|开展)[,，](?:全[区县市省镇乡]|[我本][区县市镇乡]|使|让)*(?<better>\\p{IsHan}{4,20}?" + WORK
                    + ")(?:水平|能力|条件|质量|面貌)(?:明显|显著|大幅|得到|进一步|有了|持续)*(?:提升|提高|改善|增强)");

    private static final Pattern CALLED_A_PROJECT = Pattern.compile(
            "^[0-9.)）、]{0,4}(?:通过|经过|随着|由于|得益于|依靠)?(?:实施|开展|推进|建设|完成)?(?:本年度?|今年|全年|年内|当年)?(?<called>(?!全部|月|由|与)\\p{IsHan}{4,24}?)(?<![该本此各子分多两几总单用派个类批级些]|民生|重点|本年|相关|有关|一般性)(?:项目|工程)(?![部库经法组名资管类工师])");

    /** What names another project rightly, wherever it stands in the sentence: who else does it, pays for it or stands beside it. */
    private static final Pattern RELATED =
            Pattern.compile("[由与跟随另列归属]|没有|压减|不[在含属]|属于|借|共用|以外|之外|转|并入|划|配套|衔接|余款|未支|剩|支出");

    private static final Pattern SEVERAL =
            Pattern.compile("项目(?:数|个数|库|验收|建设数|完成|开工|申报|包)|[0-9一二三四五六七八九十] ?个[^,，。]{0,6}?项目|子项目|各项目|项目群");

    private StrangeProjects() {}

    static Stream<Finding> strangeProject(Examined form) {
        var text = form.achieved().text();
        var reported = REPORTED.matcher(text.plain()).results().toList();
        return reported.size() > 1 || isOfProjects(form)
                ? Stream.empty()
                : Stream.concat(
                                reported.stream()
                                        .map(StrangeProjects::placeOfName)
                                        .filter(place ->
                                                isStrange(form, text.plain().substring(place[0], place[1]))),
                                reported.isEmpty() ? inStrangeSentences(form) : Stream.empty())
                        .filter(place ->
                                !NEIGHBOURS.isIn(text.clauseAt(place[0]).text().replace("化利用", " ")))
                        .map(place -> finding(form, place[0], place[1]));
    }

    /** Whatever is called a project, where nothing of its sentence is in the form. */
    private static Stream<int[]> inStrangeSentences(Examined form) {
        return form.achieved().sentences().stream()
                .filter(sentence -> isStrange(form, sentence.plain())
                        && !RELATED.matcher(sentence.plain()).find())
                .flatMap(sentence -> CALLED_A_PROJECT
                        .matcher(sentence.plain())
                        .results()
                        .map(found -> new int[] {sentence.start() + found.start(1), sentence.start() + found.end(1)}))
                .limit(1);
    }

    private static int[] placeOfName(MatchResult found) {
        int group = IntStream.rangeClosed(1, found.groupCount())
                .filter(each -> found.start(each) >= 0)
                .findFirst()
                .orElseThrow();
        return new int[] {found.start(group), found.end(group)};
    }

    /** Whether the form is of several projects, 补助项目 12 个: one of them may have any name. */
    private static boolean isOfProjects(Examined form) {
        return Stream.concat(
                        Stream.of(form.sheet().project(), form.expected().typed()),
                        form.rows().map(row -> row.typed().name()))
                .anyMatch(words -> SEVERAL.matcher(words).find());
    }

    /** Whether nothing of a name is in the rest of the form, but for words that any project may have. */
    static boolean isStrange(Examined form, String name) {
        var told = ANY.without(NameFinder.significant(name));
        var rest = form.rows()
                .map(row -> row.typed().name() + " " + row.typed().target())
                .collect(Collectors.joining(
                        " ", form.sheet().project() + " " + form.expected().typed() + " ", ""))
                // 补助标准 is nothing of 高标准农田
                .replace("标准", " ");
        long known = IntStream.rangeClosed(0, told.length() - 2)
                .filter(at -> rest.contains(told.substring(at, at + 2)))
                .count();
        return (told.length() >= SHORTEST || (known == 0 && told.length() == 2)) && known * MOST_KNOWN < told.length();
    }

    private static final WordList ANY = WordList.read(StrangeProjects.class, "project-words.txt");

    private static final int SHORTEST = 3;

    /** One pair of letters in so many may stand elsewhere by chance. */
    private static final int MOST_KNOWN = 6;

    private static Finding finding(Examined form, int start, int end) {
        var quoted = form.achieved().span(start, end);
        return FindingCode.OTHER_PROJECT_NAMED
                .at(form.achieved().pointer(), "实际完成情况写的是" + TypedText.quote(quoted.quote()) + "，本表别处都与它无关，是不是另一个项目")
                .on(quoted, Evidence.whole("/project", form.sheet().project()));
    }
}
