package io.ziping.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Many accounts from one file. */
@WholeApplication
class AccountImportTest {

    private static final String HEADING = "用户名,姓名,角色,部门,单位\n";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    AccountImport accountImport;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Viewer admin;

    @BeforeEach
    void bodies() {
        admin = accounts.loadUserByUsername("admin");
        organizations.findOrCreate("批量甲部门(汇总)", "批量一单位");
        organizations.findOrCreate("批量甲部门(汇总)", "批量同名单位");
        organizations.findOrCreate("批量乙部门", "批量同名单位");
    }

    private AccountList read(String rows) {
        return accountImport.read((HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String problem(String row) {
        return read(row).rows().get(0).problems().entrySet().stream()
                .map(entry -> entry.getKey().title() + "：" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysAtEachRowAndCellWhatCannotBe() {
        assertThat(problem("batch.ok,周敏,填报人,,批量一单位")).isEmpty();
        assertThat(problem("Batch.Ok,周敏,主管部门审核人,批量乙部门,")).isEmpty();
        assertThat(problem("batch.ok,周敏,财政审核人,,")).isEmpty();
        assertThat(problem(",周敏,财政审核人,,")).isEqualTo("用户名：请填用户名");
        assertThat(problem("周敏,周敏,财政审核人,,")).startsWith("用户名：2到64个字符");
        assertThat(problem("preparer,周敏,财政审核人,,")).isEqualTo("用户名：已有这个用户名");
        assertThat(problem("x1,,财政审核人,,")).isEqualTo("姓名：请填姓名");
        assertThat(problem("x1," + "长".repeat(61) + ",财政审核人,,")).isEqualTo("姓名：最多60个字");
        assertThat(problem("x1,周敏,,,")).isEqualTo("角色：请填角色");
        assertThat(problem("x1,周敏,填表人,,")).startsWith("角色：没有这个角色");
        assertThat(problem("x1,周敏,管理员,,")).startsWith("角色：管理员请");
        assertThat(problem("x1,周敏,填报人,,")).isEqualTo("单位：填报人要填单位");
        assertThat(problem("x1,周敏,填报人,,没有的单位")).isEqualTo("单位：没有这个单位");
        assertThat(problem("x1,周敏,填报人,没有的部门,批量一单位")).isEqualTo("部门：没有这个主管部门");
        assertThat(problem("x1,周敏,填报人,批量乙部门,批量一单位")).isEqualTo("单位：这个部门没有这个单位");
        assertThat(problem("x1,周敏,填报人,,批量同名单位")).isEqualTo("部门：有2个部门都有这个单位，请填部门");
        assertThat(problem("x1,周敏,填报人,批量乙部门,批量同名单位")).isEmpty();
        assertThat(problem("x1,周敏,主管部门审核人,,")).isEqualTo("部门：主管部门审核人要填部门");
        assertThat(problem("x1,周敏,财政审核人,批量乙部门,批量一单位")).isEqualTo("单位：财政审核人不填单位 部门：财政审核人不填部门");
        assertThat(read("dup,甲,财政审核人,,\nx2,乙,财政审核人,,\nDUP,丙,财政审核人,,").broken())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(4);
                    assertThat(row.problem(ImportColumn.USERNAME)).isEqualTo("和第2行重复");
                });
    }

    @Test
    void findsBodiesHoweverTheyAreSpeltAndNamesTheNearOne() {
        assertThat(problem("x1,周敏,填报人,批量甲部门（汇总）,批量 一单位")).isEmpty();
        assertThat(problem("x1,周敏,主管部门审核人,批量甲部门（汇总）\u200b,")).isEmpty();
        assertThat(problem("x1,周敏,主管部门审核人,批量甲部门,")).isEqualTo("部门：没有这个主管部门，是不是“批量甲部门(汇总)”？");
        assertThat(problem("x1,周敏,填报人,批量乙部门,批量同名单位本级")).isEqualTo("单位：这个部门没有这个单位，是不是“批量同名单位”？");
        assertThat(read("ｄｕｐ,甲,财政审核人,,\n\u200bdup,乙,财政审核人,,").broken()).hasSize(1);
    }

    @Test
    void asksForTheColumns() {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> accountImport.read("用户名,姓名,部门\nx,周敏,y".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("角色、单位");
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> read(""))
                .withMessageContaining("只有标题");
        assertThat(accountImport
                        .read("姓 名,*用户名,实施单位,主管部门,角色\n周敏,other.order,批量一单位,,填报人".getBytes(Charset.forName("GB18030")))
                        .fine())
                .hasSize(1);
    }

    @Test
    void makesAllOrNoneAndNamesEachInTheLog() {
        var rows = IntStream.range(0, 250)
                .mapToObj(i -> "batch.many." + i + ",第" + i + "人,填报人,批量甲部门(汇总),批量一单位")
                .collect(Collectors.joining("\n"));
        var list = read(rows);
        assertThat(list.broken()).isEmpty();

        var made = accountImport.create(list.fine(), admin);

        assertThat(made).hasSize(250);
        assertThat(made).extracting(ImportedAccount::password).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from account where username like 'batch.many.%' and must_change_password"
                                + " and password_hash like '{bcrypt}$2a$06$%'")
                        .query(Integer.class)
                        .single())
                .as("hashed so that 2,000 take seconds")
                .isEqualTo(250);
        assertThat(jdbc.sql("select subject || detail from audit_event where kind = '批量新建账号' and subject like '共250个%'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .anyMatch(entry -> entry.startsWith("共250个，第201到250个") && entry.contains("batch.many.249（"));
        var again = list.fine().subList(0, 1);
        assertThatExceptionOfType(AccountImport.ListChangedException.class)
                .as("the name is taken meanwhile")
                .isThrownBy(() -> accountImport.create(again, admin));
    }

    @Test
    void takesTwoThousandRowsAndNotOneMore() {
        var rows = "x,周敏,财政审核人,,\n".repeat(AccountImport.MOST);
        assertThat(read(rows).rows()).hasSize(AccountImport.MOST);
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> read(rows + "y,周敏,财政审核人,,\n"))
                .withMessageContaining("行太多");
    }

    @Test
    void takesAFileShowsThePasswordsOnceAndLetsTheirOwnersIn() throws Exception {
        var visitor = new Visitor("http://localhost:" + port).login("admin");
        var file = HEADING + "batch.first,=周敏,填报人,,批量一单位\nbatch.second,李,填报人,,没有的单位";

        var preview = visitor.upload("/admin/accounts/import", "file", "名单.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("没有这个单位").contains("只建没有问题的 1 个");
        var token = token(preview.body());
        var refused = visitor.post("/admin/accounts", "/admin/accounts/import/creation", Map.of("token", token));
        assertThat(refused.body()).as("nothing is made without saying so").contains("还没有建");

        var made = visitor.post(
                "/admin/accounts",
                "/admin/accounts/import/creation",
                Map.of("token", token(refused.body()), "action", "fine"));
        assertThat(made.body()).contains("已建 1 个账号").contains("batch.first");
        var passwords = Map.of("token", token(made.body()));
        assertThat(visitor.post("/admin/accounts", "/admin/accounts/import/creation", passwords)
                        .body())
                .as("a second press shows what came of the first")
                .contains("已建 1 个账号")
                .contains("batch.first");
        var csv = visitor.post("/admin/accounts", "/admin/accounts/import/passwords", passwords);
        assertThat(csv.body()).startsWith("\uFEFF").contains("\"'=周敏\"");
        assertThat(visitor.post("/admin/accounts", "/admin/accounts/import/passwords", passwords)
                        .statusCode())
                .isEqualTo(410);

        var password = csv.body().strip().replaceFirst("(?s).*,\"(.*)\"$", "$1");
        var owner = new Visitor("http://localhost:" + port);
        owner.post("/login", "/login", Map.of("username", "batch.first", "password", password));
        assertThat(owner.get("/").headers().firstValue("Location").orElse("")).endsWith("/account/password");
    }

    @Test
    void saysAtTheFieldThatAFileIsTooLarge() throws Exception {
        var visitor = new Visitor("http://localhost:" + port).login("admin");

        var answer = visitor.upload("/admin/accounts/import", "file", "big.csv", new byte[3 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/admin/accounts/import?tooLarge").body()).contains("文件超过2MB");
        expectRefused(visitor.upload("/admin/accounts/import", "file", "", new byte[0]), "请选择文件");
        var table = "项目,金额\n甲,1".getBytes(StandardCharsets.UTF_8);
        expectRefused(visitor.upload("/admin/accounts/import", "file", "x.csv", table), "没有找到：用户名");
        expectRefused(visitor.upload("/admin/accounts/import", "file", "x.png", new byte[] {0, 1, 2, 3}), "这不是 .xlsx");
        assertThat(visitor.upload("/admin/accounts", "file", "x.csv", new byte[10])
                        .statusCode())
                .as("no other address takes a file")
                .isEqualTo(415);
    }

    @Test
    void belongsToWhoeverCheckedIt() throws Exception {
        var answer = mvc.perform(post("/admin/accounts/import/creation")
                        .param("token", "made-up")
                        .with(user(admin))
                        .with(csrf()))
                .andReturn();

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/admin/accounts/import");
        assertThat(String.valueOf(answer.getFlashMap().get("alarm"))).contains("请重新上传");
    }

    /** The page again, with what is wrong at its field and on top. */
    private static void expectRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#file-error").text()).contains(words);
        assertThat(page.select(".alarm a[href=#file]").text()).contains(words);
        assertThat(page.select("#file").attr("aria-describedby")).isEqualTo("file-error file-hint");
    }

    private static String token(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
