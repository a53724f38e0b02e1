package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evidence.ContentHolder;
import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.content.ContentUpkeep;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Files of records, answers and 整改: who brings them, who sees them when, and what stays of them. One application. */
@OwnYears(2070)
@WholeApplication
class BroughtFilesTest extends SpotCheckScenes {

    private static final int YEAR = 2070;

    @Autowired
    ContentUpkeep upkeep;

    @Autowired
    List<ContentHolder> holders;

    /** By title; of the same title they are the same. */
    private final Map<String, byte[]> contents = new HashMap<>();

    /** What was said to whoever has brought something. */
    private String told = "";

    private Viewer li;
    private Viewer wang;

    @BeforeEach
    void colleagues() {
        li = colleague("李芳");
        wang = colleague("王磊");
    }

    /** A drawn form, and whoever reviews it. */
    private String given(Viewer first, @org.jspecify.annotations.Nullable Viewer second) throws Exception {
        jdbc.sql("update self_evaluation set status = 'RETURNED' where fiscal_year = :year")
                .param("year", YEAR)
                .update();
        submitted("抽查材料第", YEAR, 1);
        var draw = draw(YEAR, 1, "5");
        var record = records(draw).get(0);
        var call = post(draw + "/assignments").param("first[" + form(record) + "]", "" + first.accountId());
        if (second != null) {
            call.param("second[" + form(record) + "]", "" + second.accountId());
        }
        ask(call, finance);
        return record;
    }

    /** The page of the files of a place, after one was brought. */
    private Document bring(String record, String at, String title, Viewer by) throws Exception {
        if (!contents.containsKey(title)) {
            contents.put(title, SampleFiles.pdf(title));
        }
        var file = new MockMultipartFile("file", title + ".pdf", "application/pdf", contents.get(title));
        // only a request that says how long it is gets in
        var call = multipart(record + "/files").file(file).content(new byte[1]);
        var result =
                mvc.perform(call.param("at", at).with(user(by)).with(csrf())).andReturn();
        assertThat(result.getResponse().getStatus())
                .as("%s", result.getResolvedException())
                .isEqualTo(302);
        var to = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        told = result.getFlashMap().toString();
        var shown = mvc.perform(get(to).with(user(by))).andReturn().getResponse();
        return shown.getStatus() == 200 ? page(shown) : Jsoup.parse("<p>" + shown.getRedirectedUrl());
    }

    private static String row(Document page) {
        return page.select("tr[data-place]").get(1).attr("data-place");
    }

    /** The addresses of files that a page leads to. */
    private static List<String> links(Document page) {
        return page.select(".brought a, .files .about a.name").eachAttr("href");
    }

    private int status(String path, Viewer viewer) throws Exception {
        return ask(get(path), viewer).getStatus();
    }

