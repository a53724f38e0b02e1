package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.MergeParty;
import io.ziping.administration.merging.MergeProblem;
import io.ziping.administration.merging.Merging;
import io.ziping.administration.merging.Removal;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two departments, units or projects that are one, and those nobody uses. */
@WholeApplication
class MergingTest {

    @Autowired
    Merging merging;

    @Autowired
    Removal removal;

    @Autowired
    DraftRemoval drafts;

    @Autowired
    Organizations organizations;

    @Autowired
    Projects projects;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    /** So whoever sees one form of a project sees those of its other years, and may be told of them. */
    @AfterEach
    void everyFormBelongsToTheUnitAndTheDepartmentOfItsProject() {
        assertThat(jdbc.sql("""
                                select e.id from self_evaluation e join project p on p.id = e.project_id
                                join implementing_unit u on u.id = p.unit_id
                                where e.unit_id <> u.id or e.department_id <> u.department_id
                                """).query(Long.class).list()).isEmpty();
    }

    @Test
    void movesEverythingOfADepartmentAndFindsTheOtherByItsNames() {
        var form = file("并一局", "一所", "并一项目", 2024);
        var same = file("并二局", "一 所", "并一项目", 2023);
        var other = file("并一局", "二所", "并二项目", 2024);
        var from = unit("并一局", "一所").getDepartment();
        var into = unit("并二局", "一所").getDepartment();
        var account = accounts.create(new NewAccount(
                "merged-preparer",
                "merged-preparer-1",
                "合并",
                Role.PREPARER,
                null,
                unit("并一局", "一所"),
                NewAccount.PasswordOrigin.GIVEN));

        var preview = merging.preview(
                MergeKind.DEPARTMENT,
                party(MergeKind.DEPARTMENT, from.identity()),
                party(MergeKind.DEPARTMENT, into.identity()));
        merging.merge(MergeKind.DEPARTMENT, from.identity(), into.identity(), admin);

        assertThat(preview.possible()).isTrue();
        assertThat(preview.moves()).contains("2个单位");
        assertThat(preview.merged()).containsExactly("“一所”并入“一 所”", "“并一项目”并入“并一项目”");
        assertThat(organizations.department(from.identity())).isEmpty();
        assertThat(unit("并一局", "一所").getDepartment().identity()).isEqualTo(into.identity());
        assertThat(owner(form)).isEqualTo(owner(same));
        assertThat(number("select department_id from self_evaluation where id = " + other))
                .isEqualTo(into.identity());
        assertThat(accounts.loadUserByUsername(account.getUsername()).scope().unitId())
                .isEqualTo(unit("并二局", "一所").identity());
        assertThat(documents.read(form, DataScope.ALL).competentDepartment()).isEqualTo("并二局");
    }

    /** What goes on together with one that does not goes on; and who asked for a name is told. */
    @Test
    void aRetiredProjectGoesOnWithTheOneThatDoes() {
        file("续局", "续所", "续项目甲", 2024);
        file("续局", "续所", "续项目乙", 2022);
        var unit = unit("续局", "续所");
        var from = project(unit, "续项目甲");
        var into = project(unit, "续项目乙");
        retire(into, 2023);
        var preparer = accounts.loadUserByUsername("preparer");
        ask(from, "续项目新名", preparer);

        var preview =
                merging.preview(MergeKind.PROJECT, party(MergeKind.PROJECT, from), party(MergeKind.PROJECT, into));
        assertThat(preview.notes()).contains("“续项目乙”恢复填报：“续项目甲”还在填报，或者有那以后的表", "“续项目甲”改名为“续项目新名”的申请不再办，会通知申请的人");
        merging.merge(MergeKind.PROJECT, from, into, admin);

        assertThat(number("select count(*) from project_retirement where project_id = " + into))
                .isZero();
        assertThat(jdbc.sql("select subject || text from notice where account_id = :asker and project_id = :into")
                        .param("asker", preparer.accountId())
                        .param("into", into)
                        .query(String.class)
                        .list())
                .containsExactly("《续项目甲》没有改名为《续项目新名》管理员已把它并入《续项目乙》。");
    }

    @Test
    void twoRetiredProjectsAreRetiredFromTheLaterYearUnlessThereIsAFormOfIt() {
        file("休局", "休所", "休项目甲", 2022);
        file("休局", "休所", "休项目乙", 2021);
        file("休局", "休所", "休项目丙", 2024);
        var unit = unit("休局", "休所");
        var one = project(unit, "休项目甲");
        var two = project(unit, "休项目乙");
        var three = project(unit, "休项目丙");
        retire(one, 2025);
        retire(two, 2022);

        merging.merge(MergeKind.PROJECT, one, two, admin);
        assertThat(number("select from_year from project_retirement where project_id = " + two))
                .isEqualTo(2025);

        retire(two, 2023);
        retire(three, 2024);
        merging.merge(MergeKind.PROJECT, three, two, admin);
        assertThat(number("select count(*) from project_retirement where project_id = " + two))
                .isZero();
    }

    /** What was decided of a project or is asked for it does not go unsaid with it. */
    @Test
    void aProjectWithADecisionOrARequestIsNotRemoved() {
        var form = file("留局", "留所", "留项目", 2024);
        var project = project(unit("留局", "留所"), "留项目");
        retire(project, 2025);
        ask(project, "留项目新名", accounts.loadUserByUsername("preparer"));
        drafts.remove(form, null, admin);

        assertThat(removal.uses(MergeKind.PROJECT, project)).isEqualTo("1项不再填报、1个没办的改名申请");
        assertThatExceptionOfType(MergeProblem.class)
                .isThrownBy(() -> removal.remove(MergeKind.PROJECT, project, admin));
    }

