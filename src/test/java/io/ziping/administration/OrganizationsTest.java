package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.UnitClosedException;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.BeginProblem;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationOrder;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.identity.administration.AccountDetails;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.AmbiguousNameException;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.OrganizationProblem;
import io.ziping.organization.Organizations;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import io.ziping.ui.PageNumber;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Departments and units in the hands of an administrator, and what their forms and accounts notice of it. */
@WholeApplication
class OrganizationsTest {

    @Autowired
    OrganizationAdministration desk;

    @Autowired
    OrganizationList list;

    @Autowired
    Organizations organizations;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    NewEvaluations beginnings;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    EvaluationSearch search;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private ImplementingUnit unit(String department, String unit) {
        desk.addUnit(desk.addDepartment(department, false, admin), unit, admin);
        return organizations.find(department, unit, DataScope.ALL).orElseThrow();
    }

    private Viewer preparer(String username, ImplementingUnit unit) {
        return accounts.create(new NewAccount(
                username, "ziping-trial", "经办人", Role.PREPARER, null, unit, NewAccount.PasswordOrigin.PUBLIC));
    }

    private void rename(ImplementingUnit unit, String name) {
        var now = organizations.unit(unit.identity(), admin.scope()).orElseThrow();
        desk.renameUnit(now.identity(), now.getVersion(), name, admin);
    }

    @Test
    void renamedAreFollowedByOpenFormsAndNotByThoseHandedIn() {
        var unit = unit("改名部门", "改名前的单位");
        var preparer = preparer("rename.clerk", unit);
        var draft = documents.create(FormFixtures.unfunded("改名草稿", "改名部门", "改名前的单位"), preparer);
        var sent = documents.create(FormFixtures.complete("改名已交", "改名部门", "改名前的单位"), preparer);
        moves.move(sent, new MoveRequest(Move.SUBMIT, null, ""), preparer);

        rename(unit, "改名后的单位");

        assertThat(documents.read(draft, admin.scope()).implementingUnit()).isEqualTo("改名后的单位");
        assertThat(documents.read(sent, admin.scope()).implementingUnit()).isEqualTo("改名前的单位");
        assertThat(evaluations.view(sent, admin).unit()).isEqualTo("改名前的单位");
        assertThat(list.ofUnit(unit.identity())).isEqualTo(new OrganizationFacts(0, 1, 1, 1, 1));
        assertThat(acts("单位改名", "改名后的单位")).isEqualTo("原名改名前的单位；1张未提交的表随之改名");
        for (var name : new String[] {"改名前的单位", "改名后的单位"}) {
            var filter = new EvaluationFilter(null, "改名部门", name, null, null, "");
            assertThat(search.find(admin.scope(), filter, EvaluationOrder.DEFAULT, ListPosition.of(0, 10))
                            .count())
                    .isEqualTo(2);
        }
        assertThat(organizations.findOrCreate("改名部门", "改名前的单位").identity())
                .as("a script that knows the former name makes no second unit")
                .isEqualTo(unit.identity());
    }

    /** A department is looked for first: one that was renamed must not come back under the name it had. */
    @Test
    void renamedDepartmentsKeepTheirUnitsTogetherWhateverNameAScriptWrites() {
        var unit = unit("从前的部门", "从前的单位");
        var department = unit.getDepartment().identity();
        renameDepartment(department, "现在的部门");

        var form = documents.create(FormFixtures.unfunded("旧名新单位", "从前的部门", "后来的单位"), admin);

        var stored = documents.read(form, admin.scope());
        assertThat(stored.competentDepartment()).isEqualTo("现在的部门");
        assertThat(organizations
                        .find("现在的部门", "后来的单位", DataScope.ALL)
                        .orElseThrow()
                        .getDepartment()
                        .identity())
                .isEqualTo(department);
        assertThat(count("从前的部门")).isZero();
        documents.replace(
                form,
                Objects.requireNonNull(stored.version()),
                FormFixtures.unfunded("旧名新单位", "从前的部门", "后来的单位"),
                admin);

        desk.addDepartment("从前的部门", false, admin);
        assertThat(organizations.findOrCreate("从前的部门", "再后来的单位").getDepartment().getName())
                .as("a department that bears the name now is meant, not one that bore it")
                .isEqualTo("从前的部门");
    }

    @Test
    void renamedFromTheSameNameAreNotGuessed() {
        renameDepartment(desk.addDepartment("同一旧名", false, admin), "分开甲");
        renameDepartment(desk.addDepartment("同一旧名", false, admin), "分开乙");
        var document = FormFixtures.unfunded("不知是谁的", "同一旧名", "新单位");

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> documents.create(document, admin))
                .satisfies(ambiguous -> assertThat(ambiguous.isDepartment()).isTrue())
                .withMessage("“同一旧名”是几个主管部门用过的名称，请改用现在的名称：分开甲、分开乙");
        assertThat(count("同一旧名")).isZero();

