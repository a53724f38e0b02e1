package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.support.CountingDataSource;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reviews the forms of a draw, who comes in their place, and what they may write. */
@OwnYears({2076, 2051})
@WholeApplication
class SpotCheckPeopleTest extends SpotCheckScenes {

    private Viewer li;
    private Viewer wang;

    @BeforeEach
    void colleagues() {
        li = colleague("李芳");
        wang = colleague("王磊");
    }

    @AfterEach
    void nothingIsTold() {
        jdbc.sql("delete from notice where fiscal_year in (2076, 2051)").update();
    }

    /** Hands in that many forms, draws that many at random, and gives the address of the draw. */
    private String draw(int year, int count) throws Exception {
        submitted("抽查分工" + year + "第", year, count);
        var draw = draw(year, count, "66");
        assertThat(page(draw, finance).select("tbody td.name").eachText())
                .as("no other test has forms that wait in this year")
                .allMatch(name -> name.contains("抽查分工" + year));
        return draw;
    }

    /** The form of assignments as the page of a draw sends it. */
    private static MockHttpServletRequestBuilder asShown(String draw, Document page) {
        var call = post(draw + "/assignments");
        var form = page.expectFirst("form[action$=/assignments]");
        form.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> call.param(field.attr("name"), field.val()));
        form.select("select").forEach(field -> call.param(field.attr("name"), chosen(page, field.attr("name"))));
        return call;
    }

    private static String chosen(Document page, String field) {
        var select = element(page, field);
        return select == null ? "" : select.select("option[selected]").val();
    }

    private static String clause(Document page, String words) {
        return page.select("tr[data-place]:eq(1) option").stream()
                .filter(option -> option.text().equals(words))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private void give(String record, String part, Viewer to) {
        jdbc.sql(
                        "insert into spot_check_record (form_id, part, reviewer_id, assigned_at) values (:form, :part, :to, now())")
                .param("form", form(record))
                .param("part", part)
                .param("to", to.accountId())
                .update();
    }

    /** A year that gets clauses of its own, or lets go of one, leaves what records have chosen. */
    @Test
    void keepsTheClausesThatWereChosen() throws Exception {
        var record = records(draw(2051, 1)).get(0);
        give(record, "FIRST", li);
        var first = page(record, li);
        var old = clause(first, "重复计分");
        ask(docking(record, first, "0.05", old), li);

        ask(post("/spot-checks/clauses").param("year", "2051").param("words", "2051年的一条"), finance);
        var retired = page("/spot-checks/clauses?year=2051", finance)
                .select("button[aria-label=停用：重复计分]")
                .val();
        assertThat(retired).isNotEmpty();
        ask(post("/spot-checks/clauses/use").param("year", "2051").param("retire", retired), finance);

        var again = page(record, li);
        assertThat(again.select("tr[data-place]:eq(1) option[selected]").text()).isEqualTo("重复计分");
        assertThat(again.select("tr[data-place]:eq(1) option").eachText())
                .contains("2051年的一条")
                .doesNotHaveDuplicates();
        assertThat(ask(docking(record, again, "0.04", old).param("action", "close"), li)
                        .getRedirectedUrl())
                .isEqualTo(record);
        assertThat(page(record, preparer).select(".read").text()).contains("重复计分：台账里没有");
    }

    /** Chooses somebody in a page that was fetched, maybe long ago, and sends it. */
    private MockHttpServletResponse assigning(String draw, Document page, String field, @Nullable Viewer to, Viewer by)
            throws Exception {
        select(page, field, to == null ? "" : "" + to.accountId());
        return ask(asShown(draw, page), by);
    }

    private static Element element(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    private static void select(Document page, String field, String value) {
        var select = element(page, field);
        select.select("option").forEach(option -> option.removeAttr("selected"));
        select.select("option[value=" + value + "]").attr("selected", "selected");
    }

    private static String first(String record) {
        return "first[" + form(record) + "]";
    }

    private static String second(String record) {
        return "second[" + form(record) + "]";
    }

    private String chosenNow(String draw, String field) throws Exception {
        return element(page(draw, finance), field).select("option[selected]").text();
    }

    /** Two people with the page open: each changes only what they have changed. */
    @Test
    void leavesAloneWhatSomebodyElseHasAssigned() throws Exception {
        var draw = draw(2076, 3);
        var records = records(draw);
        var mine = page(draw, finance);
        var stale = page(draw, finance);
        assertThat(assigning(draw, mine, first(records.get(0)), li, finance).getRedirectedUrl())
                .isEqualTo(draw);
        assertThat(assigning(draw, stale, first(records.get(1)), wang, finance).getRedirectedUrl())
                .isEqualTo(draw);
        assertThat(chosenNow(draw, first(records.get(0)))).isEqualTo("李芳");
        assertThat(chosenNow(draw, first(records.get(1)))).isEqualTo("王磊");

        select(stale, first(records.get(2)), "" + li.accountId());
        var moved = assigning(draw, stale, first(records.get(0)), wang, finance);
        assertThat(moved.getStatus()).isEqualTo(409);
        var shown = page(moved);
        assertThat(shown.select(".field-now").eachText()).containsExactly("现在是：李芳");
        assertThat(element(shown, first(records.get(2)))
                        .select("option[selected]")
                        .text())
                .as("nothing is lost")
                .isEqualTo("李芳");
        assertThat(chosenNow(draw, first(records.get(0)))).isEqualTo("李芳");
        assertThat(ask(asShown(draw, shown), finance).getRedirectedUrl()).isEqualTo(draw);
        assertThat(chosenNow(draw, first(records.get(0)))).isEqualTo("王磊");
        assertThat(told(li)).anyMatch(subject -> subject.endsWith("不用您复核了"));
    }

    /** An account that was disabled stays with its forms until somebody gives them to another. */
    @Test
    void keepsAReviewerWhoIsDisabled() throws Exception {
        var draw = draw(2076, 2);
        var records = records(draw);
        assigning(draw, page(draw, finance), first(records.get(0)), li, finance);
        disable(li);
        assertThat(chosenNow(draw, first(records.get(0)))).isEqualTo("李芳（已停用）");
        assertThat(assigning(draw, page(draw, finance), first(records.get(1)), wang, finance)
                        .getRedirectedUrl())
                .isEqualTo(draw);
        assertThat(chosenNow(draw, first(records.get(0)))).isEqualTo("李芳（已停用）");

        var page = page(draw, finance);
        element(page, first(records.get(1))).append("<option value='" + li.accountId() + "'>李芳</option>");
        var refused = assigning(draw, page, first(records.get(1)), li, finance);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(element(page(refused), first(records.get(1)) + "-error").text())
                .contains("请重新选复核人");
    }

    /** Two review by themselves: nobody gets the part of a form after having written the other. */
    @Test
    void letsNobodyReviewAFormTwice() throws Exception {
        var draw = draw(2076, 1);
        var record = records(draw).get(0);
        var page = page(draw, finance);
        select(page, first(record), "" + li.accountId());
        assigning(draw, page, second(record), wang, finance);
        var written = page(record, li);
        ask(docking(record, written, "0.05", clause(written, "得分与评分规则不符")), li);

        var swap = page(draw, finance);
        select(swap, first(record), "" + wang.accountId());
        var refused = assigning(draw, swap, second(record), li, finance);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(element(page(refused), second(record) + "-error").text()).contains("李芳填过另一份记录");
        assertThat(element(page(refused), first(record))
                        .select("option[selected]")
                        .text())
                .isEqualTo("王磊");

        assertThat(assigning(draw, page(draw, finance), first(record), finance, finance)
                        .getRedirectedUrl())
                .isEqualTo(draw);
        assertThat(assigning(draw, page(draw, finance), second(record), li, finance)
                        .getStatus())
                .as("has written what the other has now")
                .isEqualTo(422);
    }

    /** One of two is done and the other is not needed any more: what the one says holds. */
    @Test
    void concludesWhenTheSecondReviewerIsTakenBack() throws Exception {
        var draw = draw(2076, 1);
        var record = records(draw).get(0);
        var page = page(draw, finance);
        select(page, first(record), "" + li.accountId());
        assigning(draw, page, second(record), wang, finance);
        var written = page(record, li);
        ask(docking(record, written, "0.05", clause(written, "得分与评分规则不符")).param("action", "close"), li);
        assertThat(ask(get(record), preparer).getStatus()).isEqualTo(404);

        assertThat(assigning(draw, page(draw, finance), second(record), null, finance)
                        .getRedirectedUrl())
                .isEqualTo(draw);
        assertThat(page(record, preparer).select(".read").text()).contains("得分与评分规则不符");
        assertThat(told(preparer)).anyMatch(subject -> subject.endsWith("抽查复核完了"));
    }

    /** Somebody leaves: a colleague takes the draw over, and hears of what the unit contests. */
    @Test
    void goesOnWithoutThoseWhoLeave() throws Exception {
        var draw = draw(2076, 1);
        var record = records(draw).get(0);
        var page = page(draw, finance);
        assertThat(page(draw, li).select("form[action$=/assignments] select")).isEmpty();
        assertThat(assigning(draw, page, first(record), li, li).getStatus())
                .as("not the owner")
                .isEqualTo(422);
        end(draw, "不做了", li);
        assertThat(page(draw, li).select("h1 .chip").text()).isEqualTo("进行中");
        var button = page(draw, li).select("form[action$=/owner]");
        ask(post(draw + "/owner").param("seen", button.select("[name=seen]").val()), li);
        ask(post(draw + "/owner").param("seen", button.select("[name=seen]").val()), wang);
        assertThat(page(draw, finance).select("form[action$=/owner]").text()).contains("负责人 李芳");
        assertThat(told(finance)).anyMatch(subject -> subject.endsWith("由李芳接手"));
        assertThat(acts("接手抽查")).anyMatch(act -> act.matches("2076年度第\\d+次抽查 原负责人.+"));

        assigning(draw, page(draw, li), first(record), wang, li);
        assertThat(acts("指定复核人")).anyMatch(act -> act.contains("复核人王磊：第1份"));
        var written = page(record, wang);
        ask(docking(record, written, "0.05", clause(written, "得分与评分规则不符")).param("action", "close"), wang);
        disable(wang);
        ask(
                post(record + "/answer")
                        .param("seen", "1")
                        .param("action", "contest")
                        .param("words", "台账在档案室"),
                preparer);
        assertThat(told(li)).anyMatch(subject -> subject.endsWith("单位对复核结论有异议"));
        var project = page(record, finance).expectFirst("h1").ownText();
        assertThat(told(finance)).noneMatch(subject -> subject.contains(project) && subject.endsWith("单位对复核结论有异议"));
        ask(
                post(record + "/decision")
                        .param("seen", "1")
                        .param("action", "review")
                        .param("words", "看过台账"),
                li);
        assertThat(acts("处理抽查异议")).anyMatch(act -> act.endsWith("重新复核：看过台账"));
        assertThat(page(record, li).select("input[name=part]").val())
                .as("whoever decides writes it where the reviewer has left")
                .isEqualTo("FIRST");
    }

    /** A record that a contest has opened again after the end of its draw goes on though its reviewer and its owner leave. */
    @Test
    void givesAReopenedRecordOfAnEndedDrawToSomebodyElse() throws Exception {
        var draw = draw(2076, 2);
        var records = records(draw);
        var record = records.get(0);
        var owner = colleague("陈静");
        var seen = page(draw, owner).select("form[action$=/owner] [name=seen]").val();
        ask(post(draw + "/owner").param("seen", seen), owner);
        assigning(draw, page(draw, owner), first(record), wang, owner);
        close(record, "0.05", wang);
        answer(record, 1, "contest", "台账在档案室");
        end(draw, "年度结束", owner);
        decide(record, 1, "review", owner);
        disable(wang);

        var mine = page(draw, owner);
        assertThat(element(mine, first(record)).select("option[selected]").text())
                .isEqualTo("王磊（已停用）");
        assertThat(mine.select("select[name^=first]"))
                .as("what was never reviewed is cut off")
                .hasSize(1);
        assertThat(tasks(owner, record)).contains("换复核人");
        assertThat(tasks(li, record)).isEmpty();
        assertThat(page(record, owner).select(".caution").text()).contains("王磊的账号已停用或者到期");
        var nobody = assigning(draw, page(draw, owner), first(record), null, owner);
        assertThat(element(page(nobody), first(record) + "-error").text()).contains("只能换人，不能取消");

        disable(owner);
        assertThat(tasks(li, record)).contains("接手后换复核人");
        ask(post(draw + "/owner").param("seen", "" + owner.accountId()), li);
        assertThat(assigning(draw, page(draw, li), first(record), li, li).getRedirectedUrl())
                .isEqualTo(draw);
        close(record, "0.04", li);
        assertThat(page(record, preparer).select("#content").text()).contains("第 2 次");
        assertThat(page(draw, finance).select("form[action$=/owner] button"))
                .as("it still goes on")
                .hasSize(1);
        assertThat(page(draw, li).select("select[name^=first]"))
                .as("closed again")
                .isEmpty();
    }

    /** The final record of two, opened again after the end, goes on with whoever answers for the draw. */
    @Test
    void givesAReopenedFinalRecordOfAnEndedDrawToItsNewOwner() throws Exception {
        var draw = draw(2076, 1);
        var record = records(draw).get(0);
        var page = page(draw, finance);
        select(page, first(record), "" + li.accountId());
        assigning(draw, page, second(record), wang, finance);
        close(record, "0.05", li);
        close(record, "0.05", wang);
        var owner = colleague("陈静");
        ask(post(draw + "/owner").param("seen", "" + finance.accountId()), owner);
        ask(post(record + "/final"), owner);
        close(record, "0.05", owner);
        answer(record, 1, "contest", "台账在档案室");
        end(draw, "年度结束", owner);
        decide(record, 1, "review", owner);
        disable(owner);

        assertThat(tasks(finance, record)).contains("接手后定稿");
        ask(post(draw + "/owner").param("seen", "" + owner.accountId()), finance);
        assertThat(tasks(finance, record)).contains("定稿");
        assertThat(page(record, finance).select("input[name=part]").val()).isEqualTo("FINAL");
        close(record, "0.03", finance);
        assertThat(page(record, preparer).select("#content").text()).contains("第 2 次");
    }

    /** What is sent back after its day gets another one, and is reminded of again. */
    @Test
    void givesAnotherDayToWhatIsSentBackLate() throws Exception {
        var draw = draw(2076, 1);
        var record = records(draw).get(0);
        assigning(draw, page(draw, finance), first(record), finance, finance);
        var written = page(record, finance);
        ask(docking(record, written, "0.05", clause(written, "得分与评分规则不符")).param("action", "close"), finance);
        var due = LocalDate.now(clock).plusDays(2);
        ask(post(record + "/rectifications").param("words", "补台账").param("due", due.toString()), finance);
        var item = page(record, preparer)
                .select("a[href^=/spot-checks/rectifications/]")
                .attr("href");
        clock.advance(Duration.ofDays(3));
        dueItems.remind();
        assertThat(told(preparer)).anyMatch(subject -> subject.contains("已过期"));
        ask(post(item).param("seen", "0").param("words", "补好了"), preparer);

        var back = post(item).param("seen", "1").param("action", "back").param("words", "缺一页");
        var late = ask(back, finance);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(page(late).select("#due-error").text()).contains("今天以后");
        assertThat(page(late).select("textarea").text()).isEqualTo("缺一页");
        var day = LocalDate.now(clock).plusDays(7);
        ask(back.param("due", day.toString()), finance);
        assertThat(page(record, preparer).select("#items-title ~ .items").text())
                .contains("到 " + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .doesNotContain("已过期");
        dueItems.remind();
        assertThat(jdbc.sql("select count(*) from spot_check_reminder where occasion = :occasion")
                        .param("occasion", day + " - 7")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** However many forms are drawn and given: as many statements, and one notice. */
    @Test
    void assignsManyAtOnce() throws Exception {
        var few = draw(2076, 2);
        CountingDataSource.reset();
        var small = page(few, finance);
        long shownFew = CountingDataSource.counted().getSelect();
        small.select("select[name^=first]").forEach(select -> select(small, select.id(), "" + wang.accountId()));
        CountingDataSource.reset();
        ask(asShown(few, small), finance);
        long givenFew = CountingDataSource.counted().getTotal();

        var many = draw(2076, 62);
        CountingDataSource.reset();
        var big = page(many, finance);
        assertThat(CountingDataSource.counted().getSelect()).isEqualTo(shownFew).isLessThanOrEqualTo(8);
        assertThat(big.select("select[name^=first]")).hasSize(50);
        assertThat(page(many + "?page=2", finance).select("select[name^=first]"))
                .hasSize(12);
        big.select("select[name^=first]").forEach(select -> select(big, select.id(), "" + li.accountId()));
        CountingDataSource.reset();
        assertThat(ask(asShown(many, big), finance).getRedirectedUrl()).isEqualTo(many);
        assertThat(CountingDataSource.counted().getTotal()).isBetween(givenFew, givenFew + 1);
        assertThat(told(li)).hasSize(1).allMatch(subject -> subject.endsWith("有 50 份表请您复核"));

        var others = page(many, finance);
        select(others, "rest", "" + wang.accountId());
        var rest = ask(asShown(many, others).param("action", "rest"), finance);
        assertThat(rest.getRedirectedUrl()).isEqualTo(many);
        assertThat(page(many + "?page=2", finance)
                        .select("select[name^=first] option[selected]")
                        .eachText())
                .hasSize(12)
                .containsOnly("王磊");
        var nobody = ask(asShown(many, page(many, finance)).param("action", "rest"), finance);
        assertThat(page(nobody).select("#rest-error").text()).contains("请选给谁");
    }
}
