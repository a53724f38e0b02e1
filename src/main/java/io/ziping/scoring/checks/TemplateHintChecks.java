package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 填表提示: the paper's own instructions, left where an answer belongs. */
final class TemplateHintChecks {

    private static final WordList ANYWHERE = list("hints.txt");
    private static final WordList OPENING = list("opening-hints.txt");
    private static final WordList WHOLE = list("whole-hints.txt");
    private static final String BEFORE_ALL = " \n([{〔【<";

    /** What only somebody says who tells others how to fill in a form, in whatever words. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?:^|[\\n(\\[{【〔<。;,，；：:])\\s*(?<please>请"
                    + "(?![^,，。;；\\n)]{0,14}(?:专家|公司|机构|第三方|人员|老师|媒体|群众|居民|家长))[^,，。;；\\n)】]{0,14}?"
                    + "(?:填写|填报|填列|输入|选择|概述|简述|写明|注明|逐条|逐项|如实|据实|对照|描述|说明))"
                    + "|(?<limit>(?:不超过|不少于|不多于|控制在|限) ?[0-9]{2,4} ?个?字(?:以内|之内|内)?|[0-9]{2,4} ?个?字(?:以内|之内|左右))"
                    + "|(?<blank>(?:目标|指标|任务|措施|问题) ?(?:[NnX][:：]|[0-9一二三][:：] ?(?:…|\\.{3})))"
                    + "|(?<cell>(?:本|此|该)(?:栏|列|格|单元格|表项)[^,，。;；\\n)]{0,14}(?:填写|填报|填列|填入|填))"
                    + "|(?<bracket>[(\\[【〔][^)\\]】〕\\n]{0,14}(?:填写|填报|填列)[)\\]】〕])"
                    + "|(?<pending>[(（]\\s*待(?:补充|填写?|完善|定|核实|更新|续)\\s*[)）])"
                    + "|(?<should>[(\\[【〔](?:注|说明|提示|要求)[:：](?=[^)\\]】〕\\n]{0,50}(?:目标|指标|偏差|措施|完成情况|内容))[^)\\]】〕\\n]{0,20}(?:要写|写得|写清|应写|须写|尽量|量化|不要)[^)\\]】〕\\n]{0,30}[)\\]】〕])"
                    + "|(?<must>[(\\[【〔][^)\\]】〕\\n]{0,20}(?:必须|务必|应当|须|需)(?:填写|填报|填列|填)[^)\\]】〕\\n]{0,24}[)\\]】〕])"
                    + "|(?<english>(?i:please (?:enter|fill|type|input|insert|describe|specify|provide|state)|(?:enter|insert|type|fill in|describe|write)\\b[^)\\]\\n]{0,30}\\bhere\\b|to be (?:filled|completed|confirmed|determined|added)|\\bTB[DCA]\\b|lorem ipsum|(?:your|sample|placeholder) te[xX]t|click (?:here )?to (?:enter|add|edit)))"
                    + "|(?<about>[(\\[【〔](?=[^)\\]】〕\\n]{0,60}(?:描述|概述|简述|列明|阐述|分析|说明|提出|对应|注明|写明|量化|细化|反映))(?=[^)\\]】〕\\n]{0,60}(?:须|应|需|请|可|简要|逐|务必|不得|尽量|必须|概括))(?:注[:：])?[^)\\]】〕\\n]{0,40}(?:总体目标|年度目标|绩效目标|预期目标|[下所述各]列?指标|的指标|指标值|偏差|原因分析|改进措施|完成情况|该项内容)[^)\\]】〕\\n]{0,40}[)\\]】〕])"
                    + "|(?<brief>(?:^|[\\n。;；])\\s*(?:简要|简述|概括|分条|逐条|逐项|分点)(?:地)?(?:描述|说明|阐述|列出|填写|分析|概述|反映|总结)(?!书|会|表))"
                    + "|(?<note>(?:^|[\\n。;；])\\s*注[:：](?=[^\\n。]{0,40}(?:应|须|需|请|可))[^\\n。]{0,30}(?:总体目标|绩效目标|预期目标|绩效指标|指标值|偏差|改进措施|完成情况))"
                    + "|(?<dots>(?<![0-9.])[0-9][.、] ?(?:…|\\.{3}))"
                    + "|(?<by>(?:根据|按照|结合|对照|参照)[^,，。;；\\n)]{0,16}(?:填写|填报|填列)(?=[)】。;\\s]|$))"
                    + "|(?<sheet>(?:填写|填报|填表)(?:说明|要求|口径|要点|示例|范例|内容|时)|可另附页|可自行增[加行]|可[附续加][页行表]|如(?:没有|无)[,，]?请?填|此行可删|删除[本此]行|模板文字|示例文字|[(（]如有[^)）]{0,12}(?:说明|写明|填写)[^)）]{0,6}[)）]|如有偏差[,，]?(?:请?在此)?(?:说明|写明))");

    /** Each of these instructions has one of these letters, and most cells have none. */
    private static final String OF_INSTRUCTIONS = "请填字可删文如….NnX述析应须需简逐概eETt待注";

