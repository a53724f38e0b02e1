package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sets up the second factor, logs in with it, loses the phone, and logs in with a recovery code, once. */
@WholeApplication
@ExtendWith(Chromium.class)
class SecondFactorJourneyTest {

    private static final String NAME = "journey.factor";
    private static final String PAGE = "/account/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    /** What an authenticator app shows at a moment. */
    private static String code(String secret, Instant moment) throws InvalidKeyException {
        var codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), moment);
    }

    private static void press(Desk desk, String button) {
        desk.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void enter(Desk desk, String code) {
        desk.page.getByLabel("动态码").fill(code);
        press(desk, "登录");
    }

    private static void logOut(Desk desk) {
        press(desk, "退出");
        desk.page.waitForURL(Pattern.compile(".*/login\\?logout$"));
    }

    @Test
    void isSetUpAndUsed(Browser browser) throws InvalidKeyException {
        accounts.create(new NewAccount(
                NAME, "ziping-trial", "双因子", Role.FINANCE_REVIEWER, null, null, NewAccount.PasswordOrigin.PUBLIC));
        try (var desk = Desk.at(browser, port).login(NAME)) {
            desk.open(PAGE).expectAccessibleAnywhere();
            assertThat(desk.page.locator("img.qr")).isVisible();
            desk.page.getByLabel("动态码").fill("000");
            desk.page.getByLabel("密码").fill("ziping-trial");
            press(desk, "启用");
            assertThat(desk.page.locator("#code-error")).containsText("动态码不对");
            desk.expectAccessibleAnywhere();
            var secret = desk.page.locator("code.secret").textContent();
            assertThat(secret).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
            desk.page.getByLabel("动态码").fill(code(secret, Instant.now()));
            desk.page.getByLabel("密码").fill("ziping-trial");
            press(desk, "启用");
            assertThat(desk.page.locator("h1")).hasText("动态口令已启用");
            desk.expectAccessibleAnywhere();
            var recovery = desk.page.locator(".recovery code").first().textContent();
            desk.page.getByText("已抄下").click();
            assertThat(desk.page.locator("h2")).hasText("已启用");
            desk.expectAccessibleAnywhere();
            logOut(desk);

            desk.open("/login").typeLogin(NAME);
            assertThat(desk.path()).isEqualTo("/login/code");
            desk.expectAccessibleAnywhere();
            enter(desk, code(secret, Instant.now().minus(Duration.ofDays(1))));
            assertThat(desk.page.locator(".alarm")).containsText("动态码不对，或已经用过");
            desk.expectAccessibleAnywhere();
            // the code of this half minute has set it up; the next one is taken early, as from a phone that is ahead
            enter(desk, code(secret, Instant.now().plus(Duration.ofSeconds(30))));
            assertThat(desk.page.locator("h1")).hasText("双因子，您好");
            logOut(desk);

            desk.open("/login").typeLogin(NAME);
            enter(desk, recovery);
            assertThat(desk.page.locator("h1")).hasText("双因子，您好");
            logOut(desk);

            desk.open("/login").typeLogin(NAME);
            enter(desk, recovery);
            assertThat(desk.page.locator(".alarm")).containsText("已经用过");
            assertThat(desk.path()).isEqualTo("/login/code");
        }
    }
}
