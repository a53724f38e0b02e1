package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.support.CountingDataSource;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A spot check from the draw to 销号, as those concerned see it. Its years are its own. */
@OwnYears({2002, 2032, 2089})
@WholeApplication
class SpotCheckTest extends SpotCheckScenes {

    private Viewer colleague;

    @BeforeEach
    void colleague() {
        colleague = colleague("抽查同事");
    }

    private List<Long> submitted(int year, int count) {
        return submitted("抽查的" + year + "第", year, count);
    }

    private String assigned(String draw, int row, Viewer first, Viewer second) throws Exception {
        var record = records(draw).get(row);
        var answer = ask(
                post(draw + "/assignments")
                        .param("first[" + form(record) + "]", "" + first.accountId())
                        .param("second[" + form(record) + "]", second.equals(first) ? "" : "" + second.accountId()),
                finance);
        assertThat(answer.getRedirectedUrl()).isEqualTo(draw);
        return record;
    }

    @Test
    void drawsTheSameAgainAndPrintsIt() throws Exception {
        submitted(2002, 6);

        var first = page(ask(drawing(2002, 3, "42"), finance));
        var second = page(ask(drawing(2002, 3, "42"), finance));
        assertThat(first.select("section td.name a").eachText())
                .hasSize(3)
                .isEqualTo(second.select("section td.name a").eachText());
        assertThat(first.select("section tbody").text()).contains("随机第 3 号");

        var draw = draw(2002, 3, "42");
        var protocol = page(draw + "/protocol", finance);
        assertThat(protocol.select("tbody td.name").eachText())
                .isEqualTo(first.select("section td.name a").eachText());
        assertThat(protocol.select(".rule-of-draw").text()).contains("随机数种子 42");
        var file = ask(get(draw + "/protocol.xlsx"), finance);
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(file.getHeader("Content-Disposition")).contains("filename*=UTF-8''2002");

        var rest = page(ask(drawing(2002, 3, "42"), finance));
        assertThat(rest.select("section td.name a").eachText())
                .as("what is in an open draw is drawn no more")
                .doesNotContainAnyElementsOf(first.select("section td.name a").eachText());
    }

