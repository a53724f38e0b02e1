package io.ziping.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import io.ziping.analysis.AnalysisCounts;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenScope;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Makes the pictures of manual and handbook, from what the trial begins with: {@code .ci/make-pictures}, which says what day it
 * is. By its name no run of the tests takes it for one; it takes a minute. They are made in this order, for some do what
 * others show.
 */
@WholeApplication
@ExtendWith(Chromium.class)
class ManualPictures {

    private static final Path FOLDER = Path.of("docs", "images");

    /** A complete draft, two that wait for the finance reviewer, one that was given back, and one with many doubts. */
    private static final String DRAFT = "/evaluations/20";

    private static final String WAITING = "/evaluations/1";
    private static final String ALSO_WAITING = "/evaluations/10";
    private static final String RETURNED = "/evaluations/3";
    private static final String DOUBTFUL = "/evaluations/6";

    static final List<Picture> ALL = List.of(
            Picture.of("login", "", "/login").high(400),
            Picture.of("list", "preparer", "/evaluations?year=2024"),
            Picture.of("new", "preparer", "/evaluations/new").high(700),
            Picture.of("editor", "preparer", DRAFT + "/edit", ManualPictures::lookAtIndicators),
            Picture.of("editor-phone", "preparer", DRAFT + "/edit", ManualPictures::lookAtIndicators),
            Picture.of("evidence", "preparer", DRAFT + "/evidence", ManualPictures::attach),
            Picture.of("submission", "preparer", DRAFT + "/submission").high(620),
            Picture.of("sheet", "preparer", DOUBTFUL + "/sheet"),
            Picture.of("import", "preparer", "/intake", ManualPictures::read),
            Picture.of("reviewing", "reviewer", WAITING),
            Picture.of("reviewing-phone", "reviewer", WAITING),
            Picture.of("doubts", "reviewer", "/doubts"),
            Picture.of("spot-checks", "reviewer", "/spot-checks/new", ManualPictures::draw),
            Picture.of("analysis", "reviewer", "/analysis?year=2024"),
            Picture.of("report", "reviewer", "/analysis/report?year=2024"),
            Picture.of("home", "preparer", "/"),
            Picture.of("home-phone", "preparer", "/"),
            Picture.of("history", "preparer", DRAFT + "/history", ManualPictures::change),
            Picture.of("progress", "admin", "/campaigns/2025").high(560),
            Picture.of("years", "admin", "/admin/campaigns").high(360),
            Picture.of("organizations", "admin", "/admin/organizations").high(420),
            Picture.of("accounts", "admin", "/admin/accounts").high(420),
            Picture.of("rules", "admin", "/admin/rules/2025"),
            Picture.of("tokens", "admin", "/admin/tokens", ManualPictures::hide).high(360));

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    AnalysisCounts counts;

    @Autowired
    Accounts accounts;

    @Autowired
    ServiceTokens tokens;

    @Test
    void makesThemAll(Browser browser) throws IOException {
        var until = clock.instant().atZone(clock.getZone()).toLocalDate().plusYears(1);
        tokens.create(
                new TokenDetails("财政一体化系统", TokenScope.ALL, null, null, false, until),
                accounts.loadUserByUsername("admin"));
        goBack(browser);
        counts.countAll();
        for (var picture : ALL) {
            take(picture, browser);
        }
    }

    /** All of the trial's forms of last year are published: some wait again, and one is given back to its preparer. */
    private void goBack(Browser browser) {
        try (var desk = Desk.at(browser, port).login("reviewer")) {
            for (var form : List.of(WAITING, ALSO_WAITING, RETURNED)) {
                desk.open(form);
                move(desk.page, Move.UNPUBLISH);
                move(desk.page, Move.CANCEL_APPROVAL);
            }
        }
        try (var desk = Desk.at(browser, port).login("department")) {
            for (var form : List.of(WAITING, ALSO_WAITING)) {
                desk.open(form);
                move(desk.page, Move.APPROVE);
            }
            desk.open(RETURNED + "/return");
            desk.page.locator("[name=reason]").fill("第 2 项的实际完成值请写明数量，并附上佐证材料。");
            move(desk.page, Move.RETURN);
        }
    }

    private static void move(Page page, Move move) {
        page.locator("[name=move][value=" + move + "]").click();
        page.locator(".flash").getByText(move.done()).waitFor();
    }

    private void take(Picture picture, Browser browser) throws IOException {
        try (var desk = picture.isOfPhone() ? Desk.ofPhone(browser, port) : Desk.at(browser, port)) {
            var page = desk.page;
            if (!picture.username().isEmpty()) {
                desk.login(picture.username());
            }
            page.clock().setFixedTime(clock.millis());
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(picture.isOfPhone() ? 375 : 1366, picture.height());
            desk.open(picture.path());
            picture.work().accept(page);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.evaluate("document.fonts.ready");
            var taken = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            IndexedPng.write(taken, FOLDER.resolve(picture.file()));
        }
    }

    /** The first indicators below the bar that stays. */
    private static void lookAtIndicators(Page page) {
        page.locator("tr[data-row]")
                .first()
                .evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)");
    }

    private static void attach(Page page) {
        page.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload("2025年接待台账.csv", "text/csv", "日期,批次\n2025-03-04,2\n".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("满意度问卷汇总.txt", "text/plain", "发出 60 份，收回 58 份。".getBytes(StandardCharsets.UTF_8))
        });
        page.waitForURL("**/evidence*");
        page.getByText("满意度问卷汇总").first().waitFor();
    }

    private static void read(Page page) {
        try {
            page.locator("#upload")
                    .setInputFiles(new FilePayload(
                            "2021年度自评表.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            Files.readAllBytes(Path.of("src/test/resources/papers/sub-projects.xlsx"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        page.locator("#intake button")
                .getByText("读取", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(url -> url.matches(".*/intake/[^/]+$"));
        page.locator("main table a[href*='/forms/']").first().click();
        page.waitForURL(url -> url.contains("/forms/"));
    }

    private static void draw(Page page) {
        page.locator("[name=year]").selectOption("2024");
        page.locator("[name=size]").fill("6");
        page.locator("[name=seed]").fill("20260316");
        page.getByText("看会抽到哪些").click();
        page.getByText("就抽这些", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.matches(".*/spot-checks/\\d+$"));
    }

    private static void change(Page page) {
        page.navigate(page.url().replaceFirst("/history$", "/edit"));
        var reason = page.locator("tr[data-row]")
                .first()
                .locator("[name$='.deviationExplanation']")
                .first();
        reason.fill("来访批次比年初估计多 6 批，已在下半年压缩。");
        reason.blur();
        page.locator("#save[data-state=saved]").waitFor();
        page.navigate(page.url().replaceFirst("/edit$", "/history"));
        page.getByText("在表上看").first().click();
        page.waitForURL("**/history/comparison*");
    }

    /** The end of a token is another one each time. */
    private static void hide(Page page) {
        page.locator("td").getByText("ziping_").evaluate("cell => cell.textContent = 'ziping_…k3Qx'");
    }
}
