package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.spotcheck.results.YearResults;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** When a form is 已销号 and when not, what goes on when a draw has ended, and who sees nothing of it. */
@OwnYears(2013)
@WholeApplication
class SpotCheckStatesTest extends SpotCheckScenes {

    private static final int YEAR = 2013;

    @Autowired
    YearResults results;

    /** A drawn form: its draw and its record, as addresses. */
    private record Checked(String draw, String record, long evaluation) {}

    /** Hands forms in, takes every other one of the year out of reach, and draws all. */
    private List<Checked> drawn(int count) throws Exception {
        jdbc.sql("update self_evaluation set status = 'RETURNED' where fiscal_year = :year")
                .param("year", YEAR)
                .update();
        submitted("抽查状态第", YEAR, count);
        var draw = draw(YEAR, count, "1");
        var checked = new ArrayList<Checked>();
        for (var record : records(draw)) {
            ask(post(draw + "/assignments").param("first[" + form(record) + "]", "" + finance.accountId()), finance);
            checked.add(new Checked(
                    draw,
                    record,
                    jdbc.sql("select evaluation_id from spot_check_form where id = :id")
                            .param("id", form(record))
                            .query(Long.class)
                            .single()));
        }
        assertThat(checked).hasSize(count);
        return checked;
    }

    private MockHttpServletRequestBuilder docking(Checked form) throws Exception {
        return docking(form.record(), page(form.record(), finance), "0.05");
    }

    private void conclude(Checked form) throws Exception {
        close(form.record(), "0.05", finance);
    }

    private MockHttpServletResponse answer(Checked form, int seen, String action, String words) throws Exception {
        return answer(form.record(), seen, action, words);
    }

    private MockHttpServletResponse decide(Checked form, int seen, String action) throws Exception {
        return decide(form.record(), seen, action, finance);
    }

    private MockHttpServletResponse require(Checked form, String words) throws Exception {
        return require(form.record(), words, 3, finance);
    }

    private String item(Checked form) {
        return "/spot-checks/rectifications/"
                + jdbc.sql("select max(i.id) from spot_check_item i where i.form_id = :form")
                        .param("form", form(form.record()))
                        .query(Long.class)
                        .single();
    }

    private void putRight(Checked form) throws Exception {
        var item = item(form);
        assertThat(ask(post(item).param("seen", "0").param("words", "补好了"), preparer)
                        .getRedirectedUrl())
                .isEqualTo(form.record());
        assertThat(ask(post(item).param("seen", "1").param("action", "done"), finance)
                        .getRedirectedUrl())
                .isEqualTo(form.record());
    }

    /** Presses 销号; what is said against it, or blank. */
    private String settling(Checked form) throws Exception {
        var result = mvc.perform(
                        post(form.record() + "/settlement").with(user(finance)).with(csrf()))
                .andReturn();
        var alarm = result.getFlashMap().get("alarm");
        return alarm == null ? "" : alarm.toString();
    }

    private String status(Checked form) throws Exception {
        return page(form.record(), finance).select("h1 .chip").text();
    }

    private boolean offersToSettle(Checked form) throws Exception {
        return !page(form.record(), finance)
                .select("form[action$=/settlement] button")
                .isEmpty();
    }

    @Test
    void isNotDoneWithAFormWhileItsUnitIsHeard() throws Exception {
        var form = drawn(1).get(0);
        assertThat(settling(form)).contains("复核完才能");
        conclude(form);
        assertThat(settling(form)).contains("单位可以答复到");
        assertThat(offersToSettle(form)).isFalse();
        answer(form, 1, "contest", "台账在档案室");
        assertThat(settling(form)).contains("有异议");
        var unfinished = end(form.draw(), "", finance);
        assertThat(unfinished.getStatus()).isEqualTo(422);
        assertThat(page(unfinished).select("#note-error").text()).contains("还有 1 份没有销号");
        decide(form, 1, "review");
        assertThat(settling(form)).contains("正在重新复核");
        assertThat(status(form)).isEqualTo("已复核");
        conclude(form);

        require(form, "补上台账");
        assertThat(settling(form)).contains("还有 1 项整改");
        putRight(form);
        assertThat(status(form)).as("the days of the answer run").isEqualTo("已复核");
        answer(form, 2, "contest", "台账真的在");
        assertThat(status(form)).isEqualTo("已复核");
        assertThat(decide(form, 1, "keep").getStatus())
                .as("meant the contest before")
                .isEqualTo(409);
        decide(form, 2, "keep");
        assertThat(status(form)).as("kept, and all is put right").isEqualTo("已销号");
    }

