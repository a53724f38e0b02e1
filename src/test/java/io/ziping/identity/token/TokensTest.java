package io.ziping.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.support.CountingDataSource;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Tokens from their page to the API: made, shown once, used, revoked. The whole application, a second or two. */
@WholeApplication
class TokensTest {

    private static final String FORMS = "/api/v1/evaluations";

    @Autowired
    MockMvc mvc;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    Organizations organizations;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private ServiceTokens.Issued token(String name, TokenScope scope, @Nullable Long body, boolean writes) {
        return tokens.create(
                new TokenDetails(
                        name,
                        scope,
                        scope == TokenScope.DEPARTMENT ? body : null,
                        scope == TokenScope.UNIT ? body : null,
                        writes,
                        null),
                admin);
    }

    private MockHttpServletResponse ask(String token, MockHttpServletRequestBuilder call, String address)
            throws Exception {
        return mvc.perform(call.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String token, MockHttpServletRequestBuilder call) throws Exception {
        return ask(token, call, "198.51.100.90");
    }

    private List<Map<String, Object>> audited(String username) {
        return jdbc.sql("select kind, subject, detail, client from audit_event where username = :name order by number")
                .param("name", username)
                .query()
                .listOfRows();
    }

    @Test
    void areMadeOnAPageAndShownOnce() throws Exception {
        var answer = mvc.perform(post("/admin/tokens")
                        .param("name", " 数据　平台 ")
                        .param("scope", "ALL")
                        .param("writes", "false")
                        .param("validUntil", "2099-12-31")
                        .with(user(admin))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        var token = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .select("code.token")
                .text();

        assertThat(TokenFormat.isWhole(token)).isTrue();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("用到2099-12-31");
        assertThat(ask(token, get(FORMS).param("size", "1")).getStatus()).isEqualTo(200);
        var list = page("/admin/tokens");
        assertThat(list)
                .contains("数据 平台", TokenFormat.ending(token), "198.51.100.90")
                .doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from service_token where hash = :hash")
                        .param("hash", TokenFormat.hash(token))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var id = jdbc.sql("select id from service_token where name = '数据 平台'")
                .query(Long.class)
                .single();
        assertThat(page("/admin/tokens/" + id)).contains("吊销这个令牌", "2099-12-31").doesNotContain(token);
        assertThat(audited("admin"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("kind", "新建令牌")
                        .containsEntry("subject", "接口：数据 平台")
                        .hasEntrySatisfying(
                                "detail",
                                detail -> assertThat(detail.toString())
                                        .contains("全部单位，只读，用到2099-12-31")
                                        .doesNotContain(token)));

        assertThat(mvc.perform(post("/admin/tokens/" + id + "/revocation")
                                .with(user(admin))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/admin/tokens");
        assertThat(page("/admin/tokens/" + id)).contains("已吊销").doesNotContain("吊销这个令牌");
        assertThat(audited("admin")).anySatisfy(entry -> assertThat(entry).containsEntry("kind", "吊销令牌"));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user(admin)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void tellAllThatIsMissingAtOnce() throws Exception {
        token("占用的名称", TokenScope.ALL, null, false);
        var page = Jsoup.parse(mvc.perform(post("/admin/tokens")
                        .param("name", "占用 的名称")
                        .param("scope", "UNIT")
                        .param("writes", "true")
                        .param("validUntil", "2001-01-01")
                        .with(user(admin))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("#name-error").text()).startsWith("已有这个名称的令牌");
        assertThat(page.select("#unitId-error").text()).isEqualTo("请选单位");
        assertThat(page.select("#validUntil-error").text()).startsWith("请填今天或以后的一天");
        assertThat(page.select("#writes option[selected]").val()).isEqualTo("true");
        assertThatExceptionOfType(TokenProblem.class)
                .isThrownBy(() -> tokens.create(new TokenDetails("", null, null, null, false, null), admin))
                .withMessageContainingAll("请填名称");
    }

    @Test
    void thatOnlyReadAreRefusedWhateverChangesSomething() throws Exception {
        var reader = token("只读的系统", TokenScope.ALL, null, false).token();

        assertThat(ask(reader, get(FORMS).param("size", "1")).getStatus()).isEqualTo(200);
        var refused = ask(reader, delete(FORMS + "/1"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(refused.getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .isEqualTo("Bearer realm=\"Ziping\", error=\"insufficient_scope\", scope=\"write\"");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("这个令牌只读");
        assertThat(audited("接口：只读的系统"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("kind", "拒绝访问")
                        .containsEntry("subject", "DELETE " + FORMS + "/1"));
    }

    @Test
    void ofAUnitFillItsFormsAndSeeNoOthers() throws Exception {
        var unit = organizations.findOrCreate("令牌的部门", "令牌的单位").identity();
        var token = token("单位的系统", TokenScope.UNIT, unit, true).token();
        var other = jdbc.sql("select min(id) from self_evaluation where unit_id <> :unit")
                .param("unit", unit)
                .query(Long.class)
                .single();

        var made = ask(
                token,
                post(FORMS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(FormFixtures.unfunded("令牌的项目", "令牌的部门", "令牌的单位"))));
        assertThat(made.getStatus())
                .as(made.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(201);
        var form = json.readTree(made.getContentAsByteArray()).get("id").asLong();
        assertThat(ask(token, get(FORMS + "/" + form)).getStatus()).isEqualTo(200);
        assertThat(ask(token, get(FORMS + "/" + other)).getStatus()).isEqualTo(404);
        assertThat(json.readTree(ask(token, get(FORMS)).getContentAsByteArray())
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(page("/evaluations/" + form + "/history")).contains("接口：单位的系统");
        assertThat(ask(token, delete(FORMS + "/" + form)).getStatus()).isEqualTo(204);
        jdbc.sql("delete from deleted_draft where evaluation_id = :form")
                .param("form", form)
                .update();
    }

    @Test
    void thatAreNoUseAreToldSoAndCounted() throws Exception {
        clock.set("2026-11-20T09:00:00");
        var issued = tokens.create(
                new TokenDetails("到期的系统", TokenScope.ALL, null, null, false, LocalDate.parse("2026-11-20")), admin);
        assertThat(ask(issued.token(), get(FORMS).param("size", "1")).getStatus())
                .isEqualTo(200);
        clock.set("2026-11-21T00:00:01");
        expectInvalid(ask(issued.token(), get(FORMS), "198.51.100.91"), "令牌已到期");
        clock.reset();
        tokens.revoke(issued.facts().id(), admin);
        expectInvalid(ask(issued.token(), get(FORMS), "198.51.100.91"), "令牌已吊销");
        expectInvalid(ask(TokenFormat.make(), get(FORMS), "198.51.100.91"), "令牌不对");
        expectInvalid(ask("nothing", get(FORMS), "198.51.100.91"), "令牌不对");
        assertThat(audited("接口：到期的系统").stream().map(entry -> entry.get("detail")))
                .contains("令牌已到期", "令牌已吊销");

        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 31; i++) {
            statuses.add(ask(TokenFormat.make(), get(FORMS), "198.51.100.92").getStatus());
        }
        assertThat(statuses.subList(0, 30)).containsOnly(401);
        assertThat(statuses.get(30)).as("as wrong passwords are").isEqualTo(429);
    }

    private static void expectInvalid(MockHttpServletResponse answer, String words) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .isEqualTo("Bearer realm=\"Ziping\", error=\"invalid_token\"");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words);
    }

    @Test
    void areNobodyWhoLogsInOrIsListedAmongPeople() throws Exception {
        var issued = token("藏着的系统", TokenScope.ALL, null, true);
        var username = "接口：藏着的系统";
        var account = jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();

        assertThat(repository.findByUsername(username)).isEmpty();
        assertThat(repository.findById(account)).isEmpty();
        assertThat(page("/admin/accounts?q=藏着的系统")).doesNotContain(username);
        for (var password : new String[] {"", issued.token()}) {
            assertThat(mvc.perform(get(FORMS).with(httpBasic(username, password)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(401);
        }
        assertThat(ask(issued.token(), get("/evaluations")).getRedirectedUrl()).contains("/login");
        assertThat(accounts.displayName(account)).contains(username);
    }

    @Test
    void noteTheirUseOnceInFiveMinutes() throws Exception {
        clock.set("2026-11-20T09:00:00");
        var issued = token("勤快的系统", TokenScope.ALL, null, false);
        var call = FORMS + "?size=1";

        assertThat(writes(issued.token(), call)).isEqualTo(1);
        assertThat(writes(issued.token(), call)).isZero();
        clock.set("2026-11-20T09:04:59");
        assertThat(writes(issued.token(), call)).isZero();
        clock.set("2026-11-20T09:05:30");
        assertThat(writes(issued.token(), call)).isEqualTo(1);
        assertThat(tokens.get(issued.facts().id()).orElseThrow().lastUsedAt())
                .isAfterOrEqualTo(Instant.parse("2026-11-20T01:05:30Z"));
    }

    private long writes(String token, String address) throws Exception {
        CountingDataSource.reset();
        assertThat(ask(token, get(address)).getStatus()).isEqualTo(200);
        var sent = CountingDataSource.counted();
        return sent.getInsert() + sent.getUpdate() + sent.getDelete();
    }
}
