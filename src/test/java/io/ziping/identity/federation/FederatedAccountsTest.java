package io.ziping.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.identity.AccountSource;
import io.ziping.identity.Duty;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.federation.AdmissionRules.BodyOfCode;
import io.ziping.identity.federation.AdmissionRules.RoleOfGroup;
import io.ziping.organization.Organizations;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Accounts that are made at the first login and follow later. In the shared application: about a second. */
@WholeApplication
class FederatedAccountsTest {

    private static final String DEPARTMENT = "联邦局";
    private static final String UNIT = "联邦一所";

    @Autowired
    FederatedAccounts federated;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Organizations organizations;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    SessionRegistry registry;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void organizations() {
        organizations.findOrCreate(DEPARTMENT, UNIT);
        organizations.findOrCreate(DEPARTMENT, "联邦同名所");
        organizations.findOrCreate("联邦二局", "联邦同名所");
        admin = accounts.loadUserByUsername("admin");
    }

    private static AdmissionRules rules(AccountSource source, boolean follow) {
        return new AdmissionRules(
                source,
                true,
                follow,
                List.of(
                        new RoleOfGroup("填报", GroupRole.PREPARER),
                        new RoleOfGroup("审核", GroupRole.DEPARTMENT_REVIEWER),
                        new RoleOfGroup("财政", GroupRole.FINANCE_REVIEWER),
                        new RoleOfGroup("管理", GroupRole.ADMIN)),
                List.of(new BodyOfCode("FED-1", DEPARTMENT, UNIT)),
                UnaryOperator.identity());
    }

    private static Person person(String name, String group, String unit, String department) {
        return new Person("https://fed " + name, name, "周敏", "fed@example.gov.cn", Set.of(group), unit, department);
    }

    private Viewer admit(Person person) {
        return federated.admit(person, rules(AccountSource.OIDC, true));
    }

    private void refuses(Person person, String... words) {
        refusesBy(rules(AccountSource.OIDC, true), person, words);
    }

    private void refusesBy(AdmissionRules rules, Person person, String... words) {
        assertThatExceptionOfType(NotAdmittedException.class)
                .isThrownBy(() -> federated.admit(person, rules))
                .satisfies(refused -> assertThat(refused.words()).contains(words));
    }

    private List<String> acts(String username) {
        return jdbc.sql("select kind || ' ' || detail from audit_event where subject = :name order by number")
                .param("name", username)
                .query(String.class)
                .list();
    }

