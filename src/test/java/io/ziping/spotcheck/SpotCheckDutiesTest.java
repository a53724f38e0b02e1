package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.review.DeskCounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of whom: on their desk, by notices, and by what a page offers. */
@OwnYears(2049)
@WholeApplication
class SpotCheckDutiesTest extends SpotCheckScenes {

    private static final int YEAR = 2049;

    @Autowired
    DeskCounts desk;

    private Viewer li;
    private Viewer wang;

    @BeforeEach
    void colleagues() {
        li = colleague("李芳");
        wang = colleague("王磊");
    }

    private List<String> drawn(int count) throws Exception {
        jdbc.sql("update self_evaluation set status = 'RETURNED' where fiscal_year = :year")
                .param("year", YEAR)
                .update();
        submitted("抽查职责第", YEAR, count);
        return records(draw(YEAR, count, "8"));
    }

    private String drawOf(String record) {
        return "/spot-checks/"
                + jdbc.sql("select draw_id from spot_check_form where id = :id")
                        .param("id", form(record))
                        .query(Long.class)
                        .single();
    }

    private void assign(String record, Viewer first, Viewer second, Viewer by) throws Exception {
        var call = post(drawOf(record) + "/assignments").param("first[" + form(record) + "]", "" + first.accountId());
        if (!second.equals(first)) {
            call.param("second[" + form(record) + "]", "" + second.accountId());
        }
        assertThat(ask(call, by).getRedirectedUrl()).isEqualTo(drawOf(record));
    }

    private String project(String record) throws Exception {
        return page(record, finance).expectFirst("h1").ownText().strip();
    }

    private List<String> toldOf(String project, Viewer viewer) {
        return told(viewer).stream()
                .filter(subject -> subject.contains(project))
                .toList();
    }

    /** Notices that ask somebody to review, and are not settled. */
    private List<String> asked(Viewer viewer) {
        return notices.of(viewer, 0, 100).notices().stream()
                .filter(notice -> notice.kind().name().equals("REVIEWING") && notice.readAt() == null)
                .map(notice -> notice.subject() + " " + notice.text())
                .toList();
    }

    /** What was reopened after the end of its draw still waits for its reviewer, and a final record is none of one reviewer. */
    @Test
    void namesWhatWasReopenedAfterTheEnd() throws Exception {
        var records = drawn(2);
        var alone = records.get(0);
        var both = records.get(1);
        assign(alone, li, li, finance);
        assign(both, li, wang, finance);
        close(alone, "0.05", li);
        close(both, "0.05", li);
        close(both, "0.03", wang);
        assertThat(tasks(finance, both)).containsExactly("定稿");
        ask(post(both + "/final"), finance);
        assertThat(tasks(finance, both)).as("begun").containsExactly("定稿");
        close(both, "0.04", finance);
        answer(alone, 1, "contest", "台账在档案室");
        answer(both, 1, "contest", "台账在档案室");
        assertThat(end(drawOf(alone), "年度结束", finance).getRedirectedUrl()).isEqualTo(drawOf(alone));

        decide(alone, 1, "review", finance);
        decide(both, 1, "review", finance);
        assertThat(tasks(li, alone)).containsExactly("复核");
        assertThat(desk.of(li).checks()).isOne();
        assertThat(page("/", li).select("section:has(#tasks-title) .tasks li").eachText())
                .singleElement()
                .asString()
                .contains(project(alone), "复核");
        assertThat(page("/", li).select("nav a[href=/] .count").text())
                .isEqualTo("" + (desk.of(li).waiting() + 1));
        assertThat(tasks(finance, both)).containsExactly("定稿");
        assertThat(asked(li)).singleElement().asString().contains(project(alone), "请您重新复核");
        close(alone, "0.02", li);
        assertThat(tasks(li, alone)).isEmpty();
        assertThat(asked(li)).isEmpty();
    }

