package io.ziping.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Duty;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.policy.SecondFactorRule;
import io.ziping.identity.policy.SecurityProfile;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.support.WholeApplication;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** 三员分立: what each of the three administrators may do, and what only two of them together. */
@WholeApplication
class DutiesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Clock clock;

    private Viewer system;
    private Viewer security;
    private Viewer audit;

    @BeforeEach
    void threeOfThem() {
        system = administrator("three.system", Duty.SYSTEM);
        security = administrator("three.security", Duty.SECURITY);
        audit = administrator("three.audit", Duty.AUDIT);
    }

    private Viewer administrator(String username, Duty duty) {
        if (!repository.existsByUsername(username)) {
            accounts.create(new NewAccount(
                    username,
                    "Blue-lamps-7",
                    duty.label(),
                    Role.ADMIN,
                    Set.of(duty),
                    null,
                    null,
                    PasswordOrigin.OWN,
                    null));
        }
        return accounts.loadUserByUsername(username);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/accounts, 200, 200, 403",
        "/admin/accounts/new, 200, 200, 403",
        "/admin/tokens, 403, 200, 403",
        "/admin/tokens/new, 403, 200, 403",
        "/admin/webhooks, 403, 200, 403",
        "/admin/webhooks/new, 403, 200, 403",
        "/admin/audit, 403, 403, 200",
        "/admin/audit.csv, 403, 403, 200",
        "/admin/no-such-page, 404, 403, 403"
    })
    void openTheirOwnPages(String path, int forSystem, int forSecurity, int forAudit) throws Exception {
        assertThat(status(path, system)).isEqualTo(forSystem);
        assertThat(status(path, security)).isEqualTo(forSecurity);
        assertThat(status(path, audit)).isEqualTo(forAudit);
    }

    private int status(String path, Viewer viewer) throws Exception {
        return mvc.perform(get(path).with(user(viewer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void areLedToTheirFirstPageAndSeeNoOther() throws Exception {
        assertThat(mvc.perform(get("/admin").with(user(security)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/admin/accounts");
        assertThat(mvc.perform(get("/admin").with(user(audit)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/admin/audit");
        var page = mvc.perform(get("/admin/audit").with(user(audit)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select("nav.sub a").eachAttr("href")).containsExactly("/admin/audit");
    }

    @Test
    void needTwoOfThemToMakeAnAdministrator() {
        var form = new AccountDetails("made.by.two", "两人", Role.ADMIN, Set.of(Duty.AUDIT), null, null);
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.create(form, system))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("role"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.create(form, security));

        var made = administration
                .create(new AccountDetails("made.by.two", "两人", Role.FINANCE_REVIEWER, null, null), system)
                .account();
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.change(made.id(), made.version(), form, system))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("role"));
        administration.change(made.id(), made.version(), form, security);

        assertThat(administration.get(made.id()).duties()).containsExactly(Duty.AUDIT);
        assertThat(accounts.loadUserByUsername("made.by.two").getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_ADMIN", "DUTY_AUDIT");
    }

    @Test
    void keepToTheirActs() {
        var id = accounts.loadUserByUsername("reviewer").accountId();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.resetPassword(id, system));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.unlock(id, system));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.endSessions(id, audit));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.removeSecondFactor(id, system));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.setEnabled(id, false, security));
    }

    @Test
    void giveNothingToThemselves() {
        var self = administration.get(security.accountId());
        var more = new AccountDetails("", self.displayName(), Role.ADMIN, EnumSet.allOf(Duty.class), null, null);
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.change(self.id(), self.version(), more, security))
                .withMessageContaining("别的管理员");
    }

    @Test
    void mayHaveOneDutyOnlyWhereTheyAreSeparate() {
        var separate = new SecurityProperties(
                SecurityProfile.DENGBAO, true, SecondFactorRule.OPTIONAL, 3, 30, "preferred_username");
        var rules = new DutyRules(repository, separate);
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> rules.duties(
                        new AccountDetails("a", "甲", Role.ADMIN, EnumSet.of(Duty.SYSTEM, Duty.AUDIT), null, null)))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("duties"));
        assertThat(rules.duties(new AccountDetails("a", "甲", Role.ADMIN, Set.of(Duty.SYSTEM), null, null)))
                .containsExactly(Duty.SYSTEM);
    }

    @Test
    void saveAnAccountWithoutLosingItsRole() throws Exception {
        var reviewer =
                administration.get(accounts.loadUserByUsername("reviewer").accountId());
        var page =
                Jsoup.parse(mvc.perform(get("/admin/accounts/" + reviewer.id()).with(user(system)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        var save = post("/admin/accounts/" + reviewer.id()).with(user(system)).with(csrf());
        page.select("form[action^=/admin/accounts/] input[name]")
                .forEach(input -> save.param(input.attr("name"), input.attr("value")));

        assertThat(mvc.perform(save).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/admin/accounts");
        assertThat(administration.get(reviewer.id()).role()).isEqualTo(Role.FINANCE_REVIEWER);
    }
}