    private long count(String username) {
        return jdbc.sql("select count(*) from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    @Test
    void areMadeWithWhatIsSaidAndWithoutAPassword() {
        var viewer = admit(person("fed.new", "填报", UNIT, ""));

        assertThat(viewer.role()).isEqualTo(Role.PREPARER);
        assertThat(viewer.bodyName()).isEqualTo(UNIT);
        assertThat(viewer.displayName()).isEqualTo("周敏");
        assertThat(viewer.source()).isEqualTo(AccountSource.OIDC);
        assertThat(viewer.getPassword()).isEmpty();
        assertThat(viewer.mustChangePassword()).isFalse();
        assertThat(administration.get(viewer.accountId()).email()).isEqualTo("fed@example.gov.cn");
        assertThat(acts("fed.new")).containsExactly("首次登录建账号 统一登录：周敏，填报人，" + DEPARTMENT + "的" + UNIT);
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.resetPassword(viewer.accountId(), admin));
    }

    @Test
    void findUnitsByCodeAndWithTheirDepartment() {
        assertThat(admit(person("fed.code", "填报", "FED-1", "")).bodyName()).isEqualTo(UNIT);
        assertThat(admit(person("fed.same", "填报", "联邦同名所", "联邦二局")).bodyName()).isEqualTo("联邦同名所");
        assertThat(admit(person("fed.dept", "审核", "", "联邦二局")).bodyName()).isEqualTo("联邦二局");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fed.r1, 别的,  联邦一所,   '',       没有把您分到本系统的任何一个组
            fed.r2, 填报,  '',         '',       没有说明您在哪个单位
            fed.r3, 填报,  联邦没有所, '',       “联邦没有所”，本系统里没有这个单位
            fed.r4, 填报,  联邦同名所, '',       都有叫这个名称的单位
            fed.r5, 审核,  联邦一所,   '',       没有说明您在哪个主管部门
            fed.r6, 审核,  '',         没有局,   本系统里没有这个主管部门
            周敏,   填报,  联邦一所,   '',       用户名“周敏”不能用
            a@b.cn, 填报,  联邦一所,   '',       用户名“a@b.cn”不能用
            """)
    void areNotMadeWhenSomethingIsMissingAndSayWhat(String name, String group, String unit, String dept, String words) {
        refuses(person(name, group, unit, dept), words, "请找");

        assertThat(count(name)).isZero();
    }

    @Test
    void areNotMadeInABodyThatIsClosedAndStayInOne() {
        var before = admit(person("fed.closed1", "填报", UNIT, ""));
        jdbc.sql("update implementing_unit set enabled = false where name = :name")
                .param("name", UNIT)
                .update();
        try {
            refuses(person("fed.closed2", "填报", UNIT, ""), "这个单位已停用");
            assertThat(admit(person("fed.closed1", "填报", UNIT, "")).accountId()).isEqualTo(before.accountId());
        } finally {
            jdbc.sql("update implementing_unit set enabled = true where name = :name")
                    .param("name", UNIT)
                    .update();
        }
    }

    @Test
    void followGroupsAndUnitAndKeepTheVersionOfTheLogin() {
        admit(person("fed.moves", "填报", UNIT, ""));
        var viewer = admit(person("fed.moves", "审核", "", DEPARTMENT));

        assertThat(viewer.role()).isEqualTo(Role.DEPARTMENT_REVIEWER);
        assertThat(viewer.version())
                .isEqualTo(accounts.loadUserByUsername("fed.moves").version());
        assertThat(acts("fed.moves")).last().isEqualTo("按组修改账号 统一登录：周敏，填报人，联邦局的联邦一所 → 周敏，主管部门审核人，联邦局");
        var kept = federated.admit(person("fed.moves", "财政", "", ""), rules(AccountSource.OIDC, false));
        assertThat(kept.role()).isEqualTo(Role.DEPARTMENT_REVIEWER);
        assertThat(acts("fed.moves")).hasSize(2);
    }

    @Test
    void areDisabledWithoutAGroupAndComeBackWithOne() {
        var id = admit(person("fed.left", "财政", "", "")).accountId();

        refuses(person("fed.left", "别的", "", ""), "没有把您分到");
        assertThat(administration.get(id).enabled()).isFalse();
        assertThat(administration.get(id).leftAt()).isNotNull();
        refuses(person("fed.left", "别的", "", ""), "没有把您分到");

        assertThat(admit(person("fed.left", "财政", "", "")).isEnabled()).isTrue();
        assertThat(acts("fed.left").stream().map(act -> act.split(" ")[0]))
                .containsExactly("首次登录建账号", "不在组内停用账号", "重新加入组启用账号");
        administration.setEnabled(id, false, admin);
        refuses(person("fed.left", "财政", "", ""), "账号已停用");
        assertThat(administration.get(id).enabled()).isFalse();
    }

    /** They follow no more: a group that somebody is in again is not looked at. */
    @ParameterizedTest
    @EnumSource(names = {"OIDC", "LDAP"})
    void stayDisabledWhereGroupsAreNotFollowed(AccountSource source) {
        var name = "fed.gone." + source.name().toLowerCase(Locale.ROOT);
        federated.admit(of(source, name, "财政"), rules(source, true));
        assertThatExceptionOfType(NotAdmittedException.class)
                .isThrownBy(() -> federated.admit(of(source, name, "别的"), rules(source, true)));

        assertThatExceptionOfType(NotAdmittedException.class)
                .isThrownBy(() -> federated.admit(of(source, name, "财政"), rules(source, false)))
                .satisfies(refused -> assertThat(refused.words()).contains("账号已停用"));
        assertThat(accounts.loadUserByUsername(name).isEnabled()).isFalse();
    }

    private static <S extends Session> String stored(FindByIndexNameSessionRepository<S> sessions, String username) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions.save(session);
        return session.getId();
    }

    private static Person of(AccountSource source, String name, String group) {
        var subject = source == AccountSource.OIDC ? "https://fed " + name : null;
        return new Person(subject, name, "周敏", "", Set.of(group), "", "");
    }

    @Test
    void leaveAnAdministratorsAccountAsItIs() {
        accounts.create(new NewAccount(
                "fed.local", "Blue-lamps-7", "本地", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));

        assertThat(admit(person("fed.local", "管理", "", "")).role()).isEqualTo(Role.FINANCE_REVIEWER);
        var fromDirectory = new Person(null, "fed.local", "目录", "", Set.of("管理"), "", "");
        assertThatExceptionOfType(NotAdmittedException.class)
                .isThrownBy(() -> federated.admit(fromDirectory, rules(AccountSource.LDAP, true)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fed.open1, 别的, '',         没有把您分到
            fed.open2, 填报, '',         没有说明您在哪个单位
            fed.open3, 填报, 联邦没有所, 本系统里没有这个单位
            """)
    void keepNothingOpenWhenWhatIsSaidCannotBe(String name, String group, String unit, String words) {
        admit(person(name, "财政", "", ""));
        var session = stored(sessions, name);
        assertThat(registry.getSessionInformation(session)).isNotNull();

        refuses(person(name, group, unit, ""), words);

        assertThat(registry.getSessionInformation(session))
                .matches(information -> information == null || information.isExpired());
    }

    @Test
    void areToldWhenTheyMoveBetweenUnitsOfOneName() {
        admit(person("fed.namesake", "填报", "联邦同名所", DEPARTMENT));
        var session = stored(sessions, "fed.namesake");

        admit(person("fed.namesake", "填报", "联邦同名所", "联邦二局"));

        assertThat(acts("fed.namesake")).last().isEqualTo("按组修改账号 统一登录：周敏，填报人，联邦局的联邦同名所 → 周敏，填报人，联邦二局的联邦同名所");
        assertThat(registry.getSessionInformation(session))
                .matches(information -> information == null || information.isExpired());
    }

    /** What an operator gets who has set create-accounts back to false. */
    @Test
    void areFoundBySubjectWhereNoneAreMade() {
        var none = new OidcProperties(
                        false, true, "groups", "name", "email", "unit", "department", List.of(), List.of())
                .rules();
        var first = admit(person("fed.off", "财政", "", ""));
        admit(person("fed.off.left", "财政", "", ""));
        refuses(person("fed.off.left", "别的", "", ""), "没有把您分到");
        var renamed = new Person("https://fed fed.off", "fed.off2", "周敏", "", Set.of(), "", "");

        assertThat(federated.admit(renamed, none).accountId()).isEqualTo(first.accountId());
        refusesBy(none, new Person("https://fed another", "fed.off", "别人", "", Set.of(), "", ""), "已是另一个人的账号");
        refusesBy(none, person("fed.off.left", "财政", "", ""), "账号已停用");
        refusesBy(none, person("fed.off.new", "财政", "", ""), "这里没有您的账号");
        assertThat(count("fed.off.new")).isZero();
    }

    /** One name in both belongs to two people as far as anybody can tell. */
    @ParameterizedTest
    @EnumSource(names = {"OIDC", "LDAP"})
    void areOpenedByTheirOwnSourceOnly(AccountSource source) {
        var other = source == AccountSource.OIDC ? AccountSource.LDAP : AccountSource.OIDC;
        var name = "fed.both." + source.name().toLowerCase(Locale.ROOT);
        federated.admit(of(source, name, "财政"), rules(source, true));

        for (var follow : List.of(true, false)) {
            assertThatExceptionOfType(NotAdmittedException.class)
                    .isThrownBy(() -> federated.admit(of(other, name, "管理"), rules(other, follow)))
                    .satisfies(refused -> assertThat(refused.words()).contains("已是另一个人的账号"));
        }
        assertThat(accounts.loadUserByUsername(name).role()).isEqualTo(Role.FINANCE_REVIEWER);
    }

    @Test
    void belongToTheSubjectWhateverTheNameIsLater() {
        var first = admit(person("fed.name", "财政", "", ""));
        var renamed = new Person("https://fed fed.name", "fed.name2", "周敏", "", Set.of("财政"), "", "");
        var another = new Person("https://fed another", "fed.name", "别人", "", Set.of("财政"), "", "");

        assertThat(admit(renamed).accountId()).isEqualTo(first.accountId());
        refuses(another, "已是另一个人的账号");
    }

    @Test
    void keepADutyWithSomebody() {
        var id = admit(person("fed.admin", "管理", "", "")).accountId();
        assertThat(administration.get(id).duties()).containsExactlyInAnyOrder(Duty.values());
        var others = jdbc.sql(
                        "update account set enabled = false where role = 'ADMIN' and enabled and id <> :id returning id")
                .param("id", id)
                .query(Long.class)
                .list();
        try {
            refuses(person("fed.admin", "财政", "", ""), "您是最后一个");
            refuses(person("fed.admin", "别的", "", ""), "没有把您分到");
            assertThat(administration.get(id).enabled()).isTrue();
        } finally {
            jdbc.sql("update account set enabled = true where id in (:ids)")
                    .param("ids", others)
                    .update();
        }
        assertThat(admit(person("fed.admin", "财政", "", "")).role()).isEqualTo(Role.FINANCE_REVIEWER);
    }

    @Test
    void areOneWhenTheSamePersonComesTwiceAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var name = "fed.twice" + round;
            var both = new CyclicBarrier(2);
            var logins = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                        await(both);
                        return admit(person(name, "填报", UNIT, "")).accountId();
                    }))
                    .limit(2)
                    .toList();

            assertThat(logins.get(0).get(30, TimeUnit.SECONDS))
                    .isEqualTo(logins.get(1).get(30, TimeUnit.SECONDS));
            assertThat(count(name)).isEqualTo(1);
            assertThat(acts(name)).hasSize(1);
        }
    }

    private static @Nullable Void await(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
            return null;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
