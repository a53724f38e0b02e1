package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.ziping.campaign.Season;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year from its opening over its close to an extension, with somebody typing at midnight. */
@WholeApplication
@ExtendWith(Chromium.class)
class CampaignJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void goesOnAfterTheCloseWithNothingLost(Browser browser) {
        clock.set("2082-02-20T10:00:00");
        try (var admin = Desk.at(browser, port).login("admin");
                var clerk = Desk.at(browser, port).login("preparer");
                var finance = Desk.at(browser, port).login("reviewer")) {
            admin.open("/admin/campaigns/new").expectAccessibleAnywhere();
            admin.page.getByLabel("年度").last().fill("2081");
            admin.page.getByLabel("开始日").fill("2082-01-05");
            admin.page.getByLabel("截止日").fill("2082-02-28");
            admin.page.getByLabel("给填报人的说明").fill("联系电话 6388");
            admin.page.locator("button[value=save]").click();
            assertThat(admin.page.locator(".flash")).containsText("已建立2081年度");
            admin.expectAccessibleAnywhere();

            clerk.begin("印刷服务费", 2081);
            assertThat(clerk.page.locator(".bar .due")).hasText("2月28日截止，还有8天");
            var form = clerk.path().replaceAll("/edit$", "");
            clerk.open("/");
            assertThat(clerk.page.locator(".owed .due")).hasText("2月28日截止，还有8天");
            clerk.expectAccessibleAnywhere();
            clerk.open(form + "/edit");

            clock.set("2082-03-01T00:00:00");
            clerk.cell(0, "actual").fill("12.00(期)");
            clerk.waitUnsaved("2081年度的填报已于2月28日截止");
            clerk.expectAccessibleAnywhere();
            clerk.page.locator("#save a").click();
            assertThat(clerk.page.locator(".kept")).containsText("这台设备上还留着没存上的内容");
            clerk.expectAccessibleAnywhere();

            finance.open("/campaigns/2081");
            assertThat(finance.page.locator("h1")).containsText("已截止");
            finance.expectAccessibleAnywhere();
            finance.page.getByText("全部提醒").click();
            assertThat(finance.page.locator(".flash")).containsText("的填报人。");
            finance.page.getByText("延期和不报").click();
            finance.expectAccessibleAnywhere();
            // words of the department and of the unit
            finance.page.locator("#unit").fill(Season.DEPARTMENT + " " + Season.UNIT);
            finance.expectAccessible();
            finance.page.locator("#unit").press("Enter");
            assertThat(finance.page.locator("#unit")).hasValue(Season.UNIT);
            finance.page.getByLabel("延到").fill("2082-03-10");
            finance.page.getByLabel("理由").fill("机构合并");
            finance.page.getByText("确定").click();
            assertThat(finance.page.locator(".flash")).containsText("已延期");
            finance.expectAccessibleAnywhere();

            clerk.open("/notices");
            assertThat(clerk.page.locator(".notices li.unread", new Page.LocatorOptions().setHasText("2081年度")))
                    .hasCount(2);
            clerk.expectAccessibleAnywhere();
            clerk.page
                    .locator(".notices li.unread", new Page.LocatorOptions().setHasText("2081年度"))
                    .first()
                    .locator("button.link")
                    .click();
            assertThat(clerk.page.locator("h1")).containsText("2081年度自评工作");
            clerk.open(form + "/edit");
            clerk.waitSaved();
            assertThat(clerk.cell(0, "actual")).hasValue("12.00(期)");
            clerk.page.reload();
            assertThat(clerk.cell(0, "actual")).hasValue("12.00(期)");
            assertThat(clerk.page.locator(".bar .due")).containsText("3月10日截止");
        }
    }
}
