package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that was copied keeps the names of the project and the unit it was written for. */
final class OtherProjectChecks {

    /** Shorter names of places are parts of other words. */
    private static final int SHORTEST_PLACE = 3;

    private static final WordList UNIT_ENDINGS = WordList.read(OtherProjectChecks.class, "unit-endings.txt");
    private static final WordList RIGHTLY = WordList.read(OtherProjectChecks.class, "other-units-rightly.txt");
    private static final WordList JOINING = WordList.read(OtherProjectChecks.class, "other-units-joining.txt");

    /** The town, street or village that a unit is named after: 永兴镇 of 永兴镇文化站. */
    private static final Pattern SEAT =
            Pattern.compile("\\p{IsHan}{2,5}?(?:街道|镇|乡|苏木|社区|村|新城|新区|开发区|园区|林场|农场)(?!\\p{IsHan}?[镇乡]|企|土|级)");

    /** 江北区 of 江北区华新小学, which its own district calls 华新小学. */
    private static final Pattern DISTRICT = Pattern.compile("^(?:\\p{IsHan}{2,4}?[省市区县旗州])+(?=\\p{IsHan}{4})");

    private static final Pattern CITY = Pattern.compile("^\\p{IsHan}{2,4}?[省市州](?=\\p{IsHan}{4})");

    /** What a clause may begin with that is a unit by a short name. */
    private static final Pattern SHORTENED = Pattern.compile(
            "^(?:项目实施以来|本年度?|全年|今年|在|由|经|使|[^,，。;；]{0,12}(?:用于|拨给|拨付给|拨到|下达给|发给))?(\\p{IsHan}{2,5}[馆站校院园所场队局室厂库社店部处中心])(?=全体|的|组织|开展|举办|完成|共|累计|按|如期|教练|教师|职工|干部|服务|坚持|克服|精心|认真|通过|周边|群众|学员|在|始终|全年|顺利|圆满|门诊|急诊|接诊|发热|就诊|收治|检测|昼夜|受理|办理|举办|承担|负责|新增|实施)");

    private static final Pattern OFFICE = Pattern.compile("\\p{IsHan}*[局委办厅部院司市县区旗州]");

    private static final int LONGEST_SHORTENED = 3;

    /** 到坪上, 来岩脚: where somebody came to. */
    private static final Pattern COMES_TO = Pattern.compile("[到来赴往上](?:我们?)?(\\p{IsHan})");

    private OtherProjectChecks() {}

    /** The first other project that each of the two texts names. */
    static Stream<Finding> otherProjectNamed(Examined form) {
        return Stream.of(form.expected(), form.achieved()).flatMap(text -> named(form, text));
    }

    private static Stream<Finding> named(Examined form, Objective text) {
        var own = form.sheet().project();
        return form.context().peers().otherProjects().firstOther(text.typed(), own).stream()
                .map(found -> FindingCode.OTHER_PROJECT_NAMED
                        .at(text.pointer(), text.title() + "写的是另一个项目" + TypedText.quote(found.name()))
                        .on(text.span(found.start(), found.end()), Evidence.whole("/project", own)));
    }

    /**
     * The first other unit that 实际完成情况 is about, of those whose forms are like this one. A unit has other projects, and
     * a place other units: whatever holds a name of the own unit or is held by one is none.
     */
    static Stream<Finding> otherUnitNamed(Examined form) {
        var text = form.achieved();
        var elsewhere = form.sheet().project() + form.expected().typed();
        int common = lengthInCommon(form);
        var own = names(form.context().unit(), common);
        var inFull = form.context().peers().similar().stream()
                .map(SimilarForm::unit)
                .distinct()
                .flatMap(unit -> names(unit, common).stream())
                .filter(name -> !elsewhere.contains(name)
                        && own.stream().noneMatch(mine -> mine.contains(name) || name.contains(mine)))
                .flatMap(name -> place(text, name));
        var unit = DISTRICT.matcher(form.context().unit()).replaceFirst("");
        return Stream.of(inFull, shortened(form, unit, elsewhere), byItsOwnLetters(form, own, elsewhere))
                .flatMap(found -> found)
                .limit(1);
    }

    /**
     * What tells another unit from the own one where both are called alike before and behind: 石桥 of 临渚市石桥供销社 beside
     * 临渚市南塘供销社.
     */
    private static Stream<Finding> byItsOwnLetters(Examined form, List<String> own, String elsewhere) {
        var text = form.achieved();
        var unit = form.context().unit();
        var nameOf = new LinkedHashMap<String, String>();
        form.context()
                .peers()
                .similar()
                .forEach(other -> nameOf.putIfAbsent(OwnLetters.of(other.unit(), unit), other.unit()));
        return nameOf.keySet().stream()
                .filter(name -> !name.isEmpty()
                        && !elsewhere.contains(name)
                        && own.stream().noneMatch(mine -> mine.contains(name)))
                .flatMap(name -> text.text().clauses().stream()
                        .filter(clause -> OwnLetters.named(clause.text(), name, unit) >= 0
                                && !isRightly(clause.text(), name)
                                && !isBesideOwn(
                                        clause.text(), name, OwnLetters.of(unit, nameOf.getOrDefault(name, ""))))
                        .limit(1)
                        .map(clause -> clause.start() + OwnLetters.named(clause.text(), name, unit))
                        .map(start -> FindingCode.OTHER_PROJECT_NAMED
                                .at(text.pointer(), text.title() + "写的是另一个单位" + TypedText.quote(name))
                                .on(text.span(start, start + name.length()))));
    }

