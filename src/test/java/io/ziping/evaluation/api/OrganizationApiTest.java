package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ziping.identity.Duty;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Departments, units and accounts over HTTP. The application that other classes use too, 3 s. */
@WholeApplication
class OrganizationApiTest {

    private static final String DEPARTMENTS = "/api/v1/organizations/departments";
    private static final String UNITS = "/api/v1/organizations/units";
    private static final String ACCOUNTS = "/api/v1/accounts";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = Long.toString(System.nanoTime(), 36);

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    private ApiCalls.Answer department(String name) throws Exception {
        return by("admin").send(POST, DEPARTMENTS, "{\"name\": \"%s\"}".formatted(name));
    }

    private ApiCalls.Answer unit(long department, String name) throws Exception {
        return by("admin").send(POST, UNITS, "{\"department\": %d, \"name\": \"%s\"}".formatted(department, name));
    }

    @Test
    void makesRenamesAndClosesADepartment() throws Exception {
        var made = department("接口局" + mark);
        var place = made.header("Location");
        assertThat(made.json(201).get("enabled").asBoolean()).isTrue();
        assertThat(department("接口局" + mark).errors(422)).containsExactly("refused@/name");
        assertThat(department("").errors(422)).containsExactly("refused@/name");
        by("reviewer").send(POST, DEPARTMENTS, "{\"name\": \"不是我\"}").json(403);

        assertThat(by("admin").send(PUT, place, "{}").status()).isEqualTo(428);
        var changed = by("admin")
                .send(
                        PUT,
                        place,
                        made.header("ETag"),
                        "{\"name\": \"接口委%s\", \"skipsDepartmentReview\": true, \"enabled\": false}".formatted(mark));
        assertThat(changed.json(200).get("skipsDepartmentReview").asBoolean()).isTrue();
        assertThat(changed.json(200).get("enabled").asBoolean()).isFalse();
        assertThat(by("admin").send(PUT, place, made.header("ETag"), "{}").errors(412))
                .containsExactly("stale@");
        assertThat(by("admin").readAddress(place).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(by("admin").send(DELETE, place, null).status()).isEqualTo(204);
        by("admin").read(place).json(404);
    }

    @Test
    void unitsAreThoseOfTheScope() throws Exception {
        var own = by("preparer").readAddress(UNITS + "?size=200").json(200);
        assertThat(own.get("count").asLong()).isEqualTo(1);
        var department = own.at("/items/0/departmentId").asLong();
        assertThat(by("preparer").read(DEPARTMENTS).json(200).at("/items/0/id").asLong())
                .isEqualTo(department);
        assertThat(by("department")
                        .readAddress(UNITS + "?department=" + department + "&size=200")
                        .json(200)
                        .get("items"))
                .allMatch(unit -> unit.get("departmentId").asLong() == department);
        var foreign = department("接口外局" + mark).json(201).get("id").asLong();
        by("department").read(DEPARTMENTS + "/" + foreign).json(404);
        by("preparer").read(UNITS + "/0").json(404);
    }

    @Test
    void mergesUnitsAfterAPreview() throws Exception {
        var department = department("接口并局" + mark).json(201).get("id").asLong();
        var from = unit(department, "并走的单位").json(201).get("id").asLong();
        assertThat(unit(department, "并走的单位（本级）").errors(409)).containsExactly("name-similar@");
        var into = unit(department, "留下的机构").json(201).get("id").asLong();
        assertThat(unit(0, "没有部门").errors(422)).containsExactly("unknown-department@/department");
        var merger = UNITS + "/" + from + "/merger";
        assertThat(by("admin").readAddress(merger + "?into=" + into).json(200).get("conflicts"))
                .isEmpty();
        assertThat(by("admin").readAddress(merger).errors(400)).containsExactly("malformed-parameter@?into");
        assertThat(by("admin").send(POST, merger, "{\"into\": 0}").errors(422)).containsExactly("unknown-target@/into");
        assertThat(by("admin")
                        .send(POST, merger, "{\"into\": %d}".formatted(from))
                        .errors(409))
                .containsExactly("refused@");
        by("reviewer").send(POST, merger, "{\"into\": %d}".formatted(into)).json(403);
        assertThat(by("admin")
                        .send(POST, merger, "{\"into\": %d}".formatted(into))
                        .status())
                .isEqualTo(204);
        by("admin").read(UNITS + "/" + from).json(404);
        assertThat(by("admin")
                        .send(DELETE, DEPARTMENTS + "/" + department, null)
                        .errors(409))
                .containsExactly("refused@");
    }

    @Test
    void makesAnAccountOfWhosePasswordNothingIsTold() throws Exception {
        var unit = by("preparer").read(UNITS).json(200).at("/items/0/id").asLong();
        var body = "{\"username\": \"api.%s\", \"displayName\": \"接口人\", \"role\": \"PREPARER\", \"unitId\": %d}"
                .formatted(mark, unit);
        var made = by("admin").send(POST, ACCOUNTS, body);
        assertThat(made.json(201).get("mustChangePassword").asBoolean()).isTrue();
        assertThat(made.json(201).propertyNames()).noneMatch(name -> name.equals("password"));
        assertThat(jdbc.sql("select must_change_password from account where username = :name")
                        .param("name", "api." + mark)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(by("admin").send(POST, ACCOUNTS, body).errors(422)).containsExactly("refused@/username");
        assertThat(by("admin").send(POST, ACCOUNTS, "{\"role\": \"KING\"}").errors(422))
                .containsExactly("unknown-value@/role");
        assertThat(by("admin").send(POST, ACCOUNTS, "{\"role\": \"PREPARER\"}").errors(422))
                .containsExactlyInAnyOrder("refused@/username", "refused@/displayName", "refused@/unitId");
        by("reviewer").read(ACCOUNTS).json(403);
        by("admin").read(ACCOUNTS + "/0").json(404);

        var place = made.header("Location");
        var reviewer = "{\"displayName\": \"接口人二\", \"role\": \"FINANCE_REVIEWER\"}";
        var changed = by("admin").send(PUT, place, made.header("ETag"), reviewer);
        assertThat(changed.json(200).get("role").asString()).isEqualTo("FINANCE_REVIEWER");
        assertThat(changed.json(200).has("unitId")).isFalse();
        assertThat(by("admin").send(PUT, place, made.header("ETag"), reviewer).errors(412))
                .containsExactly("stale@");
        assertThat(by("admin")
                        .send(PUT, place, "*", "{\"username\": \"other\", \"role\": \"ADMIN\"}")
                        .errors(422))
                .containsExactly("fixed@/username");
        assertThat(by("admin")
                        .readAddress(ACCOUNTS + "?q=api." + mark)
                        .json(200)
                        .at("/items/0/displayName")
                        .asString())
                .isEqualTo("接口人二");
        assertThat(by("admin").readAddress(ACCOUNTS + "?role=KING").errors(400))
                .containsExactly("malformed-parameter@?role");
    }

    @Test
    void keepsAnAccountOutAndLetsItInAgain() throws Exception {
        var id = accounts.create(new NewAccount(
                        "out." + mark,
                        "ziping-trial",
                        "停用的人",
                        Role.FINANCE_REVIEWER,
                        null,
                        null,
                        NewAccount.PasswordOrigin.PUBLIC))
                .accountId();
        var place = ACCOUNTS + "/" + id;
        assertThat(by("admin")
                        .send(POST, place + "/disablement", null)
                        .json(200)
                        .get("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(by("out." + mark).read(UNITS).status()).isEqualTo(401);
        assertThat(by("admin")
                        .send(DELETE, place + "/disablement", null)
                        .json(200)
                        .get("enabled")
                        .asBoolean())
                .isTrue();
        by("admin").send(POST, place + "/unlocking", null).json(200);
        assertThat(by("admin").send(DELETE, place + "/sessions", null).status()).isEqualTo(204);
        assertThat(by("admin").send(DELETE, place + "/second-factor", null).status())
                .isEqualTo(204);
        var own = accounts.loadUserByUsername("admin").accountId();
        assertThat(by("admin")
                        .send(POST, ACCOUNTS + "/" + own + "/disablement", null)
                        .errors(409))
                .containsExactly("refused@");
    }

    /** 三员: who administers the system changes no role, who administers security makes no department. */
    @Test
    void keepsDutiesApart() throws Exception {
        accounts.create(new NewAccount(
                "security." + mark,
                "ziping-trial",
                "安全员",
                Role.ADMIN,
                Set.of(Duty.SECURITY),
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC,
                null));
        var security = by("security." + mark);
        security.read(ACCOUNTS).json(200);
        security.send(POST, DEPARTMENTS, "{\"name\": \"不是我\"}").json(403);
        var own = accounts.loadUserByUsername("admin").accountId();
        security.send(POST, ACCOUNTS + "/" + own + "/disablement", null).json(403);
    }
}