    @Test
    void saysAtTheFieldWhatCannotBeDrawnAndShowsAnewWhatHasChanged() throws Exception {
        submitted(2089, 2);

        var wrong = ask(drawing(2089, 500, "x").param("atMost", "0"), finance);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong).select("#atMost-error").text()).contains("1 到 1000");
        assertThat(page(wrong).select("#seed-error").text()).contains("请填数字");
        var many = page(ask(drawing(2089, 500, "1"), finance));
        assertThat(many.select("#size-error").text()).matches("可抽的只有 \\d+ 份");
        assertThat(many.select("#size").val()).isEqualTo("500");

        var seen = page(ask(drawing(2089, 2, "9"), finance))
                .select("input[name=seen]")
                .val();
        // of those that were seen none can be drawn any more, whatever the numbers of the new ones come to
        jdbc.sql("update self_evaluation set status = 'RETURNED' where fiscal_year = 2089")
                .update();
        submitted(2089, 30);
        var other = ask(drawing(2089, 2, "9").param("action", "draw").param("seen", seen), finance);
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(page(other).select("[role=alert]").text()).contains("现在抽到的不同了");
        assertThat(page(other).select("input[name=seen]").val()).isNotEqualTo(seen);
    }

    @Test
    void goesFromTheRecordThroughTheHearingToTheEnd() throws Exception {
        submitted(2032, 4);
        var draw = draw(2032, 2, "7");
        var record = assigned(draw, 0, colleague, colleague);
        assertThat(told(colleague)).anyMatch(subject -> subject.endsWith("请您复核"));
        assertThat(ask(get(record), preparer).getStatus())
                .as("nothing is concluded")
                .isEqualTo(404);
        assertThat(tasks(colleague, record)).containsExactly("复核");
        assertThat(tasks(preparer, record)).isEmpty();

        var page = page(record, colleague);
        var tooMuch = ask(docking(record, page, "99").param("action", "close"), colleague);
        assertThat(tooMuch.getStatus()).isEqualTo(422);
        assertThat(page(tooMuch).select(".field-error").text()).contains("不能大于分值");
        assertThat(page(tooMuch).select("input[value=99]")).hasSize(1);
        var kept = ask(docking(record, page, "0.05"), colleague);
        assertThat(kept.getRedirectedUrl()).isEqualTo(record);
        var late = ask(docking(record, page, "0.01"), colleague);
        assertThat(late.getStatus()).as("another window has saved").isEqualTo(409);
        assertThat(page(late).select(".field-now").text()).contains("0.05");
        assertThat(page(late).select("input[value=0.01]")).hasSize(1);

        var again = page(record, colleague);
        assertThat(again.select("[data-total]").text()).isEqualTo("98.95");
        assertThat(ask(docking(record, again, "0.05").param("action", "close"), finance)
                        .getStatus())
                .as("of somebody else")
                .isEqualTo(422);
        assertThat(ask(docking(record, again, "0.05").param("action", "close"), colleague)
                        .getRedirectedUrl())
                .isEqualTo(record);

        var seen = page(record, preparer);
        assertThat(seen.text()).contains("98.95", "第一项没有做", "台账里没有").doesNotContain("随机第");
        assertThat(page(record, department).text()).contains("98.95");
        assertThat(tasks(preparer, record)).containsExactly("答复复核结论");
        assertThat(page("/spot-checks", department)
                        .select("tr:has(a[href=" + record + "])")
                        .text())
                .contains("99.00 优", "98.95 优", "0.05", "已复核");
        assertThat(told(preparer)).anyMatch(subject -> subject.endsWith("抽查复核完了"));
        assertThat(page(draw, finance).text()).contains("98.95", "0.05");

        var mute = ask(post(record + "/answer").param("seen", "1").param("action", "contest"), preparer);
        assertThat(mute.getStatus()).isEqualTo(422);
        ask(
                post(record + "/answer")
                        .param("seen", "1")
                        .param("action", "contest")
                        .param("words", "台账在档案室"),
                preparer);
        assertThat(told(colleague)).anyMatch(subject -> subject.endsWith("单位对复核结论有异议"));
        assertThat(tasks(colleague, record)).containsExactly("处理异议");
        ask(
                post(record + "/decision")
                        .param("seen", "1")
                        .param("action", "review")
                        .param("words", "看过台账"),
                colleague);
        var anew = page(record, colleague);
        ask(docking(record, anew, "0.09").param("action", "close"), colleague);
        var both = page(record, preparer);
        assertThat(both.text()).contains("第 1 次结论　98.95", "台账在档案室", "重新复核", "看过台账", "第 2 次结论　98.99");

        var due = LocalDate.now(clock).plusDays(5);
        ask(post(record + "/rectifications").param("words", "补上台账").param("due", due.toString()), colleague);
        assertThat(page(record, preparer).select("h1 .chip").text()).isEqualTo("整改中");
        dueItems.remind();
        dueItems.remind();
        assertThat(told(preparer).stream().filter(subject -> subject.matches("《抽查的2032.+快到期.*")))
                .hasSize(1);
        clock.advance(Duration.ofDays(5));
        dueItems.remind();
        assertThat(told(preparer).stream().filter(subject -> subject.matches("《抽查的2032.+快到期.*")))
                .hasSize(2);

        var item = page(record, preparer)
                .select("a[href^=/spot-checks/rectifications/]")
                .attr("href");
        ask(
                post(record + "/rectifications")
                        .param("words", "补上名册")
                        .param("due", due.plusDays(9).toString()),
                colleague);
        var second = page(record, preparer)
                .select("a[href^=/spot-checks/rectifications/]:not([href=" + item + "])")
                .attr("href");
        assertThat(page("/spot-checks/rectifications?q=抽查的2032", preparer).text())
                .contains("补上台账");
        assertThat(tasks(preparer, record)).containsExactlyInAnyOrder("答复整改", "答复整改", "答复复核结论");
        ask(post(second).param("seen", "0").param("words", "名册补好了"), preparer);
        assertThat(remindedOf(preparer)).as("the other one is still due").isNotEmpty();
        ask(post(second).param("seen", "1").param("action", "done"), colleague);
        ask(post(item).param("seen", "0").param("words", "补好了"), preparer);
        assertThat(remindedOf(preparer)).isEmpty();
        assertThat(tasks(colleague, record)).containsExactly("验收整改");
        ask(post(item).param("seen", "1").param("action", "back").param("words", "缺一页"), colleague);
        ask(post(item).param("seen", "2").param("words", "补齐了"), preparer);
        assertThat(ask(post(item).param("seen", "2").param("action", "done"), colleague)
                        .getStatus())
                .as("has not seen the last answer")
                .isEqualTo(409);
        ask(post(item).param("seen", "3").param("action", "done"), colleague);
        assertThat(page(record, preparer).select("h1 .chip").text())
                .as("the unit may still contest the second conclusion")
                .isEqualTo("已复核");
        ask(post(record + "/answer").param("seen", "2").param("action", "accept"), preparer);
        assertThat(page(record, preparer).select("h1 .chip").text()).isEqualTo("已销号");
        assertThat(page("/spot-checks/rectifications?state=DONE&q=抽查的2032", preparer)
                        .text())
                .contains("补上台账");
    }

    /** What somebody was reminded of and that is not settled. */
    private List<String> remindedOf(Viewer viewer) {
        return notices.of(viewer, 0, 100).notices().stream()
                .filter(notice -> notice.kind().name().equals("RECTIFICATION_DUE") && notice.readAt() == null)
                .map(notice -> notice.subject())
                .toList();
    }

    @Test
    void comparesTwoReviewersAndLetsTheOwnerDecide() throws Exception {
        submitted(2032, 2);
        var draw = draw(2032, 1, "3");
        var record = assigned(draw, 0, finance, colleague);
        assertThat(ask(get(record + "/comparison"), finance).getStatus()).isEqualTo(404);
        ask(docking(record, page(record, finance), "0.05").param("action", "close"), finance);
        assertThat(ask(get(record), preparer).getStatus()).as("one of two").isEqualTo(404);
        assertThat(page(record, colleague).text()).as("by themselves").doesNotContain("台账里没有");
        ask(docking(record, page(record, colleague), "0.03").param("action", "close"), colleague);

        assertThat(tasks(finance, record)).containsExactly("定稿");
        var comparison = page(record + "/comparison", finance);
        assertThat(comparison.select("tr.differs")).hasSize(1);
        assertThat(comparison.select("tr.differs").text()).contains("0.05", "0.03");
        ask(post(record + "/final"), finance);
        var last = page(record, finance);
        assertThat(last.select("input[name=part]").val()).isEqualTo("FINAL");
        ask(docking(record, last, "0.04").param("action", "close"), finance);

        assertThat(page(record, preparer).text()).contains("98.94");
        var found = page(draw, finance);
        assertThat(found.select("section:has(#estimate-title)").text()).contains("总分应当改的约");
    }

    /** What was filed later is reviewed only when the reviewer says so, and the rows that are still there keep what was typed. */
    @Test
    void reviewsWhatWasDrawnUntilToldOtherwise() throws Exception {
        var id = submitted(2089, 1).get(0);
        var draw = draw(
                2089,
                Integer.parseInt(jdbc.sql(
                                "select count(*) from self_evaluation e where e.fiscal_year = 2089"
                                        + " and e.status = 'SUBMITTED' and not exists (select from spot_check_form f where f.evaluation_id = e.id and f.open)")
                        .query(String.class)
                        .single()),
                "11");
        var row = page(draw, finance).select("tbody tr td.name a").eachText().indexOf(name(id));
        var record = assigned(draw, row, colleague, colleague);
        ask(docking(record, page(record, colleague), "0.05"), colleague);
        assertThat(page(record, colleague).select(".caution")).isEmpty();

        moves.move(id, new MoveRequest(Move.RETURN, null, "请改"), department);
        var returned = ask(refiling(record, "0.05"), colleague);
        assertThat(returned.getStatus()).isEqualTo(422);
        assertThat(page(returned).select("[role=alert]").text()).contains("表在填报单位手里");
        assertThat(page(returned).select("input[value=0.05]")).hasSize(1);
        jdbc.sql("update indicator set actual = '7(次)' where evaluation_id = :id and name = '第0项'")
                .param("id", id)
                .update();
        assertThat(page(record, colleague).select(".caution").text()).contains("后来改过");
        assertThat(page(record, colleague).text()).doesNotContain("7(次)");
        moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
        var second = page(record, colleague);
        assertThat(ask(refiling(record, "0.05"), colleague).getRedirectedUrl()).isEqualTo(record);
        var late = ask(docking(record, second, "0.06"), colleague);
        assertThat(late.getStatus()).as("another window, of the form before").isEqualTo(409);
        assertThat(page(late).select("input[value=0.06]")).hasSize(1);

        var anew = page(record, colleague);
        assertThat(anew.text()).contains("7(次)");
        assertThat(anew.select("input[value=0.05]")).hasSize(1);
        ask(docking(record, anew, "0.05").param("action", "close"), colleague);
        var rail = page("/evaluations/" + id, preparer).select("#rail .reviewed");
        assertThat(rail.text()).contains("抽查复核 98.95 优");
        assertThat(ask(get(rail.select("a").attr("href")), preparer).getRedirectedUrl())
                .isEqualTo(record);
    }

    private MockHttpServletRequestBuilder refiling(String record, String points) throws Exception {
        return docking(record, page(record, colleague), points).uri(record + "/refiling");
    }

    private String name(long id) {
        return jdbc.sql("select project_name from self_evaluation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** A draw of twice as many forms costs as many statements. */
    @Test
    void asksAsMuchHoweverManyAreDrawn() throws Exception {
        submitted(2002, 12);
        long few = statements(draw(2002, 2, "5"));
        long many = statements(draw(2002, 8, "6"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private long statements(String path) throws Exception {
        CountingDataSource.reset();
        page(path, finance);
        return CountingDataSource.counted().getSelect();
    }
}