    @Test
    void isDoneWithFormsWhoseUnitsSayNothingUntilTheirDayIsOver() throws Exception {
        var forms = drawn(2);
        conclude(forms.get(0));
        conclude(forms.get(1));
        require(forms.get(1), "补上台账");
        putRight(forms.get(1));
        clock.advance(Duration.ofDays(10));
        dueItems.remind();
        assertThat(status(forms.get(1))).as("on the last day").isEqualTo("已复核");
        clock.advance(Duration.ofDays(1));

        var late = answer(forms.get(0), 1, "contest", "台账在档案室");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(page(late).select("[role=alert]").text()).contains("期限已过");
        assertThat(page(late).select("textarea").text()).isEqualTo("台账在档案室");
        assertThat(offersToSettle(forms.get(0))).isTrue();
        dueItems.remind();
        assertThat(status(forms.get(0))).as("the reviewer says so").isEqualTo("已复核");
        assertThat(settling(forms.get(0))).isEmpty();
        assertThat(status(forms.get(0))).isEqualTo("已销号");
        assertThat(status(forms.get(1))).isEqualTo("已销号");
    }

    /** The annual report tells it; other tests' forms of the year count as well. */
    @Test
    void addsUpWhatTheYearCameTo() throws Exception {
        var forms = drawn(3);
        var today = LocalDate.now(clock);
        var before = results.of(YEAR, 0, today);
        conclude(forms.get(0));
        answer(forms.get(0), 1, "contest", "台账在档案室");
        require(forms.get(0), "补上台账");
        require(forms.get(0), "公开结果");
        putRight(forms.get(0));

        var after = results.of(YEAR, 0, today);
        assertThat(after.draws()).isEqualTo(before.draws());
        assertThat(after.drawn()).isEqualTo(before.drawn());
        assertThat(after.reviewed()).isEqualTo(before.reviewed() + 1);
        assertThat(after.changed()).isEqualTo(before.changed() + 1);
        assertThat(after.contested()).isEqualTo(before.contested() + 1);
        assertThat(after.items()).isEqualTo(before.items() + 2);
        assertThat(after.done()).isEqualTo(before.done() + 1);
        assertThat(after.overdue()).isZero();
        assertThat(results.of(YEAR, 0, today.plusYears(2)).overdue()).isEqualTo(1);
        assertThat(after.self().subtract(before.self())).isEqualByComparingTo("99");
        assertThat(after.self().subtract(after.found()))
                .isGreaterThan(before.self().subtract(before.found()));
        assertThat(results.of(YEAR, -1, today).drawn()).isZero();
    }

    /** After another conclusion of a form of which all was put right, the reviewer can still be done with it. */
    @Test
    void offersToSettleAfterASecondConclusion() throws Exception {
        var form = drawn(1).get(0);
        conclude(form);
        require(form, "补上台账");
        putRight(form);
        answer(form, 1, "contest", "台账在档案室");
        decide(form, 1, "review");
        conclude(form);
        assertThat(status(form)).isEqualTo("已复核");
        clock.advance(Duration.ofDays(11));
        assertThat(offersToSettle(form)).isTrue();
        assertThat(settling(form)).isEmpty();
        assertThat(status(form)).isEqualTo("已销号");
    }

    @Test
    void goesOnWithWhatWasSaidWhenADrawHasEnded() throws Exception {
        var forms = drawn(4);
        for (var form : forms.subList(0, 3)) {
            conclude(form);
        }
        require(forms.get(0), "补上台账");
        answer(forms.get(1), 1, "contest", "台账在档案室");
        var waiting = docking(forms.get(3)).param("action", "close");
        assertThat(end(forms.get(0).draw(), "年度结束", finance).getRedirectedUrl())
                .isEqualTo(forms.get(0).draw());
        assertThat(page(forms.get(0).draw(), finance).select("h1 .chip").text()).isEqualTo("已结束");

        assertThat(ask(waiting, finance).getStatus()).as("was not reviewed").isEqualTo(422);
        assertThat(require(forms.get(2), "再补一份").getStatus()).isEqualTo(422);
        putRight(forms.get(0));
        assertThat(answer(forms.get(0), 1, "accept", "").getRedirectedUrl())
                .isEqualTo(forms.get(0).record());
        assertThat(status(forms.get(0))).isEqualTo("已销号");
        assertThat(answer(forms.get(2), 1, "accept", "").getRedirectedUrl())
                .isEqualTo(forms.get(2).record());
        assertThat(settling(forms.get(2))).isEmpty();

        decide(forms.get(1), 1, "review");
        conclude(forms.get(1));
        assertThat(page(forms.get(1).record(), preparer).text()).contains("第 2 次结论");
    }