        var first = unit("旧名部门", "单位旧名");
        rename(first, "单位甲");
        desk.addUnit(first.getDepartment().identity(), "单位旧名", admin);
        rename(organizations.find("旧名部门", "单位旧名", DataScope.ALL).orElseThrow(), "单位乙");
        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> documents.create(FormFixtures.unfunded("不知是谁的", "旧名部门", "单位旧名"), admin))
                .satisfies(ambiguous -> assertThat(ambiguous.isDepartment()).isFalse());
        assertThat(organizations.find("旧名部门", "单位旧名", DataScope.ofUnit(first.identity())))
                .as("whoever fills forms for one of them means that one")
                .hasValueSatisfying(found -> assertThat(found.identity()).isEqualTo(first.identity()));
    }

    private void renameDepartment(long id, String name) {
        desk.changeDepartment(id, organizations.department(id).orElseThrow().getVersion(), name, false, admin);
    }

    private long count(String department) {
        return jdbc.sql("select count(*) from competent_department where name = :name")
                .param("name", department)
                .query(Long.class)
                .single();
    }

    @Test
    void disabledFinishTheirFormsAndBeginNone() {
        var unit = unit("停用部门", "停用单位");
        var preparer = preparer("closed.clerk", unit);
        var form = documents.create(FormFixtures.complete("停用前", "停用部门", "停用单位"), preparer);
        desk.setDepartmentEnabled(unit.getDepartment().identity(), false, admin);

        moves.move(form, new MoveRequest(Move.SUBMIT, null, ""), preparer);
        assertThatExceptionOfType(UnitClosedException.class)
                .isThrownBy(() -> documents.create(FormFixtures.unfunded("停用后", "停用部门", "停用单位"), preparer))
                .withMessageContaining("停用单位");
        assertThatExceptionOfType(BeginProblem.class)
                .isThrownBy(() -> beginnings.begin(
                        new BeginEvaluation(null, unit.identity(), "停用后", 2025, AmountUnit.WAN_YUAN, false), preparer));
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.create(
                        new AccountDetails("closed.other", "新人", Role.PREPARER, unit.identity(), null), admin))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("unitId"));
        assertThatExceptionOfType(OrganizationProblem.class)
                .isThrownBy(() -> desk.addUnit(unit.getDepartment().identity(), "再加", admin));

        desk.setDepartmentEnabled(unit.getDepartment().identity(), true, admin);
        documents.create(FormFixtures.unfunded("停用后", "停用部门", "停用单位"), preparer);
    }

    @Test
    void haveNamesOfTheirOwn() {
        var unit = unit("重名部门", "重名单位");
        var department = unit.getDepartment();

        assertThatExceptionOfType(OrganizationProblem.class)
                .isThrownBy(() -> desk.addDepartment(" 重名部门 ", false, admin))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("name"));
        assertThatExceptionOfType(OrganizationProblem.class)
                .isThrownBy(() -> desk.addUnit(department.identity(), "重名单位", admin));
        assertThatExceptionOfType(OrganizationProblem.class)
                .isThrownBy(() -> desk.addUnit(department.identity(), "长".repeat(201), admin));
        assertThatExceptionOfType(OrganizationProblem.class)
                .isThrownBy(() -> desk.addUnit(department.identity(), "　", admin));
        desk.changeDepartment(department.identity(), department.getVersion(), "重名部门", true, admin);
        assertThatExceptionOfType(OrganizationProblem.class)
                .isThrownBy(
                        () -> desk.changeDepartment(department.identity(), department.getVersion(), "别的", true, admin))
                .withMessageContaining("别人改过");
        assertThat(acts("主管部门审核", "重名部门")).isEqualTo("改为不另审");
    }

    @Test
    void areListedInAConstantNumberOfQueriesHoweverManyThereAre() {
        var department = desk.addDepartment("五千个单位", false, admin);
        jdbc.sql("insert into implementing_unit (department_id, name, name_key)"
                        + " select :id, name, name from generate_series(1, 5000) n,"
                        + " lateral (select '第' || lpad(n::text, 4, '0') || '单位' as name) made")
                .param("id", department)
                .update();

        CountingDataSource.reset();
        var last = list.find("五千个", OrganizationList.Shown.ALL, new PageNumber(1_000), 50);
        assertThat(CountingDataSource.counted().getTotal()).isEqualTo(2);
        assertThat(last.pages()).isEqualTo(101);
        assertThat(last.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("第5000单位"));
        assertThat(list.find("第0042单位", OrganizationList.Shown.ALL, new PageNumber(1), 50)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.department()).isEqualTo("五千个单位"));
        assertThat(list.find("100%_", OrganizationList.Shown.ALL, new PageNumber(1), 50)
                        .rows())
                .isEmpty();
        jdbc.sql("delete from implementing_unit where department_id = :id")
                .param("id", department)
                .update();
    }

    private String acts(String kind, String subject) {
        return jdbc.sql("select detail from audit_event where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", subject)
                .query(String.class)
                .single();
    }
}