    /** How much all units begin with, up to the office above them: 桐川市司法局 of 桐川市司法局青石镇司法所. */
    private static int lengthInCommon(Examined form) {
        var own = form.context().unit();
        int length = own.length();
        for (var other : form.context().peers().similar()) {
            int same = 0;
            while (same < Math.min(length, other.unit().length())
                    && other.unit().charAt(same) == own.charAt(same)) {
                same++;
            }
            length = same;
        }
        var office = OFFICE.matcher(own.substring(0, length));
        return office.lookingAt() ? office.end() : 0;
    }

    /** The name of a unit, and of its place: 南桥街道 of 南桥街道办事处. */
    private static List<String> names(String unit, int common) {
        var behind = unit.substring(Math.min(common, unit.length()));
        int ending = UNIT_ENDINGS.lengthBefore(unit, unit.length());
        var place = unit.substring(0, unit.length() - ending);
        var seat = SEAT.matcher(behind);
        return Stream.of(
                        unit,
                        place,
                        seat.lookingAt() ? seat.group() : "",
                        DISTRICT.matcher(unit).replaceFirst(""))
                .filter(name -> name.length() >= SHORTEST_PLACE)
                .distinct()
                .toList();
    }

    /** 实小馆 for 实验小学游泳馆, 南塘站 for 南塘镇文体站: what a clause begins with, in a few letters of the unit's name. */
    private static Stream<Finding> shortened(Examined form, String own, String elsewhere) {
        var text = form.achieved();
        var others = form.context().peers().similar().stream()
                .flatMap(other -> withoutPlaces(other.unit()))
                .filter(name -> name.length() > LONGEST_SHORTENED)
                .distinct()
                .toList();
        var mine = withoutPlaces(form.context().unit()).toList();
        return text.text().clauses().stream()
                .filter(clause -> !RIGHTLY.isIn(clause.text()))
                .flatMap(clause -> SHORTENED
                        .matcher(clause.text())
                        .results()
                        .filter(found -> !elsewhere.contains(found.group(1))
                                && !isShortFor(found.group(1), own)
                                && mine.stream().noneMatch(name -> isShortFor(found.group(1), name))
                                && others.stream().anyMatch(name -> isShortFor(found.group(1), name)))
                        .map(found -> FindingCode.OTHER_PROJECT_NAMED
                                .at(text.pointer(), text.title() + "写的是另一个单位" + TypedText.quote(found.group(1)))
                                .on(text.span(clause.start() + found.start(1), clause.start() + found.end(1)))))
                .limit(1);
    }

    /** 东湖区人民医院 and 人民医院 of 澄阳市东湖区人民医院. */
    private static Stream<String> withoutPlaces(String unit) {
        return Stream.of(
                DISTRICT.matcher(unit).replaceFirst(""), CITY.matcher(unit).replaceFirst(""));
    }

    /** With the first and the last letter of the name, and all letters in its order. */
    private static boolean isShortFor(String letters, String name) {
        if (name.isEmpty()
                || letters.charAt(0) != name.charAt(0)
                || !name.endsWith(letters.substring(letters.length() - 1))) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            at += name.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    private static Stream<Finding> place(Objective text, String name) {
        return text.text().clauses().stream()
                .filter(clause -> clause.text().contains(name) && !isRightly(clause.text(), name))
                .limit(1)
                .map(clause -> clause.start() + clause.text().indexOf(name))
                .map(start -> FindingCode.OTHER_PROJECT_NAMED
                        .at(text.pointer(), text.title() + "写的是另一个单位" + TypedText.quote(name))
                        .on(text.span(start, start + name.length())));
    }

    /** 与柏林镇共建, 柏林镇相邻路段: but not 参与建设, for a letter that joins two counts only right before the name. */
    private static boolean isRightly(String clause, String name) {
        return JOINING.lengthBefore(clause, clause.indexOf(name)) > 0 || RIGHTLY.isIn(clause.replace(name, " "));
    }

    /** 老营盘的作坊也来岩脚招工, 响水洞的歌队到坪上演出: who comes to the own place, or is named beside it. */
    private static boolean isBesideOwn(String clause, String name, String mine) {
        var rest = clause.replace(name, " ");
        return !mine.isEmpty()
                && (rest.contains(mine)
                        || mine.chars()
                                .mapToObj(letter -> (char) letter)
                                .anyMatch(letter -> COMES_TO.matcher(rest)
                                        .results()
                                        .anyMatch(found -> found.group(1).charAt(0) == letter)));
    }
}