    /** Two see the same preview and press at once: one draw is kept, the other person is shown what is left. */
    @Test
    void keepsOneOfTwoDrawsAtOnce() throws Exception {
        drawn(3);
        jdbc.sql("update spot_check_form set open = false where open").update();
        var first = seen(YEAR, 1, "1");
        var second = seen(YEAR, 1, "1");
        try (var both = new Pool()) {
            assertThat(both.statuses(() -> ask(first, finance), () -> ask(second, finance)))
                    .containsExactlyInAnyOrder(302, 409);
        }
    }

    private static final class Pool implements AutoCloseable {
        private final ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Integer> statuses(Callable<MockHttpServletResponse> one, Callable<MockHttpServletResponse> other)
                throws Exception {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(one, other))) {
                statuses.add(answer.get().getStatus());
            }
            return statuses;
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    @Test
    void reviewsWhatWasDrawnThoughTheUnitHasTheFormBack() throws Exception {
        var form = drawn(1).get(0);
        moves.move(form.evaluation(), new MoveRequest(Move.RETURN, null, "请改"), department);
        conclude(form);
        assertThat(status(form)).isEqualTo("已复核");
        assertThat(page(form.record(), preparer).text()).contains("98.95");
    }

    @Test
    void saysWhichRowIsWrongAndRefusesWhatNoPageSends() throws Exception {
        var form = drawn(1).get(0);
        var page = page(form.record(), finance);
        var place = page.select("tr[data-place]").get(1).attr("data-place");
        var name = page.select("tr[data-place] th").get(1).ownText().strip();
        var wrong = page(ask(
                docking(form)
                        .param("action", "close")
                        .param("rows[execution].actual", "七十")
                        .param("rows[" + page.select("tr[data-place]").get(2).attr("data-place") + "].score", "99"),
                finance));
        assertThat(wrong.select(".errors li").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("预算执行："))
                .noneSatisfy(line -> assertThat(line).startsWith(name));
        assertThat(wrong.select(".errors li a[href$=.score]").text())
                .startsWith(page.select("tr[data-place] th").get(2).ownText().strip() + "：");
        assertThat(page.select("form#record").text()).contains("130%");
        assertThat(place).isNotBlank();

        assertThat(ask(post(form.record()).param("part", "").param("version", "0"), finance)
                        .getStatus())
                .isEqualTo(400);
        assertThat(ask(post(form.record()).param("part", "THIRD").param("version", "0"), finance)
                        .getStatus())
                .isEqualTo(422);
        conclude(form);
        for (var seen : List.of("99999999999", "9999999999999999999999", "x")) {
            assertThat(ask(post(form.record() + "/answer").param("seen", seen).param("action", "accept"), preparer)
                            .getStatus())
                    .as(seen)
                    .isIn(409, 422);
        }
    }

    /** Somebody answers an item in one window and looks at another, where it can be answered still. */
    @Test
    void showsThoseWhoWereOvertakenTheirOwnPageWithWhatTheyTyped() throws Exception {
        var form = drawn(1).get(0);
        conclude(form);
        require(form, "补上台账");
        var item = item(form);
        ask(post(item).param("seen", "0").param("words", "补好了"), preparer);
        var late = ask(post(item).param("seen", "0").param("words", "补好了，另附说明"), preparer);
        assertThat(late.getStatus()).isEqualTo(409);
        var page = page(late);
        assertThat(page.select("h1").text()).isEqualTo("答复整改");
        assertThat(page.select("button[name=action]")).isEmpty();
        assertThat(page.select("textarea").text()).isEqualTo("补好了，另附说明");
        assertThat(page.select("main a.btn").attr("href")).isEqualTo(form.record());
    }

