package io.ziping.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class AuditLogTest {

    @LocalServerPort
    int port;

    @Autowired
    AuditLog log;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private List<AuditEntry> latest(String username, String kind) {
        return log.find(new AuditQuery(null, null, username, kind, ZoneOffset.UTC), Long.MAX_VALUE, 10);
    }

    @Test
    void tellsWhoCameWentFailedWasRefusedAndExported() throws Exception {
        var visitor = new Visitor("http://localhost:" + port);
        visitor.post("/login", "/login", Map.of("username", "reviewer", "password", "falsch"));
        visitor.login("reviewer");
        visitor.get("/admin/audit");
        visitor.get("/evaluations/sheets.pdf?year=2024");
        visitor.post("/", "/logout", Map.of());

        assertThat(latest("reviewer", "登录失败").get(0).detail()).isEqualTo("用户名或口令不对");
        assertThat(latest("reviewer", "登录").get(0).client()).isEqualTo("127.0.0.1");
        assertThat(latest("reviewer", "拒绝访问").get(0).subject()).isEqualTo("GET /admin/audit");
        assertThat(latest("reviewer", "导出").get(0).detail()).isEqualTo("year=2024");
        assertThat(latest("reviewer", "退出")).isNotEmpty();
        assertThat(log.kinds()).contains("登录", "登录失败", "退出", "导出", "拒绝访问");
    }

    /** A form of another unit is refused as if there were none; the log must know of the attempt all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evaluations/%s",
                "/evaluations/%s/history",
                "/evaluations/%s/sheet.pdf",
                "/api/v1/evaluations/%s"
            })
    void keepsFormsAskedForOutsideOfTheScope(String path) throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        var project = "范围外" + path.length() + path.startsWith("/api");
        var foreign = documents.create(FormFixtures.unfunded(project, "别的部门", "别的单位"), admin);
        var asked = path.formatted(foreign);

        for (var username : List.of("preparer", "reviewer")) {
            mvc.perform(get(asked).with(user(accounts.loadUserByUsername(username))))
                    .andExpect(status().is(username.equals("preparer") ? 404 : 200));
        }

        assertThat(latest("preparer", "拒绝访问").get(0))
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo("GET " + asked))
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("范围外，或没有这张表"));
        mvc.perform(get(path.formatted(9_999_999)).with(user(accounts.loadUserByUsername("reviewer"))));
        assertThat(latest("reviewer", "拒绝访问"))
                .as("who sees all forms is refused none")
                .noneMatch(entry -> entry.subject().contains("9999999"));
    }

    @Test
    void standsOrFallsWithWhatItTellsOf() {
        var admin = accounts.loadUserByUsername("admin");
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new AdministrativeAct(admin, "未遂", "x", ""));
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> events.publishEvent(new AdministrativeAct(admin, "已遂", "x", "")));

        assertThat(latest("admin", "未遂")).isEmpty();
        assertThat(latest("admin", "已遂")).hasSize(1);
    }

    @Test
    void staysOneChainUnderManyHands() throws Exception {
        var before = log.verify().entries();
        var pool = Executors.newFixedThreadPool(8);
        var writers = IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    log.add(new AuditEvent(null, "many", "", "并行", "第" + i, ""));
                    return null;
                })
                .toList();
        for (var written : pool.invokeAll(writers)) {
            written.get();
        }
        pool.shutdown();

        var report = log.verify();
        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isGreaterThanOrEqualTo(before + 40).isEqualTo(report.last());
    }

    @Test
    void cannotBeChangedAndShowsWhenItWasNevertheless() {
        log.add(new AuditEvent(null, "tampered", "", "原样", "a", "b"));
        var number = latest("tampered", "原样").get(0).number();
        log.add(new AuditEvent(null, "tampered", "", "其后", "a", "b"));
        for (var statement : List.of(
                "update audit_event set detail = 'c' where number = " + number,
                "delete from audit_event where number = " + number,
                "truncate audit_event")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(statement).update());
        }

        // whoever owns the table can switch the triggers off; the chain tells
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_event disable trigger user").update();
            jdbc.sql("update audit_event set detail = 'c' where number = " + number)
                    .update();
            assertThat(log.verify().broken()).isEqualTo(number);
            jdbc.sql("update audit_event set detail = 'b' where number = " + number)
                    .update();
            assertThat(log.verify().whole()).isTrue();
            jdbc.sql("delete from audit_event where number = " + number).update();
            assertThat(log.verify().broken()).isEqualTo(number + 1);
            status.setRollbackOnly();
        });
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void isExportedWithoutFormulas() throws Exception {
        log.add(new AuditEvent(null, "=cmd()", "", "公式", "@sum", "他说\"好\"\n换行"));

        var csv =
                new Visitor("http://localhost:" + port).login("admin").get("/admin/audit.csv?kind=%E5%85%AC%E5%BC%8F");

        assertThat(csv.body())
                .startsWith("\uFEFF序号,时间")
                .contains("\"'=cmd()\"")
                .contains("\"'@sum\"")
                .contains("\"他说\"\"好\"\"\n换行\"");
    }
}
