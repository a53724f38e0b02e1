package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 满意度 that nobody was asked about. */
final class SatisfactionChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> CONTENT = List.of("满意", "认可", "好评");
    private static final WordList SURVEYS = WordList.read(SatisfactionChecks.class, "surveys.txt");
    private static final WordList NO_COMPLAINT = WordList.read(SatisfactionChecks.class, "no-complaint.txt");

    private static final WordList OPINIONS = WordList.of(List.of("评价", "意见", "反映", "反馈", "评议", "测评"));

    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

    /** 当事人访谈没有做完: who was not asked. */
    private static final Pattern UNDONE = Pattern.compile("(?:调查|访谈|回访|问卷|测评|座谈)[^,，。;；]{0,4}(?:没|未)");

    /** Words for asking people that are as often said of the work itself. */
    private static final WordList OTHER_USES = WordList.of(List.of("电话", "随机", "抽查", "座谈", "扫码", "二维码", "打分"));

    private static final WordList ONLY_OF_OPINIONS = WordList.of(List.of("问卷", "满意", "意见"));

    private static final Set<String> TIMES = Set.of("件", "次", "起", "条", "个", "例", "宗", "封", "人", "人次", "件次", "户", "票");

    private static final Pattern PEOPLE = Pattern.compile("[\\d一二两三四五六七八九十百千]余?(?:人(?!次)|名|位|户|个家庭)");

    /** 未接到用水户投诉: no complaint of whomever. */
    private static final Pattern NONE_OF_ANYBODY = Pattern.compile(
            "(?:未|没有?)(?:收到|接到|发生|出现|产生|有)(?:任何|一[起件])?\\p{IsHan}{0,6}?(?:投诉|差评|举报|信访|上访|不满|异议|抱怨|怨言|(?:不良|负面|不好|消极|反面)\\p{IsHan}{0,4}|意见(?:反映|反馈))");

    private static final Pattern NOTHING = Pattern.compile("^(?:无|没有?|未|零)(?!障碍|偿|纸|人机|线|害|缝|烟|碳|废)");

    /** Who was asked: 120 名, 三十六户. */
    private static final Pattern ASKED =
            Pattern.compile("[\\d一二两三四五六七八九十百千]余?(?:人|名|位|次|票|张|条|户|份|家|个(?:单位|科室|部门|家庭|村|社区|班))");

    private static final Part<List<Finding>> NO_COMPLAINT_IN_ROWS =
            Part.of(form -> inRows(form).toList());
    private static final Part<List<Finding>> NO_COMPLAINT_IN_TEXT =
            Part.of(form -> inText(form).toList());
    private static final Part<Boolean> SURVEYED = Part.of(SatisfactionChecks::isSurveyed);

    private SatisfactionChecks() {}

    /** A handful of people may all be content, and need no sample; of a row without complaints that is asked already. */
    static Stream<Finding> withoutSample(Examined form) {
        var asked = Stream.concat(noComplaint(form), noComplaintInText(form))
                .flatMap(finding -> finding.evidence().stream())
                .map(Evidence::pointer)
                .collect(Collectors.toSet());
        return form.rows()
                .filter(row -> isWhole(row) && !isAsked(form, row) && !asked.contains(row.pointer("name")))
                .filter(row -> CountedRow.of(form).noneMatch(other -> other.isHandfulOf(row.indicator())))
                .map(row -> FindingCode.SATISFACTION_WITHOUT_SAMPLE
                        .at(row.pointer("actual"), row.title() + "：满意度 100%，表中没有写调查了谁、多少人")
                        .staking(Stake.half(row))
                        .on(row.actual(), row.name(), form.achieved().evidence()));
    }

    /** Where the row of 满意度 itself says so, or counts complaints. */
    static Stream<Finding> noComplaint(Examined form) {
        return form.get(NO_COMPLAINT_IN_ROWS).stream();
    }

    private static Stream<Finding> inRows(Examined form) {
        return form.rows()
                .filter(SatisfactionChecks::isOfSatisfaction)
                .flatMap(row -> complaint(row).stream().map(cell -> noComplaint(row, cell)));
    }

    /** Where 实际完成情况 gives it as the reason, and no row says so already. */
    static Stream<Finding> noComplaintInText(Examined form) {
        return form.get(NO_COMPLAINT_IN_TEXT).stream();
    }

    private static Stream<Finding> inText(Examined form) {
        var rows = form.rows().filter(SatisfactionChecks::isOfSatisfaction).toList();
        if (rows.isEmpty()
                || noComplaint(form).findAny().isPresent()
                || SURVEYS.isIn(form.sheet().achievedObjective())) {
            return Stream.empty();
        }
        return form.achieved().sentences().stream()
                .filter(sentence -> isContent(sentence.plain()) && tellsOfNoComplaint(sentence.plain()))
                .limit(1)
                .map(sentence -> {
                    var words = noComplaintIn(sentence.plain()).orElseThrow();
                    return noComplaint(
                            rows.get(0),
                            form.achieved().span(sentence.start() + words.start(), sentence.start() + words.end()));
                });
    }

    private static boolean tellsOfNoComplaint(String text) {
        return noComplaintIn(text).isPresent();
    }

    /** The words that tell so. */
    private static Optional<Words> noComplaintIn(String text) {
        int at = NO_COMPLAINT.indexIn(text, 0, text.length());
        if (at >= 0) {
            return Optional.of(new Words(at, at + NO_COMPLAINT.lengthAt(text, at)));
        }
        var found = NONE_OF_ANYBODY.matcher(text);
        return found.find() ? Optional.of(new Words(found.start(), found.end())) : Optional.empty();
    }

    private record Words(int start, int end) {}

    private static Finding noComplaint(Examined.Row row, Evidence cell) {
        var others = Stream.of(row.name(), row.actual())
                .filter(other -> !other.pointer().equals(cell.pointer()));
        return FindingCode.NO_COMPLAINT_AS_SATISFACTION
                .at(cell.pointer(), row.title() + "：没有投诉不等于满意，满意度要向服务对象调查得出")
                .staking(Stake.half(row))
                .on(Stream.concat(Stream.of(cell), others).toList());
    }

    private static Optional<Evidence> complaint(Examined.Row row) {
        var name = row.indicator();
        if (Ending.COMPLAINT.isOf(name) || isNothingSaid(row) || tellsOfNoComplaint(name.normal()) || isFewTimes(row)) {
            return Optional.of(row.name());
        }
        return Stream.of(row.target(), row.actual(), row.explanation())
                .filter(cell -> tellsOfNoComplaint(PlainText.of(cell.quote())) && !SURVEYS.isIn(cell.quote()))
                .findFirst();
    }

    /** 没有老乡告状, 无读者来函指摘: that something was not said, of which the target counts none. */
    private static boolean isNothingSaid(Examined.Row row) {
        var bound = row.result().target().bound();
        return NOTHING.matcher(row.indicator().measure()).find()
                && !isContent(row.typed().name())
                && (bound == null || bound.number().signum() == 0);
    }

    /** 村民打热线反映路灯问题 of 0 次: what is counted and wanted to be little is no content, whatever it is. */
    private static boolean isFewTimes(Examined.Row row) {
        var bound = row.result().target().bound();
        return bound != null
                && TIMES.contains(bound.unit())
                && (bound.operator().wantsLess() || bound.number().signum() == 0)
                && !isContent(row.typed().name());
    }

    private static boolean isWhole(Examined.Row row) {
        var actual = row.result().actual().quantity();
        return actual != null
                && actual.number().compareTo(HUNDRED) == 0
                && (actual.isPercent()
                        || actual.unit().isEmpty()
                        || actual.unit().equals("分"))
                && (Ending.SATISFACTION.isOf(row.indicator())
                        || (row.typed().kind() == IndicatorKind.SATISFACTION
                                && isContent(row.indicator().normal())));
    }

    private static boolean isAsked(Examined form, Examined.Row asked) {
        return Stream.of(
                                asked.typed().name(),
                                asked.typed().actual(),
                                asked.typed().deviationExplanation())
                        .map(PlainText::of)
                        .anyMatch(text -> ASKED.matcher(text).find())
                || form.get(SURVEYED);
    }

    /** Whether the form tells anywhere that somebody was asked. */
    private static boolean isSurveyed(Examined form) {
        var work = asWork(form);
        return form.rows()
                        .flatMap(
                                row -> Stream.of(row.typed().name(), row.typed().deviationExplanation()))
                        .anyMatch(text -> tellsOfSurvey(text, work))
                || form.achieved().sentences().stream()
                        .map(sentence -> withoutFiguresOfRows(form, sentence.plain()))
                        .anyMatch(text -> tellsOfSurvey(text, work));
    }

    /** 培训养殖户665人次 tells who was trained, and not who was asked. */
    private static String withoutFiguresOfRows(Examined form, String sentence) {
        return FIGURE.matcher(sentence)
                .replaceAll(found -> form.rows()
                                .filter(row -> row.typed().kind() != IndicatorKind.SATISFACTION)
                                .map(row -> row.result().actual().quantity())
                                .anyMatch(actual ->
                                        actual != null && actual.number().compareTo(new BigDecimal(found.group())) == 0)
                        ? " "
                        : found.group());
    }

    /** 回访 where 入户回访户数 is a row, 抽样 where goods are: what the project does anyway, and asks nobody how content they are. */
    private static List<String> asWork(Examined form) {
        var names = form.rows()
                .filter(row -> !isOfSatisfaction(row) && !isContent(row.typed().name()))
                .map(row -> row.typed().name())
                .collect(Collectors.joining(" "));
        return SURVEYS.words().stream()
                .filter(word -> names.contains(word) && !ONLY_OF_OPINIONS.isIn(word))
                .toList();
    }

    /** 电话回访 120 户, and 电话 only beside what was said: calls are also what a project is for. */
    private static boolean tellsOfSurvey(String sentence, List<String> work) {
        if (UNDONE.matcher(sentence).find()) {
            return false;
        }
        var said = sentence;
        for (var word : work) {
            said = said.replace(word, " ");
        }
        if (isContent(said) || OPINIONS.isIn(said)) {
            return SURVEYS.isIn(said) || ASKED.matcher(said).find();
        }
        return SURVEYS.isIn(OTHER_USES.without(said))
                || (SURVEYS.isIn(said) && PEOPLE.matcher(said).find());
    }

    private static boolean isContent(String text) {
        return CONTENT.stream().anyMatch(text::contains);
    }

    private static boolean isOfSatisfaction(Examined.Row row) {
        return row.typed().kind() == IndicatorKind.SATISFACTION
                || row.typed().category().contains("满意");
    }
}
