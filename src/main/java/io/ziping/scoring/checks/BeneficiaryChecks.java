package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence about people whom another project is for: nothing else in the form has to do with them. */
final class BeneficiaryChecks {

    private static final WordList BENEFITS = WordList.read(BeneficiaryChecks.class, "benefits.txt");

    private static final WordList OTHERS = WordList.read(BeneficiaryChecks.class, "not-beneficiaries.txt");

    /** Whoever is asked of a work may be anybody near it: 随机访问沿线商户, 回收家长问卷, 周边居民和经营户. */
    private static final Pattern ASKED = Pattern.compile(
            "问卷|访问|回访|随访|走访|抽访|访谈|座谈|受访|调查|测评|扫码评价|满意度|抽取|抽样|征求意见|(?:沿线|沿街|沿路|周边|附近|邻近|过往|路过)[^,，。;；]{0,8}?(?:商户|经营户|企业|学生|家长|司机|驾驶员|车主|\\p{IsHan}农|农户|牧民|渔民)");

    private static final List<Group> GROUPS =
            WordList.read(BeneficiaryChecks.class, "beneficiaries.txt").words().stream()
                    .map(Group::read)
                    .toList();

    private static final WordList PEOPLE = WordList.of(
            GROUPS.stream().flatMap(group -> group.people().words().stream()).toList());

    private static final String AND = "、和及与";

    private static final WordList PUBLIC = WordList.of(
            List.of("居民", "市民", "村民", "公众", "行人", "百姓", "游客", "乘客", "群众出行", "周边群众", "广大群众", "群众和", "群众及", "群众、"));

    private BeneficiaryChecks() {}

    /** People by their names, and words of the same matter. */
    private record Group(WordList people, WordList matter) {

        static Group read(String line) {
            var halves = line.split("\\|", 2);
            var people = Arrays.asList(halves[0].split(" "));
            var matter = Stream.concat(people.stream(), Arrays.stream(halves[1].split(" ")));
            return new Group(WordList.of(people), WordList.of(matter.toList()));
        }

        /** Where a text names them first; -1 where it does not. */
        int placeIn(String text) {
            int at = people.indexIn(text, 0, text.length());
            while (at >= 0 && OTHERS.lengthAt(text, at) > 0) {
                at = people.indexIn(text, at + 1, text.length());
            }
            return at;
        }
    }

    /** 供暖用户普遍反映室温高, 种粮大户领到了农机补贴: people of whatever kind, and what is better for them. */
    private static final Pattern ANY_PEOPLE = Pattern.compile(
            "(?<![\\p{IsHan}])(?:(?:[本该]?项目)?[使让])?(?:广大|许多|不少|全[县市区镇乡村]|本[县市区镇乡村]|使|让|[0-9,]+(?:余|多)?[名位户个家]?|受\\p{IsHan}{1,3}的|\\p{IsHan}{2,4}[了过]的)?(?<who>(?!据|得到|需要|没有|全部|因|按|由|向|从|给|为|对|与|和|同|受|经|被|让|使|惠及|覆盖)\\p{IsHan}{1,6}?(?:(?<![贷散])户|[民农童妇属娃]|[人职学社会队学演运教雇船海店]员|[患编读作记]者|[医教厨技律]师|(?:农机|选|水|猎|车|射|歌|号|驾驶)手|师生|学生|新生|考生|老人|病人|工人|职工|家庭|群众|居民|司机|家长|业主|孩子|客商|商户|旅客|游客|乘客|用户|企业主|企业|商家|厂家|店家|合作社))(?:们|朋友)?"
                    + "(?<then>[^。;；]{0,16}?(?:普遍反映|负担|享受到|就业|上岗|增收|受益|受惠|得到|获得|领到|收到|拿到|用上|住上|吃上|喝上|打卡|到账|减轻|下降|减少|降低|提高|提升|改善|解决|方便|安心|放心|满意|称赞|好评|欢迎|增强|缩短|上升|好转|便捷|增加|明显|告别|摆脱|缓解|有了|畅通|实惠|饭碗|底气|奔头|盼头|着落))");

    /** 惠及全县三千余名出租车驾驶员: whoever it is that something is done for. */
    private static final Pattern ANY_REACHED = Pattern.compile(
            "(?:惠及|造福|(?:有力|切实|有效|充分|全力)?保障了|方便了?|便利了?|服务于?|帮助|普惠|让利)了?(?:广大|全[县市区镇乡村]|本[县市区镇乡村]|辖区|周边)*(?:[0-9,一二两三四五六七八九十百千万]+(?:余|多)?[名位户个家]?)?(?:的)?(?<who>\\p{IsHan}{2,9}?(?:户|民|农|员|工|师|生|者|手|商|主|童|妇|家庭))(?=[,，。;；]|$|的(?:就学|上学|入学|就医|就业|出行|住房|居住|用水|用电|权益|需[要求]|生活|安全|收入))");

    /** 景区游客: the public of a place, which is another matter where the place is none of the form's. */
    private static final Pattern OF_A_PLACE =
            Pattern.compile("(?:景区|景点|车站|机场|高铁站|口岸|港口|码头|商场|展馆|影院|酒店|民宿|公交|地铁|航班|邮轮)(?:的)?(?:游客|旅客|乘客|市民|行人)");

    /** 六十户, 十来家: a number and no people. */
    private static final Pattern ONLY_COUNTED = Pattern.compile("[0-9一二两三四五六七八九十百千万几多余来]+[户名位家人个]$");

    /** Whom it is for, and not who is near it. */
    private static final String MANY = "广大";