    /** Nobody is asked for anything any more that the end of a draw has cut off. */
    @Test
    void asksForNothingThatTheEndHasCutOff() throws Exception {
        var records = drawn(3);
        var draw = drawOf(records.get(0));
        assign(records.get(0), li, li, finance);
        assign(records.get(1), li, wang, finance);
        assign(records.get(2), wang, wang, finance);
        close(records.get(2), "0.05", wang);
        var projects = List.of(project(records.get(0)), project(records.get(1)));
        assertThat(asked(li)).singleElement().asString().contains("有 2 份表请您复核");

        var page = page(draw + "/closing", finance);
        assertThat(page.select("main form").text()).contains("2 份没有复核完");
        close(records.get(1), "0.05", li);
        close(records.get(1), "0.03", wang);
        ask(post(records.get(1) + "/final"), finance);
        close(records.get(1), "0.04", finance);
        var late = ask(
                post(draw + "/closing")
                        .param("seen", page.select("input[name=seen]").val())
                        .param("note", "年度结束"),
                finance);
        assertThat(late.getStatus()).as("one was reviewed meanwhile").isEqualTo(409);
        assertThat(page(late).select("textarea").text()).isEqualTo("年度结束");
        assertThat(page(late).select("[role=alert]").text()).contains("现在是 1 份");
        assertThat(page(late).select("input[name=seen]").val()).isEqualTo("1");
        var mute = end(draw, "", finance);
        assertThat(mute.getStatus()).isEqualTo(422);
        assertThat(page(mute).select("#note-error").text()).contains("还有 3 份没有销号");

        assertThat(end(draw, "年度结束", finance).getRedirectedUrl()).isEqualTo(draw);
        assertThat(told(li).get(0)).contains(projects.get(0)).endsWith("不用您复核了");
        assertThat(asked(li)).isEmpty();
        assertThat(toldOf(projects.get(1), li)).noneMatch(subject -> subject.endsWith("不用您复核了"));
        assertThat(told(wang)).noneMatch(subject -> subject.endsWith("不用您复核了"));
        assertThat(tasks(li, records.get(0))).isEmpty();
        assertThat(ask(get(draw + "/closing"), finance).getRedirectedUrl()).isEqualTo(draw);
    }

    /** Two have reviewed, and whoever has to decide is gone: all others hear of it, and one of them takes the draw over. */
    @Test
    void turnsToAllWhereTheOwnerIsGone() throws Exception {
        var record = drawn(1).get(0);
        var draw = drawOf(record);
        var project = project(record);
        var chief = colleague("已走的负责人");
        var zhao = colleague("赵敏");
        ask(post(draw + "/owner").param("seen", "" + finance.accountId()), chief);
        assign(record, li, wang, chief);
        close(record, "0.05", li);
        disable(chief);
        close(record, "0.03", wang);

        assertThat(asked(zhao)).singleElement().asString().contains(project, "请接手后定稿");
        assertThat(tasks(zhao, record)).containsExactly("接手后定稿");
        ask(post(draw + "/owner").param("seen", "" + chief.accountId()), zhao);
        assertThat(tasks(zhao, record)).containsExactly("定稿");
        assertThat(tasks(li, record)).as("one of the two, and not the owner").isEmpty();
        ask(post(record + "/final"), zhao);
        close(record, "0.04", zhao);
        assertThat(asked(zhao)).as("nothing more to decide").isEmpty();
        assertThat(asked(li)).isEmpty();
    }