    private static final Pattern MADE_FOR_OTHERS = Pattern.compile("编印|印制|印发|发放|摆放|制作|提供|张贴|方便|供|便于|帮助|指导|窗口");

    /** How far before an instruction those for whom it is made are named, in characters. */
    private static final int REACH = 16;

    private TemplateHintChecks() {}

    /** One finding for each cell. */
    static Stream<Finding> templateHintLeft(Examined form) {
        var sheet = form.sheet();
        return Stream.of(
                        hint("/project", sheet.project(), "项目名称"),
                        form.lines()
                                .flatMap(line ->
                                        hint(line.pointer("name"), line.result().name(), "资金名称")),
                        hint("/expectedObjective", sheet.expectedObjective(), "预期目标"),
                        hint("/achievedObjective", sheet.achievedObjective(), "实际完成情况"),
                        form.rows().flatMap(TemplateHintChecks::ofRow))
                .flatMap(found -> found);
    }

    private static Stream<Finding> ofRow(Examined.Row row) {
        var typed = row.typed();
        return Stream.of(
                        hint(row.pointer("name"), typed.name(), row.title()),
                        hint(row.pointer("target"), typed.target(), row.title() + "的年度指标值"),
                        hint(row.pointer("actual"), typed.actual(), row.title() + "的实际完成值"),
                        hint(row.pointer("deviationExplanation"), typed.deviationExplanation(), row.title() + "的偏差原因"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> hint(String pointer, String text, String cell) {
        return find(pointer, text).stream()
                .map(hint -> FindingCode.TEMPLATE_HINT_LEFT
                        .at(pointer, cell + "里还留着填表提示" + TypedText.quote(hint.quote()))
                        .on(hint));
    }

    private static Optional<Evidence> find(String pointer, String text) {
        var plain = RunningText.halfWidth(text).replace('x', 'X');
        if (WHOLE.words().contains(plain.strip())) {
            return Optional.of(Evidence.whole(pointer, text));
        }
        int opening = 0;
        while (opening < plain.length() && BEFORE_ALL.indexOf(plain.charAt(opening)) >= 0) {
            opening++;
        }
        for (int i = 0; i < plain.length(); i++) {
            int length = Math.max(anywhere(plain, i), i == opening ? OPENING.lengthAt(plain, i) : 0);
            if (length > 0) {
                return Optional.of(Evidence.span(pointer, text, i, i + length));
            }
        }
        return instruction(pointer, text, plain);
    }

    private static Optional<Evidence> instruction(String pointer, String text, String plain) {
        if (plain.chars().noneMatch(letter -> OF_INSTRUCTIONS.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        var found = INSTRUCTION.matcher(plain);
        return found.find() && !isOfTheWork(plain, found.start())
                ? Optional.of(Evidence.span(
                        pointer, text, found.start("please") < 0 ? found.start() : found.start("please"), found.end()))
                : Optional.empty();
    }

    /** 编印申请书填写示范文本，方便对照填写: samples that the project makes for others. */
    private static boolean isOfTheWork(String plain, int at) {
        int from = Math.max(plain.lastIndexOf('。', at), plain.lastIndexOf('\n', at)) + 1;
        return MADE_FOR_OTHERS
                .matcher(plain)
                .region(Math.min(at, Math.max(from, at - REACH)), at)
                .find();
    }

    /** XX stands for a name only where it is no part of a word: not in XXL. */
    private static int anywhere(String plain, int at) {
        int length = ANYWHERE.lengthAt(plain, at);
        boolean inWord = length > 0
                && isLatin(plain.charAt(at))
                && ((at > 0 && isLatin(plain.charAt(at - 1)))
                        || (at + length < plain.length() && isLatin(plain.charAt(at + length))));
        return inWord ? 0 : length;
    }

    private static boolean isLatin(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    }

    private static WordList list(String resource) {
        return WordList.read(TemplateHintChecks.class, resource);
    }
}
