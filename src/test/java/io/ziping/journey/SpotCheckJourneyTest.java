package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.ziping.analysis.AnalysisCounts;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evidence.SampleFiles;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A season of spot checks at two desks: drawn, two forms reviewed, one contested, one thing put right, the report opened and printed. Costs some ten seconds.
 */
@OwnYears(2000)
@WholeApplication
@ExtendWith(Chromium.class)
class SpotCheckJourneyTest {

    private static final int YEAR = 2000;
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final Pattern RECORD = Pattern.compile(".*/spot-checks/forms/\\d+$");

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Accounts accounts;

    @Autowired
    AnalysisCounts counts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Desk clerk;
    private Desk finance;

    @BeforeEach
    void sitDown(Browser chromium) {
        var preparer = accounts.loadUserByUsername("preparer");
        for (var project : List.of("抽查季的河道保洁", "抽查季的校园安全", "抽查季的图书采购")) {
            var id = documents.create(FormFixtures.ofYear(YEAR, project, DEPARTMENT, UNIT), preparer);
            moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
        }
        clerk = Desk.at(chromium, port).login("preparer");
        finance = Desk.at(chromium, port).login("reviewer");
    }

    @AfterEach
    void getUp() {
        clerk.close();
        finance.close();
        jdbc.sql("update spot_check_form set open = false where open").update();
    }

    /** Files beside an answer go up, are removed and restored, and what is typed of the answer stays. */
    private void takesBackAFile() {
        var evidence = clerk.page.locator("#evidence");
        evidence.locator("#file").setInputFiles(new FilePayload("台账.pdf", "application/pdf", SampleFiles.pdf("另一本台账")));
        evidence.locator("button[aria-label^=移除]").click();
        assertThat(evidence.locator(":scope > .flash")).hasText("已移除：台账.pdf");
        assertThat(evidence.locator(":scope > .flash")).isFocused();
        evidence.locator("button[aria-label^=恢复]").click();
        assertThat(evidence.locator(".files .about a.name")).hasText("台账.pdf");
        assertThat(clerk.page.locator("#words")).hasValue("台账在另一本里");
        assertThat(clerk.page).hasURL(Pattern.compile(".*/answer$"));
    }

    private static void press(Desk desk, String button) {
        desk.page.locator("main " + button).click();
    }

    private static void says(Desk desk, String words) {
        assertThat(desk.page.locator(".flash").first()).containsText(words);
    }

    @Test
    void goesFromTheDrawToTheReport() {
        var records = draw();

        finance.open(records.get(0));
        var row = finance.page.locator("tr[data-place]").nth(1);
        row.locator("[name$='.score']").fill("0.05");
        row.locator("select").selectOption(new SelectOption().setIndex(1));
        row.locator("textarea").fill("台账里没有");
        finance.page.locator("#conclusion").fill("第一项没有做");
        finance.expectAccessibleAnywhere();
        press(finance, "button[value=close]");
        says(finance, "已完成复核");
        finance.open(records.get(1));
        finance.page.locator("#conclusion").fill("复核无误");
        press(finance, "button[value=close]");
        says(finance, "已完成复核");

        clerk.open(records.get(1));
        clerk.page.getByText("答复", exact()).first().click();
        press(clerk, "button[value=accept]");
        assertThat(clerk.page).hasURL(RECORD);
        clerk.open(records.get(0));
        clerk.expectAccessibleAnywhere();
        clerk.page.getByText("答复", exact()).first().click();
        clerk.page.locator("#words").fill("台账在另一本里");
        takesBackAFile();
        press(clerk, "button[value=contest]");
        assertThat(clerk.page.locator(".hearing")).containsText("单位有异议");

        finance.open("/spot-checks");
        assertThat(finance.page.locator(".tasks")).containsText("处理异议");
        finance.open(records.get(0));
        finance.page.getByText("处理异议", exact()).click();
        finance.page.locator("#words").fill("那一本是上年的");
        press(finance, "button[value=keep]");
        assertThat(finance.page.locator(".hearing")).containsText("维持结论");
        finance.page.getByText("提出整改", exact()).click();
        finance.page.locator("#words").fill("补齐本年的台账");
        finance.page.locator("#due").fill(LocalDate.now(clock).plusDays(20).toString());
        press(finance, "form.panel button[name=action].btn-main");
        assertThat(finance.page.locator(".hearing")).containsText("补齐本年的台账");

        clerk.open(records.get(0));
        clerk.page.locator(".items a").click();
        clerk.page.locator("#words").fill("已补齐，见佐证材料");
        press(clerk, "form.panel button[name=action].btn-main");
        assertThat(clerk.page.locator(".hearing")).containsText("已补齐");

        finance.open(records.get(0));
        finance.page.locator(".items a").click();
        press(finance, "form.panel button[name=action].btn-main");
        assertThat(finance.page.locator(".hearing .items .chip")).hasText("已销号");
        finance.expectAccessibleAnywhere();

        counts.countAll();
        finance.open("/analysis/report?year=" + YEAR);
        assertThat(finance.page.locator(".report-paper")).containsText("抽查和整改");
        finance.expectAccessibleAnywhere();
        var printed = finance.page.request().get(finance.page.url().replace("/report?", "/report.pdf?"));
        Assertions.assertThat(printed.body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        clerk.expectNoComplaints();
        finance.expectNoComplaints();
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Draws two of the year at random and gives them to who has drawn; the addresses of their records. */
    private List<String> draw() {
        finance.open("/spot-checks/new");
        finance.page.locator("#year").selectOption("" + YEAR);
        finance.page.locator("#size").fill("2");
        finance.page.locator("#riskShare").fill("0");
        finance.page.locator("#moneyShare").fill("0");
        finance.page.locator("#randomShare").fill("100");
        finance.page.locator("#seed").fill("20");
        press(finance, "button[value=preview]");
        assertThat(finance.page.locator("#preview-title")).containsText("会抽到 2 份");
        finance.expectAccessibleAnywhere();
        press(finance, "button[value=draw]");
        assertThat(finance.page).hasURL(Pattern.compile(".*/spot-checks/\\d+$"));
        var me = accounts.loadUserByUsername("reviewer").accountId();
        finance.page.locator("#rest").selectOption("" + me);
        press(finance, "button[value=rest]");
        assertThat(finance.page.locator("select[name^=first] option:checked").first())
                .hasText(accounts.displayName(me).orElseThrow());
        finance.expectAccessibleAnywhere();
        var links = finance.page.locator("tbody td.name a");
        assertThat(links).hasCount(2);
        var records = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            records.add(links.nth(i).getAttribute("href"));
        }
        return records;
    }
}