    /** What a unit says of a form that two have reviewed is told to both, and to whoever deals with it. */
    @Test
    void tellsBothReviewersWhatTheUnitSays() throws Exception {
        var record = drawn(1).get(0);
        var project = project(record);
        assign(record, li, wang, finance);
        close(record, "0.05", li);
        close(record, "0.03", wang);
        ask(post(record + "/final"), finance);
        close(record, "0.04", finance);
        answer(record, 1, "contest", "台账在档案室");

        for (var viewer : List.of(finance, li, wang)) {
            assertThat(toldOf(project, viewer).stream().filter(subject -> subject.endsWith("有异议")))
                    .as(viewer.displayName())
                    .hasSize(1);
        }
        assertThat(page(record, li).select("a[href$=/decision]"))
                .as("the final record has decided")
                .isEmpty();
        assertThat(ask(get(record + "/decision"), li).getRedirectedUrl()).isEqualTo(record);
        var refused = ask(post(record + "/decision").param("seen", "1").param("words", "不同意"), li);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("button[name=action]")).isEmpty();
        assertThat(page(refused).select("textarea").text()).isEqualTo("不同意");
    }

    /** That a form is done with is on record when it is, with what was the case, whoever has brought it about. */
    @Test
    void recordsThatAFormIsDoneWithWhenItIs() throws Exception {
        var records = drawn(3);
        for (var record : records) {
            assign(record, finance, finance, finance);
            close(record, "0.05", finance);
        }
        for (var record : records.subList(0, 2)) {
            require(record, "补上台账", 3, finance);
            putRight(record);
            assertThat(settled(record)).as("the unit may still answer").isEmpty();
        }
        answer(records.get(0), 1, "accept", "");
        assertThat(settled(records.get(0))).containsExactly("整改已全部验收");
        clock.advance(Duration.ofDays(11));
        dueItems.remind();
        assertThat(settled(records.get(1))).containsExactly("整改已全部验收");
        ask(post(records.get(2) + "/settlement"), finance);
        assertThat(settled(records.get(2))).containsExactly("不用整改");
    }

    private void putRight(String record) throws Exception {
        var item = page(record, preparer)
                .select("a[href^=/spot-checks/rectifications/]")
                .attr("href");
        ask(post(item).param("seen", "0").param("words", "补好了"), preparer);
        ask(post(item).param("seen", "1").param("action", "done"), finance);
    }

    /** What the record of administrative acts says of the end of a form's review. */
    private List<String> settled(String record) throws Exception {
        var project = "《" + project(record) + "》 ";
        return acts("抽查销号").stream()
                .filter(act -> act.contains(project))
                .map(act -> act.substring(act.indexOf(project) + project.length()))
                .toList();
    }

    /** After a contest the only record of a draw is open again: it can be given to another, and there is a button to do so. */
    @Test
    void canBeGivenToAnotherWhenReopened() throws Exception {
        var record = drawn(1).get(0);
        assign(record, li, li, finance);
        close(record, "0.05", li);
        assertThat(page(drawOf(record), finance).select("form[action$=/assignments] :is(select, button)"))
                .isEmpty();
        answer(record, 1, "contest", "台账在档案室");
        decide(record, 1, "review", finance);
        var page = page(drawOf(record), finance);
        assertThat(page.select("select[name^=first]")).hasSize(1);
        assertThat(page.select("select[name^=second], select[name=rest]")).isEmpty();
        assertThat(page.select("form[action$=/assignments] button").text()).isEqualTo("保存复核人");
    }

    /** A page offers only what is not refused. */
    @Test
    void offersOnlyWhatIsPossible() throws Exception {
        var records = drawn(2);
        var record = records.get(0);
        assign(record, finance, finance, finance);
        assign(records.get(1), finance, li, finance);
        for (var each : records) {
            var id = evaluation(each);
            moves.move(id, new MoveRequest(Move.RETURN, null, "请改"), department);
            jdbc.sql("update indicator set actual = '7(次)' where evaluation_id = :id and name = '第0项'")
                    .param("id", id)
                    .update();
            assertThat(page(each, finance).select(".caution").text()).contains("后来改过");
            assertThat(refiling(each, finance)).as("its unit has it").isEmpty();
            moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
            assertThat(refiling(each, finance)).hasSize(1);
        }
        close(records.get(1), "0.05", li);
        assertThat(refiling(records.get(1), finance)).as("the other is done").isEmpty();
        close(record, "0.05", finance);

        assertThat(page(record + "/answer", preparer).select("button[name=action]"))
                .hasSize(2);
        assertThat(ask(get(record + "/rectifications/new"), li).getRedirectedUrl())
                .as("not theirs")
                .isEqualTo(record);
        assertThat(page(record + "/rectifications/new", finance).select("button[name=action]"))
                .hasSize(1);
        require(record, "补上台账", 30, finance);
        clock.advance(Duration.ofDays(11));
        assertThat(page(record, preparer).select("a[href$=/answer]")).isEmpty();
        assertThat(ask(get(record + "/answer"), preparer).getRedirectedUrl()).isEqualTo(record);
        var late = answer(record, 1, "contest", "台账在档案室");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(page(late).select("button[name=action]")).isEmpty();

        assertThat(end(drawOf(record), "年度结束", finance).getRedirectedUrl()).isEqualTo(drawOf(record));
        assertThat(page(record, finance).select("a[href$=/rectifications/new]")).isEmpty();
        assertThat(ask(get(record + "/rectifications/new"), finance).getRedirectedUrl())
                .isEqualTo(record);
        assertThat(page(record, preparer).select("a[href^=/spot-checks/rectifications/]"))
                .as("what was asked for goes on")
                .hasSize(1);
    }

    private long evaluation(String record) {
        return jdbc.sql("select evaluation_id from spot_check_form where id = :id")
                .param("id", form(record))
                .query(Long.class)
                .single();
    }

    private Elements refiling(String record, Viewer viewer) throws Exception {
        return page(record, viewer).select("button[formaction$=/refiling]");
    }

    /** A form without its record was made by no page, and no other is taken in its stead. */
    @Test
    void takesNoRecordForTheFirst() throws Exception {
        var record = drawn(1).get(0);
        assign(record, finance, finance, finance);
        assertThat(ask(post(record).param("version", "0").param("conclusion", "复核无误"), finance)
                        .getStatus())
                .isEqualTo(400);
        assertThat(page(record, finance).select("textarea[name=conclusion]").text())
                .isEmpty();
    }

    /** Everything about a review is asked once: the form, its records, conclusions and items, how it is filed now, and what hinders. */
    @Test
    void asksOnceForWhatAPageShows() throws Exception {
        var record = drawn(1).get(0);
        assign(record, li, wang, finance);
        assertThat(selects(record, li)).isLessThanOrEqualTo(11);
        close(record, "0.05", li);
        close(record, "0.03", wang);
        assertThat(selects(record + "/comparison", finance)).isLessThanOrEqualTo(6);
        ask(post(record + "/final"), finance);
        close(record, "0.04", finance);
        assertThat(selects(record, finance)).isLessThanOrEqualTo(12);
    }

    private long selects(String path, Viewer viewer) throws Exception {
        CountingDataSource.reset();
        page(path, viewer);
        return CountingDataSource.counted().getSelect();
    }
}
