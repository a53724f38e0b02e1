package io.ziping.scoring.checks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherProjectChecksTest {

    private static final String OWN = "滨江绿道夜景灯光养护";
    private static final List<String> NAMES = List.of(
            OWN,
            "北山水库除险加固工程",
            "城东小学操场翻新改造",
            "老年人免费乘车补贴",
            "滨江绿道夜景灯光养护（二标段）",
            "党建经费",
            "夜景灯光养护",
            "执法船艇燃油保障",
            "中心菜场农药残留检测",
            "青年人才公寓租金补助");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北山水库除险加固工程进展顺利|北山水库除险加固工程",
                "今年完成城东小学操场翻新改造，学生满意|城东小学操场翻新改造",
                "老年人免费乘车补贴按月发放|老年人免费乘车补贴",
                "保障执法船艇燃油保障到位|执法船艇燃油保障",
                "开展中心菜场农药残留检测300批次|中心菜场农药残留检测",
                "青年人才公寓租金补助惠及80人|青年人才公寓租金补助"
            })
    void seesTheNameOfAnotherProject(String text, String name) {
        int start = text.indexOf(name);

        assertThat(doubts(text)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("6");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.span("/achievedObjective", text, start, start + name.length()),
                            Evidence.whole("/project", OWN));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"滨江绿道夜景灯光养护正常", "滨江绿道夜景灯光养护（二标段）已验收", "夜景灯光养护正常", "党建经费另行安排", "水库除险加固", "城东小学", ""})
    void isSilentOnTheOwnNameItsPartsAndCommonWords(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void looksAtBothTexts() {
        var form = form("北山水库除险加固工程进展顺利", "保障执法船艇燃油保障到位");

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED))
                .extracting(Finding::message)
                .containsExactly("预期目标写的是另一个项目“北山水库除险加固工程”", "实际完成情况写的是另一个项目“执法船艇燃油保障”");
    }

    private static List<Finding> doubts(String text) {
        return form("养护灯光。", text).found(FindingCode.OTHER_PROJECT_NAMED);
    }

    private static Form form(String expected, String achieved) {
        var peers = new Peers(Map.of(), List.of(), new ProjectNames(NAMES));
        return Form.flawless().project(OWN).objectives(expected, achieved).beside(new Context("", null, peers));
    }

    @ParameterizedTest
    @CsvSource({
        "文昌街道居民普遍称便。,文昌街道",
        "改善了文昌街道的夜间照明。,文昌街道",
        "覆盖文昌街道各小区。,文昌街道",
        "文昌街道办事处按期验收。,文昌街道办事处",
        "经费拨付至柏林镇人民政府账户。,柏林镇人民政府",
        "柏林镇群众出行更安全。,柏林镇",
        "参与改善了文昌街道的夜间照明。,文昌街道",
        "文昌街道按合同完成养护。,文昌街道",
        "同步改善柏林镇照明。,柏林镇",
        "建设文明和谐的柏林镇。,柏林镇"
    })
    void seesTheUnitThatATextWasWrittenFor(String achieved, String unit) {
        int start = achieved.indexOf(unit);

        assertThat(beside(achieved)).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).isEqualTo("实际完成情况写的是另一个单位“" + unit + "”");
            assertThat(doubt.evidence())
                    .containsExactly(Evidence.span("/achievedObjective", achieved, start, start + unit.length()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"与文昌街道办事处联合巡查。", "学习柏林镇的节能做法。", "文昌阁灯光照常开放。", "绿道与柏林镇相邻路段已修复。", "邀请文昌街道交流经验。", "灯光养护正常。"})
    void leavesUnitsThatAreNamedRightly(String achieved) {
        assertThat(beside(achieved)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rightly")
    void knowsEveryWordThatNamesAnotherUnitRightly(String word) {
        assertThat(beside(word + "柏林镇办理")).isEmpty();
    }

    static Stream<String> rightly() {
        return Stream.of("other-units-rightly.txt", "other-units-joining.txt")
                .flatMap(list -> WordList.read(OtherProjectChecks.class, list).words().stream());
    }

    @ParameterizedTest
    @CsvSource({
        "文昌街道办事处,文昌街道居民普遍称便。,0",
        "文昌街道,文昌街道办事处按期验收。,0",
        "文昌街道社区卫生服务中心,文昌街道居民普遍称便。,0",
        "文昌街道财政所,文昌街道办事处按期验收。,0",
        "云顶镇人民政府,文昌街道居民普遍称便。,1",
        "'',文昌街道居民普遍称便。,1"
    })
    void leavesTheOwnUnitAndItsPlace(String own, String achieved, int found) {
        assertThat(beside(own, achieved)).hasSize(found);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void knowsThePlaceBeforeEveryEndingOfAUnit(String ending) {
        var peers = new Peers(Map.of(), List.of(like("云顶镇" + ending)), ProjectNames.NONE);
        var form = Form.flawless().project(OWN).objectives("养护灯光。", "云顶镇灯光正常。").beside(new Context("", null, peers));

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED)).hasSize(1);
    }

    /** A unit of any kind is of the place it is named after. */
    @ParameterizedTest
    @CsvSource({
        "永兴镇文化站,感谢永兴镇各村组织,永兴镇",
        "柳河乡中心学校,柳河乡学生受益,柳河乡",
        "建设路街道社区食堂,建设路街道老人满意,建设路街道",
        "红星农场子弟小学,红星农场道路整洁,红星农场",
        "高铁新城管理服务中心,高铁新城路灯正常,高铁新城",
        "白石村卫生室,白石村群众就近取药,白石村"
    })
    void knowsThePlaceOfAUnit(String unit, String achieved, String place) {
        var peers = new Peers(Map.of(), List.of(like(unit)), ProjectNames.NONE);
        var form = Form.flawless().project(OWN).objectives("养护灯光。", achieved).beside(new Context("", null, peers));

        assertThat(form.finding(FindingCode.OTHER_PROJECT_NAMED)
                        .evidence()
                        .get(0)
                        .quote())
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "市乡镇企业服务中心,扶持乡镇发展",
        "县城镇供水站,城镇灯光正常",
        "永兴镇文化站,与永兴镇联合放映",
        "永兴镇文化站,永兴路灯光正常",
        "特种设备检验所,设备完好",
        "村镇建设管理站,村镇面貌改善"
    })
    void takesNoOtherWordForThePlaceOfAUnit(String unit, String achieved) {
        var peers = new Peers(Map.of(), List.of(like(unit)), ProjectNames.NONE);
        var form = Form.flawless().project(OWN).objectives("养护灯光。", achieved).beside(new Context("", null, peers));

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED)).isEmpty();
    }

    /** A unit by a few letters of its name, where a clause is about it; the own one may be called so too. */
    @ParameterizedTest
    @CsvSource({
        "临渚市实验小学游泳馆,实小馆全体教练克服高温，按期完成教学,1",
        "临渚市南塘镇文体站,项目实施以来，南塘站的服务水平得到提高,1",
        "临渚市南塘镇文体站,借用南塘站的浮标,0",
        "临渚市南塘镇文体站,沙洲站的服务水平得到提高,0",
        "临渚市南塘镇文体站,全体教练按期完成教学,0",
        "临渚市南塘镇文体站,南门站的公交接送学员,0"
    })
    void knowsUnitsByShortNames(String unit, String achieved, int found) {
        var peers = new Peers(Map.of(), List.of(like(unit)), ProjectNames.NONE);
        var form = Form.flawless()
                .project(OWN)
                .objectives("养护灯光。", achieved + "。")
                .beside(new Context("临渚市沙洲镇文体站", null, peers));

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED)).hasSize(found);
    }

    /** A unit by the letters that tell it from the own one, where both are of one kind. */
    @ParameterizedTest
    @CsvSource({
        "临渚市石桥供销社,石桥居民买肥不用出村,1",
        "临渚市石桥供销社,石桥供销社卖出化肥,1",
        "临渚市白鹭洲供销社,白鹭洲的老主顾多了,1",
        "临渚市石桥供销社,修好石桥栏杆,0",
        "临渚市石桥供销社,向石桥供销社借了一台磅秤,0",
        "临渚市石桥供销社,由石桥供销社代收,0",
        "临渚市石桥供销社,货车到石桥供销社卸货,0",
        "临渚市石桥茶厂,石桥居民买肥不用出村,0"
    })
    void knowsUnitsByTheirOwnLetters(String unit, String achieved, int found) {
        var peers = new Peers(Map.of(), List.of(like(unit)), ProjectNames.NONE);
        var form = Form.flawless()
                .project(OWN)
                .objectives("养护灯光。", achieved + "。")
                .beside(new Context("临渚市南塘供销社", null, peers));

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED)).hasSize(found);
    }

    static Stream<String> endings() {
        return WordList.read(OtherProjectChecks.class, "unit-endings.txt").words().stream();
    }

    @ParameterizedTest
    @CsvSource({"“党建经费”按期使用,1", "党建经费项目验收合格,1", "《党建经费》使用规范,1", "党建经费使用规范,0", "“党建”经费使用规范,0", "结合党建开展活动,0"})
    void seesShortNamesThatAreMarkedAsNames(String text, int found) {
        assertThat(doubts(text)).hasSize(found);
    }

    /** Units by their own letters: who comes to the own place, or is named beside it, is no unit the text was copied from. */
    @ParameterizedTest
    @CsvSource({
        "临渚市石桥供销社,临渚市老渡口供销社,老渡口的渔网作坊也来石桥招工,0",
        "临渚市高石桥供销社,临渚市老渡口供销社,老渡口的戏班到石桥唱了两场,0",
        "临渚市石桥供销社,临渚市老渡口供销社,比老渡口的覆盖面要小,0",
        "临渚市石桥供销社,临渚市老渡口供销社,样品送老渡口复检,0",
        "临渚市石桥供销社,临渚市老渡口供销社,老渡口的渔网作坊招了工,1",
        "临渚市石桥供销社,临渚市老渡口供销社,老渡口全年供货及时,1",
        "临渚市第一人民医院,临渚市铁路中心医院,铁路医院门诊昼夜值守,1",
        "临渚市第一人民医院,临渚市东湖区人民医院,东湖区医院完成检测,1",
        "临渚市第一人民医院,临渚市铁路中心医院,补助全部用于铁路医院门诊耗材,1",
        "临渚市铁路中心医院,临渚市第一人民医院,铁路医院门诊昼夜值守,0",
        "临渚市第一人民医院,临渚市铁路中心医院,患者转往铁路医院门诊复查,0"
    })
    void tellsAUnitThatIsBesideTheOwnOneFromACopiedOne(String own, String other, String achieved, int found) {
        var peers = new Peers(Map.of(), List.of(like(other)), ProjectNames.NONE);
        var form = Form.flawless().project(OWN).objectives("养护灯光。", achieved).beside(new Context(own, null, peers));

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED)).hasSize(found);
    }

    private static List<Finding> beside(String achieved) {
        return beside("云顶镇人民政府", achieved);
    }

    private static List<Finding> beside(String own, String achieved) {
        var peers = new Peers(Map.of(), List.of(like("文昌街道办事处"), like("柏林镇人民政府")), ProjectNames.NONE);
        return Form.flawless()
                .project(OWN)
                .objectives("养护灯光。", achieved)
                .beside(new Context(own, null, peers))
                .found(FindingCode.OTHER_PROJECT_NAMED);
    }

    private static Peers.SimilarForm like(String unit) {
        return new Peers.SimilarForm(7, "绿道养护", unit, "", "");
    }
}
