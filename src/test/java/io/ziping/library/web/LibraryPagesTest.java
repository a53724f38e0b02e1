package io.ziping.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.library.IndicatorLibrary;
import io.ziping.library.LibraryDetails;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages on which the library is kept, and the files it goes out to and comes in from. */
@WholeApplication
class LibraryPagesTest {

    private static final String HEADING = "一级指标,二级指标,三级指标,年度指标值,计量单位,填报说明,在用\n";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IndicatorLibrary library;

    @Autowired
    TransactionTemplate transaction;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @BeforeEach
    @AfterEach
    void emptyLibrary() {
        jdbc.sql("delete from library_indicator").update();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document upload(byte[] file) throws Exception {
        return Jsoup.parse(new Visitor("http://localhost:" + port)
                .login("admin")
                .upload("/admin/library/import", "file", "指标库.csv", file)
                .body());
    }

    private Document upload(String rows) throws Exception {
        return upload((HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse take(Document preview) throws Exception {
        return send(post("/admin/library/import/filing")
                .param("token", preview.expectFirst("[name=token]").val()));
    }

    private List<String> kept() {
        return jdbc.sql("select concat_ws('|', name, target, unit, note, in_use) from library_indicator order by name")
                .query(String.class)
                .list();
    }

    private long category(String name) {
        return jdbc.sql("select id from indicator_class where name = :name and kind = 'OUTPUT'")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void aFileIsTakenAsAWholeAndSaysWhatItChanges() throws Exception {
        var preview = upload("产出指标,数量指标,培训人次,≥100,人次,每场都计,是\n产出指标,质量指标,合格率,=100,%,,\n");

        assertThat(preview.select("[role=status]").text()).isEqualTo("新增 2 个，修改 0 个，0 个不变。还没有导入。");
        assertThat(kept()).isEmpty();
        assertThat(take(preview).getRedirectedUrl()).isEqualTo("/admin/library");
        assertThat(kept()).containsExactly("合格率|=100|%||t", "培训人次|≥100|人次|每场都计|t");
        assertThat(take(preview).getRedirectedUrl())
                .as("a second press does nothing, and shows what came of the first")
                .isEqualTo("/admin/library");
        assertThat(kept()).hasSize(2);
        assertThat(send(post("/admin/library/import/filing").param("token", "从没有过的"))
                        .getRedirectedUrl())
                .isEqualTo("/admin/library/import");

        var again = upload("产出指标,数量指标,培训 人次,≥120,人次,每场都计,否\n产出指标,质量指标,合格率,=100,%,,是\n");
        assertThat(again.select("[role=status]").text()).isEqualTo("新增 0 个，修改 1 个，1 个不变。还没有导入。");
        take(again);
        assertThat(kept()).containsExactly("合格率|=100|%||t", "培训 人次|≥120|人次|每场都计|f");
        assertThat(jdbc.sql("select detail from audit_event where kind = '导入指标库' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("修改培训 人次");
    }

    @Test
    void aRowThatIsWrongSaysWhatAndKeepsTheOthersOut() throws Exception {
        var preview = upload("""
                产出指标,数量指标,培训人次,≥100,人次,,
                产出指标,数量指标,培训 人次,,,,
                产出指标,不存在,走访,,,,
                产出,数量指标,走访,,,,
                产出指标,数量指标,,,一二三四五六七八九十一二三四五六七八九十一,,也许
                """);

        assertThat(preview.select("[role=status]").text()).isEqualTo("4 行有问题，一行也没有导入。请改好文件重新上传。");
        assertThat(preview.select(".field-error").eachText())
                .containsExactly("和第2行重复", "“产出指标”下没有这个二级指标", "没有这个一级指标", "请填三级指标", "最多20字", "只能填“是”或“否”，空着是“是”");
        assertThat(preview.select("form.panel button")).isEmpty();
        assertThat(take(preview).getRedirectedUrl()).isEqualTo("/admin/library/import");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFileThatIsNoListSaysSoAtItsField() throws Exception {
        assertThat(upload("一级指标,名称\n".getBytes(StandardCharsets.UTF_8))
                        .select("#file-error")
                        .text())
                .isEqualTo("第一行要有导出文件里的七列；没有找到：二级指标、三级指标、年度指标值、计量单位、填报说明、在用");
        assertThat(upload(HEADING.getBytes(StandardCharsets.UTF_8))
                        .select("#file-error")
                        .text())
                .isEqualTo("只有标题，没有指标");
        assertThat(upload(new byte[0]).select("#file-error").text()).isEqualTo("请选择文件");
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() throws Exception {
        take(upload("产出指标,数量指标,=SUM(A1)培训,≥1000.00,人次,\"说明，有“引号”\",是\n产出指标,成本指标,0012,＝100,㎡,,否\n"));
        var before = kept();

        var file = send(get("/admin/library/library.xlsx")).getContentAsByteArray();

        assertThat(upload(file).select("[role=status]").text()).isEqualTo("文件里的 2 个指标和指标库里的一样，不用导入。");
        assertThat(before).hasSize(2);
    }

    @Test
    void aFileIsNotTakenWhenTheLibraryHasChangedSinceItWasChecked() throws Exception {
        var preview = upload("产出指标,数量指标,培训人次,≥100,人次,,是\n产出指标,质量指标,合格率,=100,%,,\n");
        add("培训人次", "≥1").andKept();

        assertThat(take(preview).getRedirectedUrl()).isEqualTo("/admin/library/import");
        assertThat(kept()).containsExactly("培训人次|≥1|||t");
    }

    /** What a colleague has changed since is not put back unseen. */
    @Test
    void aFileIsNotTakenWhenSomebodyHasChangedWhatItChanges() throws Exception {
        add("走访次数", "≥12").andKept();
        var preview = upload("产出指标,数量指标,走访次数,≥15,,,是\n");
        var address =
                page(send(get("/admin/library?q=走访"))).expectFirst("tbody a").attr("href");
        send(post(address)
                .param("version", "0")
                .param("category", String.valueOf(category("数量指标")))
                .param("name", "走访次数")
                .param("target", "≥20"));

        assertThat(take(preview).getRedirectedUrl()).isEqualTo("/admin/library/import");
        assertThat(kept()).containsExactly("走访次数|≥20|||t");
    }

    /** Otherwise the library could not be mended in a file any more. */
    @Test
    void aFullLibraryTakesNoMoreAndCanBeExportedAndImported() throws Exception {
        jdbc.sql("""
                        insert into library_indicator (version, category_id, name, name_key, target, unit, note, in_use)
                        select 0, :category, '满库' || n, '满库' || n, '', '', '', true from generate_series(1, 4999) n
                        """).param("category", category("数量指标")).update();
        add("最后一个", "≥1").andKept();

        assertThat(page(add("多一个", "≥1").response()).select("#name-error").text())
                .startsWith("指标库最多5000个指标");
        assertThat(upload("产出指标,数量指标,多一个,≥1,,,是\n").select("#file-error").text())
                .isEqualTo("指标库最多5000个指标，停用的也算：现在有5000个，文件里新增1个");
        assertThat(upload("产出指标,数量指标,最后一个,≥2,,,是\n").select("[role=status]").text())
                .startsWith("新增 0 个，修改 1 个");
        // one more than a file had room for
        jdbc.sql("insert into library_indicator (version, category_id, name, name_key, target, unit, note, in_use)"
                        + " values (0, :category, '满库', '满库', '', '', '', true)")
                .param("category", category("数量指标"))
                .update();
        assertThat(upload(send(get("/admin/library/library.xlsx")).getContentAsByteArray())
                        .select("[role=status]")
                        .text())
                .isEqualTo("文件里的 5001 个指标和指标库里的一样，不用导入。");
    }

    private record Answer(MockHttpServletResponse response) {
        void andKept() {
            assertThat(response.getStatus()).isEqualTo(302);
        }
    }

    private Answer add(String name, String target) throws Exception {
        return new Answer(send(post("/admin/library")
                .param("category", String.valueOf(category("数量指标")))
                .param("name", name)
                .param("target", target)
                .param("action", "save")));
    }

    @Test
    void anIndicatorIsAddedAndEveryMistakeIsSaidAtItsField() throws Exception {
        var wrong =
                page(send(post("/admin/library").param("unit", "一".repeat(21)).param("note", "一".repeat(201))));
        assertThat(wrong.select("#category-error, #name-error, #unit-error, #note-error")
                        .eachText())
                .containsExactly("请选二级指标", "请填三级指标", "最多20字", "最多200字");
        assertThat(wrong.expectFirst("#unit").val()).hasSize(21);

        add("走访次数", "≥12").andKept();
        assertThat(page(add(" 走访　次数", "").response()).select("#name-error").text())
                .isEqualTo("这个二级指标下已有“走访次数”");
        assertThat(kept()).containsExactly("走访次数|≥12|||t");
    }

    @Test
    void anIndicatorIsChangedUnlessSomebodyElseWasQuickerAndTakenOutOfUse() throws Exception {
        add("走访次数", "≥12").andKept();
        var address =
                page(send(get("/admin/library?q=走访"))).expectFirst("tbody a").attr("href");
        var category = String.valueOf(category("质量指标"));
        var change = page(send(get(address)));
        var version = change.expectFirst("#version").val();

        assertThat(send(post(address)
                                .param("version", version)
                                .param("category", category)
                                .param("name", "走访户数"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(kept()).containsExactly("走访户数||||t");
        var late = page(send(post(address)
                .param("version", version)
                .param("category", category)
                .param("name", "走访人数")));
        assertThat(late.select("#name-error").text()).isEqualTo("现在是：走访户数");
        send(post(address).param("action", "disable"));
        assertThat(kept()).containsExactly("走访户数||||f");
        assertThat(page(send(get("/admin/library?state=unused&category=" + category)))
                        .select("tbody tr")
                        .eachText())
                .containsExactly("走访户数 质量指标 产出指标 停用");
        assertThat(page(send(get("/admin/library?state=used"))).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void aClassThatTheLibraryHasIndicatorsOfIsNotRemoved() throws Exception {
        send(post("/admin/classes")
                .param(
                        "parent",
                        jdbc.sql("select parent_id from indicator_class where id = :id")
                                .param("id", category("数量指标"))
                                .query(String.class)
                                .single())
                .param("name", "指标库里的类"));
        var id = jdbc.sql("select id from indicator_class where name = '指标库里的类'")
                .query(Long.class)
                .single();
        send(post("/admin/library").param("category", String.valueOf(id)).param("name", "只在指标库"));

        assertThat(page(send(post("/admin/classes/" + id).param("action", "remove")))
                        .text())
                .contains("下面还有指标库的指标，不能删除，可以停用");
        jdbc.sql("delete from library_indicator").update();
        assertThat(send(post("/admin/classes/" + id).param("action", "remove")).getStatus())
                .isEqualTo(302);
    }

    @Test
    void ofTwoWhoSaveAnIndicatorAtTheSameMomentOneIsTold() throws Exception {
        var category = category("数量指标");
        long id = library.add(new LibraryDetails(category, "同时存的", "≥1", "次", ""), admin);

        var answer = meanwhile(
                () -> library.setInUse(id, false, admin),
                post("/admin/library/" + id)
                        .param("version", "0")
                        .param("category", String.valueOf(category))
                        .param("name", "同时存的二"));
        assertThat(page(answer).text()).contains("您打开以后，别人改过。");
        var pressed = meanwhile(
                () -> library.change(id, 1, new LibraryDetails(category, "同时存的三", "", "", ""), admin),
                post("/admin/library/" + id).param("action", "enable"));
        assertThat(pressed.getStatus()).isEqualTo(302);

        assertThat(kept()).containsExactly("同时存的三||||f");
    }

    /** Sends a request whose statements wait for the deed of another, which then is committed. */
    private MockHttpServletResponse meanwhile(Runnable deed, MockHttpServletRequestBuilder request) throws Exception {
        var task = new FutureTask<>(() -> send(request));
        transaction.executeWithoutResult(status -> {
            deed.run();
            new Thread(task, "race").start();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                            + " and wait_event_type = 'Lock'")
                                    .query(Long.class)
                                    .single()
                            > 0);
        });
        return task.get(30, TimeUnit.SECONDS);
    }
}