    private void retire(long project, int fromYear) {
        jdbc.sql("insert into project_retirement (project_id, from_year, reason, decided_by, decided_at)"
                        + " values (:project, :year, '完工', :by, now())"
                        + " on conflict (project_id) do update set from_year = excluded.from_year")
                .param("project", project)
                .param("year", fromYear)
                .param("by", admin.accountId())
                .update();
    }

    private void ask(long project, String name, Viewer by) {
        jdbc.sql("insert into project_name_request (project_id, name, reason, asked_by, asked_at)"
                        + " values (:project, :name, '批复改名', :by, now())")
                .param("project", project)
                .param("name", name)
                .param("by", by.accountId())
                .update();
    }

    @Test
    void refusesToMakeTwoFormsOfAYearOneProjects() {
        file("冲突局", "冲突所", "冲突项目甲", 2024);
        file("冲突局", "冲突所", "冲突项目乙", 2024);
        var unit = unit("冲突局", "冲突所");
        var one = project(unit, "冲突项目甲");
        var other = project(unit, "冲突项目乙");

        var preview =
                merging.preview(MergeKind.PROJECT, party(MergeKind.PROJECT, one), party(MergeKind.PROJECT, other));

        assertThat(preview.conflicts()).containsExactly("项目“冲突项目乙”合并以后有2张2024年度的自评表（草稿、草稿），一个项目一年只能有一张，请先处理其中一张");
        assertThatExceptionOfType(MergeProblem.class)
                .isThrownBy(() -> merging.merge(MergeKind.PROJECT, one, other, admin));
        assertThat(projects.find(one, DataScope.ALL)).isPresent();
    }

    @Test
    void mergesProjectsOfDifferentYearsAndFindsThemByBothNames() {
        var former = file("年年局", "年年所", "年年项目（2023）", 2023);
        var latter = file("年年局", "年年所", "年年项目", 2024);
        var unit = unit("年年局", "年年所");

        merging.merge(MergeKind.PROJECT, project(unit, "年年项目（2023）"), project(unit, "年年项目"), admin);

        assertThat(owner(former)).isEqualTo(owner(latter));
        assertThat(project(unit, "年年项目(2023)")).isEqualTo(project(unit, "年年项目"));
        assertThat(documents.read(former, DataScope.ALL).project()).isEqualTo("年年项目");
    }

    @Test
    void refusesProjectsOfDifferentUnits() {
        file("两处局", "甲所", "两处项目", 2024);
        file("两处局", "乙所", "两处项目", 2023);
        var one = party(MergeKind.PROJECT, project(unit("两处局", "甲所"), "两处项目"));
        var other = party(MergeKind.PROJECT, project(unit("两处局", "乙所"), "两处项目"));

        assertThat(merging.preview(MergeKind.PROJECT, one, other).conflicts())
                .containsExactly("两个项目不是同一个单位的（“甲所”和“乙所”），要先合并单位");
    }

    @Test
    void offersTheLikestFirst() {
        file("相近局", "相近一中", "甲", 2024);
        file("相近局", "相近中学", "乙", 2024);
        file("相近局", "相近 第一中学", "丙", 2024);
        var from = party(MergeKind.UNIT, unit("相近局", "相近中学").identity());

        assertThat(merging.candidates(MergeKind.UNIT, from, ""))
                .first()
                .satisfies(likest -> assertThat(likest.name()).startsWith("相近"));
        assertThat(merging.candidates(MergeKind.UNIT, from, "中 相近局 一"))
                .extracting(MergeParty::name)
                .containsExactlyInAnyOrder("相近一中", "相近 第一中学");
    }

    @Test
    void removesOnlyWhatNobodyUses() {
        var form = file("删除局", "删除所", "删除项目", 2024);
        var unit = unit("删除局", "删除所");
        var project = owner(form);

        assertThat(removal.uses(MergeKind.PROJECT, project)).isEqualTo("1张自评表");
        assertThatExceptionOfType(MergeProblem.class)
                .isThrownBy(() -> removal.remove(MergeKind.UNIT, unit.identity(), admin))
                .withMessage("“删除所”还有1个项目、1张自评表，不能删除");

        jdbc.sql("delete from self_evaluation where id = :id").param("id", form).update();
        removal.remove(MergeKind.PROJECT, project, admin);
        removal.remove(MergeKind.UNIT, unit.identity(), admin);
        removal.remove(MergeKind.DEPARTMENT, unit.getDepartment().identity(), admin);

        assertThat(organizations.department(unit.getDepartment().identity())).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_event where kind like '删除%' and subject like '删除%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private long file(String department, String unit, String project, int year) {
        return documents.create(
                FormFixtures.filed(year, project, department, unit, FormFixtures.withIndicators(1, unit)), admin);
    }

    private ImplementingUnit unit(String department, String unit) {
        return organizations.find(department, unit, DataScope.ALL).orElseThrow();
    }

    private long project(ImplementingUnit unit, String name) {
        return projects.identity(unit.identity(), name).orElseThrow();
    }

    private MergeParty party(MergeKind kind, long id) {
        return merging.find(kind, id).orElseThrow();
    }

    private long owner(long form) {
        return number("select project_id from self_evaluation where id = " + form);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