    private String only(String record, String at, Viewer viewer) throws Exception {
        var links = links(page(record + "/files?at=" + at, viewer));
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    private void clean() {
        holders.forEach(holder -> holder.letGo(clock.instant().minus(Duration.ofDays(30))));
        upkeep.clean(holders.stream().map(ContentHolder::table).toList());
    }

    @Test
    void tellsTheUnitOfTheFilesOfARecordWithItsConclusion() throws Exception {
        var record = given(li, null);
        var written = page(record, li);
        var keeping = ask(docking(record, written, "0.05").param("files", row(written)), li);
        assertThat(keeping.getRedirectedUrl())
                .as("what was typed is kept before")
                .isEqualTo(record + "/files?at=" + row(written));
        assertThat(page(record, li).select("[name$=grounds]").get(1).text()).isEqualTo("台账里没有");

        var list = bring(record, row(written), "台账照片", li);
        assertThat(told).contains("已上传：台账照片.pdf");
        assertThat(list.select("h1 small").text()).startsWith("第1项");
        bring(record, row(written), "台账照片", li);
        assertThat(told).contains("已经有同样的文件");
        var file = only(record, row(written), li);
        assertThat(page(record, li)
                        .select("button.clip[value=" + row(written) + "]")
                        .text())
                .isEqualTo("1 份材料");
        assertThat(List.of(status(file, li), status(file, wang), status(file, preparer)))
                .as("nobody else before it is concluded")
                .containsExactly(200, 404, 404);

        close(record, "0.05", li);
        assertThat(links(page(record, preparer))).containsExactly(file);
        assertThat(links(page(record, department))).containsExactly(file);
        assertThat(status(file, preparer)).isEqualTo(200);
        assertThat(bring(record, row(written), "迟了", li).text()).isEqualTo(record);
        var protocol = page(page(record, finance).select(".back a").attr("href") + "/protocol", finance);
        assertThat(protocol.select("section:has(#files-title) tbody").text()).contains("台账照片.pdf");
    }

    @Test
    void keepsWhatWasToldUntilAnotherConclusionSaysOtherwise() throws Exception {
        var record = given(li, null);
        var place = row(page(record, li));
        bring(record, place, "第一次", li);
        close(record, "0.05", li);
        answer(record, 1, "contest", "台账在档案室");
        decide(record, 1, "review", finance);
        var file = only(record, place, li);

        ask(post(file + "/removal").param("at", place), li);
        assertThat(page(record + "/files?at=" + place, li)
                        .select("#removed ~ ul")
                        .text())
                .contains("第一次.pdf");
        assertThat(status(file, preparer)).as("as it was told").isEqualTo(200);
        var protocol = page(page(record, finance).select(".back a").attr("href") + "/protocol", finance);
        assertThat(protocol.select("section:has(#files-title) tbody").text()).contains("第一次.pdf（已移除）");
        clock.advance(Duration.ofDays(40));
        clean();
        assertThat(status(file, preparer)).isEqualTo(200);

        close(record, "0.04", li);
        assertThat(links(page(record, preparer))).isEmpty();
        assertThat(status(file, preparer)).isEqualTo(404);
        clean();
        assertThat(jdbc.sql("select count(*) from spot_check_file where form_id = :form and content_id is null")
                        .param("form", form(record))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void gathersTheFilesOfTwoReviewersWhoDoNotSeeEachOthers() throws Exception {
        var record = given(li, wang);
        var place = row(page(record, li));
        bring(record, place, "李的", li);
        bring(record, place, "王的", wang);
        bring(record, "", "两人都有的", li);
        bring(record, "", "两人都有的", wang);
        var ofLi = only(record, place, li);
        assertThat(List.of(status(ofLi, wang), status(ofLi, finance))).containsExactly(404, 404);
        close(record, "0.05", li);
        assertThat(status(ofLi, wang)).as("not both are done").isEqualTo(404);
        close(record, "0.05", wang);

        assertThat(page(record + "/comparison", finance).select(".brought a").eachText())
                .containsExactlyInAnyOrder("李的.pdf", "王的.pdf", "两人都有的.pdf", "两人都有的.pdf");
        ask(post(record + "/final"), finance);
        var admin = accounts.loadUserByUsername("admin");
        bring(record, place, "定稿的", finance);
        var ofFinal = links(page(record + "/files?at=" + place, finance));
        for (var link : links(page(record + "/comparison", finance))) {
            assertThat(List.of(status(link, finance), status(link, admin), status(link, wang), status(link, preparer)))
                    .as("while the final record is written")
                    .startsWith(200, 200)
                    .endsWith(404);
        }
        assertThat(ofFinal)
                .hasSize(3)
                .allSatisfy(link -> assertThat(status(link, admin))
                        .as("its writer's until it is closed")
                        .isEqualTo(404));
        ask(post(ofFinal.get(2) + "/removal").param("at", place), finance);
        assertThat(page(record + "/files?at=" + place, finance)
                        .select(".files .about a")
                        .eachText())
                .containsExactlyInAnyOrder("李的.pdf", "王的.pdf");
        assertThat(page(record + "/files?at=", finance)
                        .select(".files .about a")
                        .eachText())
                .containsExactly("两人都有的.pdf");
        close(record, "0.05", finance);
        assertThat(page(record, preparer).select(".brought a").eachText())
                .containsExactlyInAnyOrder("李的.pdf", "王的.pdf", "两人都有的.pdf");
        assertThat(status(ofLi, preparer))
                .as("that of the final record is another")
                .isEqualTo(404);
    }

    @Test
    void letsAReviewerGoWhoHasRemovedWhatTheyBrought() throws Exception {
        var record = given(li, wang);
        bring(record, "execution", "传错了", wang);
        ask(post(only(record, "execution", wang) + "/removal").param("at", "execution"), wang);
        var draw = page(record, finance).select(".back a").attr("href");
        var second = "[" + form(record) + "]";
        assertThat(ask(
                                post(draw + "/assignments")
                                        .param("seenSecond" + second, "" + wang.accountId())
                                        .param("second" + second, ""),
                                finance)
                        .getRedirectedUrl())
                .isEqualTo(draw);
        assertThat(status(record + "/comparison", finance)).isEqualTo(404);
        assertThat(page(record, finance).select(".facts").text()).doesNotContain("王磊");
    }

    @Test
    void takesProofOfWhatWasPutRight() throws Exception {
        var record = given(finance, null);
        close(record, "0.05", finance);
        var answering = page(record + "/answer", preparer);
        assertThat(answering.select("form.attach input[name=at]").val()).isEqualTo("answer.1");
        assertThat(answering.select("#evidence form").eachAttr("target"))
                .as("beside words that stay where they are, with no script either")
                .containsOnly("_blank");
        var apart = bring(record, "answer.1", "申辩", preparer);
        assertThat(apart.select("#evidence form[target]")).isEmpty();
        assertThat(page(record + "/answer", preparer).select("form[data-step][target=_blank]"))
                .hasSize(1);
        answer(record, 1, "contest", "有台账，见附件");
        assertThat(page(record, finance).select(".said .brought a").eachText()).containsExactly("申辩.pdf");
        assertThat(bring(record, "answer.1", "补充", preparer).text()).isEqualTo(record);
        decide(record, 1, "keep", finance);

        require(record, "补台账", 20, finance);
        var item = page(record, preparer)
                .select("a[href^=/spot-checks/rectifications/]")
                .attr("href");
        var at = "item." + item.substring(item.lastIndexOf('/') + 1);
        assertThat(bring(record, at, "不是您的", finance).text()).isEqualTo(record);
        bring(record, at, "整改照片", preparer);
        bring(record, at, "传错的", preparer);
        var wrong = page(item, preparer).select(".files .about a.name").get(1).attr("href");
        ask(post(wrong + "/removal").param("at", at), preparer);
        ask(post(wrong + "/restoration").param("at", at), preparer);
        ask(post(wrong + "/restoration").param("at", at), preparer);
        assertThat(acts("恢复抽查材料").stream().filter(act -> act.endsWith("整改“补台账”：传错的.pdf")))
                .as("told of once, for the second time changed nothing")
                .hasSize(1);
        ask(post(wrong + "/removal").param("at", at), preparer);
        clock.advance(Duration.ofSeconds(1));
        var file = page(record, finance).select(".items .brought a").attr("href");
        assertThat(status(file, finance)).isEqualTo(200);
        ask(post(item).param("seen", "0").param("words", "补好了"), preparer);
        assertThat(bring(record, at, "迟了", preparer).text()).isEqualTo(record);

        assertThat(page(item, finance).select(".files .about a").eachText()).containsExactly("整改照片.pdf");
        assertThat(page(item, finance).select("#removed"))
                .as("what the unit has removed is not for who accepts it")
                .isEmpty();
        ask(post(wrong + "/restoration").param("at", at), finance);
        assertThat(page(record, finance).select(".items .brought a").eachText()).containsExactly("整改照片.pdf");
        ask(post(item).param("seen", "1").param("action", "back").param("words", "看不清"), finance);
        assertThat(page(item, preparer).select("button[aria-label^=移除]"))
                .as("what was handed in stays")
                .isEmpty();
        ask(post(file + "/removal").param("at", at), preparer);
        bring(record, at, "清楚的照片", preparer);
        assertThat(page(item, preparer).select("button[aria-label^=移除]").eachAttr("aria-label"))
                .containsExactly("移除 清楚的照片.pdf");
        assertThat(page(record, finance).select(".items .brought a").eachText())
                .containsExactly("整改照片.pdf", "清楚的照片.pdf");
    }

    @Test
    void leavesRoomForTheUnitWhateverReviewersBring() throws Exception {
        var record = given(li, wang);
        bring(record, "execution", "台账", li);
        copy(record, "台账", 199);
        bring(record, "", "第201份", li);
        assertThat(told).contains("复核人给一张表最多200份");
        close(record, "0.05", li);
        close(record, "0.05", wang);
        ask(post(record + "/final"), finance);
        bring(record, "", "定稿附的", finance);
        assertThat(told).as("the final record has room of its own").contains("已上传");
        copy(record, "定稿附的", 199);
        bring(record, "", "定稿的第201份", finance);
        assertThat(told).contains("一张表的定稿最多200份");
        close(record, "0.05", finance);
        bring(record, "answer.1", "申辩", preparer);
        assertThat(told).contains("已上传");
    }

    /** The same file in so many places more. */
    private void copy(String record, String title, int times) {
        jdbc.sql("insert into spot_check_file (form_id, record_id, place, name, content_id, added_by, added_at)"
                        + " select form_id, record_id, 'gone ' || n, name, content_id, added_by, added_at"
                        + " from spot_check_file, generate_series(1, :times) n where form_id = :form and name = :name")
                .param("times", times)
                .param("form", form(record))
                .param("name", title + ".pdf")
                .update();
    }

    @Test
    void letsPeopleFromOutsideBringFilesToTheirRecords() throws Exception {
        var outside = accounts.create(new NewAccount(
                "spot.check." + next(),
                "ziping-trial",
                "外聘的王老师",
                Role.OUTSIDE_REVIEWER,
                Set.of(),
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC,
                LocalDate.now(clock).plusDays(30)));
        var record = given(outside, null);
        var other = given(li, null);
        bring(record, "execution", "账页", outside);
        assertThat(page(record, outside).select("button.clip[value=execution]").text())
                .isEqualTo("1 份材料");
        bring(other, "execution", "别人的", li);
        assertThat(status(only(other, "execution", li), outside)).isEqualTo(404);
        assertThat(bring(record, "item.1", "没有这项", outside).text()).isEqualTo(record);
        assertThat(bring(record, "no-row", "没有这行", outside).text())
                .contains("已删除的指标")
                .doesNotContain("没有这行.pdf");
    }
}