    /** What one of two reviewers is done with stays true: the other one cannot go by another form. */
    @Test
    void doesNotChangeTheFormUnderAClosedRecord() throws Exception {
        var form = drawn(1).get(0);
        var id = form(form.record());
        var colleague = colleague("第二个人");
        ask(post(form.draw() + "/assignments").param("second[" + id + "]", "" + colleague.accountId()), finance);
        conclude(form);
        var page = page(form.record(), colleague);
        var refused = ask(
                post(form.record() + "/refiling")
                        .param("part", "SECOND")
                        .param("version", page.select("input[name=version]").val())
                        .param("conclusion", "还在看"),
                colleague);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("[role=alert]").text()).contains("已经按原来的表复核完");
        assertThat(page(refused).select("textarea[name=conclusion]").text()).isEqualTo("还在看");
    }

    /** Nobody outside sees a form's review, whatever its address. */
    @Test
    void isNotThereForOthers() throws Exception {
        var form = drawn(1).get(0);
        conclude(form);
        require(form, "补上台账");
        var item = item(form);
        var list = "/spot-checks/rectifications?q="
                + page(form.record(), finance).expectFirst("h1").ownText().strip();
        var paths = List.of(
                form.record(),
                item,
                "/evaluations/" + form.evaluation() + "/spot-check",
                form.record() + "/answer",
                form.record() + "/comparison");
        for (var own : List.of(preparer, department)) {
            assertThat(ask(get(form.record()), own).getStatus()).isEqualTo(200);
            assertThat(page(list, own).text()).contains("补上台账");
        }
        assertThat(page("/", preparer).select("main a[href=/spot-checks/rectifications]"))
                .hasSize(1);
        for (var other : others()) {
            for (var path : paths) {
                assertThat(ask(get(path), other).getStatus())
                        .as(path + " " + other.role())
                        .isEqualTo(404);
            }
            for (var path : List.of(form.record(), item, form.record() + "/answer", form.record() + "/decision")) {
                assertThat(ask(post(path).param("seen", "1").param("words", "不"), other)
                                .getStatus())
                        .as(path + " " + other.role())
                        .isEqualTo(404);
            }
            assertThat(page(list, other).text()).doesNotContain("补上台账");
            assertThat(page(list, other).select("select[name=year] option").eachAttr("value"))
                    .as("years of others")
                    .doesNotContain("" + YEAR);
        }
        assertThat(status(form)).isEqualTo("整改中");
    }

    /** A preparer of another unit and a reviewer of another department, who have forms of their own. */
    private List<Viewer> others() {
        var admin = accounts.loadUserByUsername("admin");
        var id = documents.create(FormFixtures.ofYear(2018, "抽查以外第" + next(), "抽查以外的部门", "抽查以外的单位"), admin);
        var ids = jdbc.sql("select department_id, unit_id from self_evaluation where id = :id")
                .param("id", id)
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
        return List.of(
                other(Role.PREPARER, new DataScope(null, ids.get(1))),
                other(Role.DEPARTMENT_REVIEWER, new DataScope(ids.get(0), null)));
    }

    private Viewer other(Role role, DataScope scope) {
        var account = role == Role.PREPARER ? preparer : department;
        return new Viewer(account.accountId(), "other", null, "别人", role, scope, "", true);
    }

    /** What was drawn can be changed by nobody, not even past the application. */
    @Test
    void keepsWhatWasDrawn() throws Exception {
        var form = drawn(1).get(0);
        var id = form(form.record());
        for (var change : List.of(
                "rank = 9",
                "basis = 'RISK'",
                "ticket = ''",
                "doubt = 99",
                "self_total = 1",
                "unit_name = ''",
                "filed = '{}'::jsonb")) {
            assertThat(catching(() -> jdbc.sql("update spot_check_form set " + change + " where id = :id")
                            .param("id", id)
                            .update()))
                    .as(change)
                    .hasMessageContaining("drawn form");
        }
        assertThat(catching(() -> jdbc.sql("delete from spot_check_form where id = :id")
                        .param("id", id)
                        .update()))
                .hasMessageContaining("drawn form");
    }

    private static Throwable catching(Runnable act) {
        return catchThrowableOfType(DataAccessException.class, act::run);
    }
}
