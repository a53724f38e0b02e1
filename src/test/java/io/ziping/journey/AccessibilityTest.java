package io.ziping.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.ziping.support.WholeApplication;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, for those who see or hear it otherwise: WCAG 2.2 AA by axe, on a desk and on a phone, in the light and in the dark;
 * on a desk with good practice, such as a landmark around whatever there is.
 */
@WholeApplication
@ExtendWith(Chromium.class)
class AccessibilityTest {

    @LocalServerPort
    int port;

    /** One of each account, which goes from page to page. */
    private static final Map<String, Desk> DESKS = new HashMap<>();

    @AfterAll
    static void getUp() {
        DESKS.values().forEach(Desk::close);
        DESKS.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "preparer, /",
        "preparer, /evaluations",
        "preparer, /evaluations?q=没有这样的项目",
        "preparer, /evaluations/new",
        "preparer, /projects",
        "preparer, /projects/3",
        "preparer, /projects/3/name",
        "preparer, /projects/3/retirement",
        "preparer, /evaluations/deleted",
        "preparer, /evaluations/21/deletion",
        "preparer, /evaluations/6",
        "preparer, /evaluations/20/edit",
        "preparer, /evaluations/21/edit",
        "preparer, /evaluations/21/submission",
        "preparer, /evaluations/21/inquiries/new",
        "preparer, /inquiries",
        "preparer, /evaluations/6/sheet",
        "preparer, /evaluations/20/evidence",
        "preparer, /evaluations/6/why/execution",
        "preparer, /evaluations/999999",
        "reviewer, /",
        "reviewer, /evaluations/20",
        "reviewer, /evaluations/new",
        "reviewer, /analysis",
        "reviewer, /analysis/simulation",
        "reviewer, /analysis/indicators",
        "reviewer, /analysis/indicators?name=系统用户满意度",
        "reviewer, /analysis/projects?form=1",
        "reviewer, /analysis/report",
        "reviewer, /spot-checks",
        "reviewer, /spot-checks/new",
        "reviewer, /spot-checks/clauses",
        "reviewer, /doubts/phrases",
        "reviewer, /review/assignments",
        "reviewer, /review/assignments/forms?form=1",
        "reviewer, /views",
        "reviewer, /doubts/phrases/unmet-at-full-score",
        "preparer, /spot-checks/rectifications",
        "reviewer, /doubts",
        "reviewer, /doubts/returns?form=1",
        "reviewer, /campaigns/2025",
        "reviewer, /campaigns/2025/exceptions",
        "reviewer, /executions",
        "preparer, /campaigns/2025",
        "preparer, /notices",
        "preparer, /account/password",
        "admin, /admin/library",
        "admin, /admin/library/import",
        "preparer, /help/filling",
        "preparer, /help",
        "preparer, /help?q=撤销",
        "preparer, /help/editing",
        "admin, /help/handbook",
        "admin, /admin/guides",
        "admin, /admin/backups",
        "admin, /admin/guides/score",
        "admin, /admin/tokens",
        "admin, /admin/tokens/new",
        "admin, /admin/webhooks",
        "admin, /admin/webhooks/new",
        "admin, /admin/campaigns",
        "admin, /admin/campaigns/2025",
    })
    void isOpenToEverybody(String username, String path, Browser browser) {
        var desk =
                DESKS.computeIfAbsent(username, name -> Desk.at(browser, port).login(name));
        desk.sit().open(path).expectExemplary();
        desk.goOut().open(path).expectAccessible();
        desk.expectReadableInTheDark();
        for (var table : desk.page.locator(".cards").all()) {
            assertThat(table.evaluate("table => table.scrollWidth - table.parentElement.clientWidth"))
                    .as("what a phone's width leaves out of a table whose rows are cards")
                    .isEqualTo(0);
        }
        desk.expectNoComplaints();
    }

    @Test
    void letsEverybodyIn(Browser browser) {
        try (var desk = Desk.at(browser, port)) {
            desk.open("/login").expectAccessible();
            desk.open("/login?error").expectAccessible();
            desk.open("/no/such/page").expectAccessibleAnywhere();
            desk.open("/verify?id=1&version=1&code=AAAAA-AAAAA").expectAccessibleAnywhere();
        }
    }

    @Test
    void showsTheApi(Browser browser) {
        try (var desk = Desk.at(browser, port).login("reviewer").open("/help/api")) {
            var operation = desk.page.locator("#operations-evaluations-readEvaluation");
            operation.locator(".opblock-summary-control").click();

            PlaywrightAssertions.assertThat(operation.locator(".parameters")).containsText("id");
            PlaywrightAssertions.assertThat(desk.page.locator("#instead")).isHidden();
            desk.expectAccessibleAnywhere();
        }
    }

    @Test
    void putsTheButtonOfACheckBesideItsFields(Browser browser) {
        try (var desk = Desk.at(browser, port).open("/verify")) {
            var field = desk.page.locator("#code").boundingBox();
            var button = desk.page.locator(".verify > button").boundingBox();

            assertThat(button.y).isCloseTo(field.y, within(0.75));
            assertThat(button.height).isCloseTo(field.height, within(0.75));
        }
    }
}