    private static final Pattern PUBLIC_THEMSELVES = Pattern.compile("(?:居民|市民|村民|公众|行人|百姓|群众|游客)$");

    static Stream<Finding> otherBeneficiary(Examined form) {
        return Stream.concat(ofListed(form), ofAny(form)).limit(1);
    }

    /** In a sentence of which nothing stands elsewhere in the form. */
    private static Stream<Finding> ofAny(Examined form) {
        return form.achieved().sentences().stream()
                .filter(sentence -> !ASKED.matcher(sentence.plain()).find()
                        && (sentence.plain().contains(MANY) || !isOfEverybody(sentence.plain()))
                        && StrangeProjects.isStrange(form, sentence.plain()))
                .flatMap(sentence -> Stream.of(ANY_PEOPLE, ANY_REACHED)
                        .flatMap(people -> people.matcher(sentence.plain()).results())
                        .filter(found -> (!PUBLIC_THEMSELVES
                                                .matcher(found.group(1))
                                                .find()
                                        || OF_A_PLACE.matcher(found.group(1)).find())
                                && !ONLY_COUNTED.matcher(found.group(1)).find()
                                && !PUBLIC.isIn(sentence.plain().replace(found.group(1), " ")))
                        .filter(found -> !isOther(sentence.plain(), found.end(1))
                                && !isNamedElsewhere(form, sentence, found.group(1)))
                        .limit(1)
                        .map(found ->
                                finding(form, sentence.start() + found.start(1), sentence.start() + found.end(1))));
    }

    /** 司机制 and 学生产 only begin like people. */
    private static boolean isOther(String sentence, int end) {
        return IntStream.rangeClosed(1, 3)
                .anyMatch(back -> end >= back && OTHERS.lengthAt(sentence, end - back) > back);
    }

    /** By two letters in a row or its reason, in what was expected, in another sentence or in last year's form. */
    private static boolean isNamedElsewhere(Examined form, Sentence sentence, String people) {
        var pairs = WordList.of(IntStream.rangeClosed(0, people.length() - 2)
                .mapToObj(at -> people.substring(at, at + 2))
                .toList());
        var lastYear = form.context().lastYear();
        return isNamedElsewhere(form, sentence, pairs)
                || (lastYear != null
                        && pairs.isIn(lastYear.sheet().expectedObjective()
                                + lastYear.sheet().achievedObjective()));
    }

    private static Stream<Finding> ofListed(Examined form) {
        return form.achieved().sentences().stream()
                .filter(sentence -> BENEFITS.isIn(sentence.plain())
                        && !ASKED.matcher(sentence.plain()).find())
                .filter(sentence -> !isOfEverybody(sentence.plain()) && !isOfTheProject(form, sentence.plain()))
                .flatMap(sentence -> GROUPS.stream()
                        .filter(group -> group.placeIn(sentence.plain()) >= 0)
                        .filter(group -> !isSpokenOf(form, group, sentence))
                        .map(group -> finding(form, group, sentence)))
                .limit(1);
    }

    /** 惠及周边老人和学生, 居民和经营户都方便: people are named beside others as a part of the public. */
    private static boolean isOfEverybody(String sentence) {
        return PUBLIC.isIn(PEOPLE.without(OF_A_PLACE.matcher(sentence).replaceAll(" ")))
                || GROUPS.stream().anyMatch(group -> isListed(group, sentence));
    }

    /** 保障学生饮水安全, in a form about 饮水: what is done for them is what the project does. */
    private static boolean isOfTheProject(Examined form, String sentence) {
        return NameFinder.sharesPair(NameFinder.significant(form.sheet().project()), PEOPLE.without(sentence));
    }

    /** 老人和学生: whether another group's people follow right behind those of a group. */
    private static boolean isListed(Group group, String sentence) {
        int at = group.placeIn(sentence);
        int end = at < 0 ? 0 : at + group.people().lengthAt(sentence, at);
        return end > 0
                && end < sentence.length()
                && AND.indexOf(sentence.charAt(end)) >= 0
                && PEOPLE.lengthAt(sentence, end + 1) > 0
                && group.people().lengthAt(sentence, end + 1) == 0;
    }

    private static boolean isSpokenOf(Examined form, Group group, Sentence sentence) {
        return isNamedElsewhere(form, sentence, group.matter());
    }

    private static boolean isNamedElsewhere(Examined form, Sentence sentence, WordList words) {
        var rows = form.rows()
                .map(row -> row.typed().name() + " " + row.typed().target() + " "
                        + row.typed().deviationExplanation())
                .collect(Collectors.joining(" "));
        var others = form.achieved().sentences().stream()
                .filter(other -> other.start() != sentence.start())
                .map(Sentence::plain)
                .collect(Collectors.joining(" "));
        return Stream.of(form.sheet().project(), form.expected().typed(), rows, others)
                .anyMatch(words::isIn);
    }

    private static Finding finding(Examined form, Group group, Sentence sentence) {
        int at = group.placeIn(sentence.plain());
        int length = group.people().lengthAt(sentence.plain(), at);
        return finding(form, sentence.start() + at, sentence.start() + at + length);
    }

    private static Finding finding(Examined form, int start, int end) {
        var quoted = form.achieved().span(start, end);
        return FindingCode.OTHER_PROJECT_NAMED
                .at(
                        form.achieved().pointer(),
                        "实际完成情况说到" + TypedText.quote(quoted.quote()) + "，本表别处都与他们无关，是不是别的项目的受益对象")
                .on(quoted);
    }
}
