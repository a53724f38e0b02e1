package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** Whose forms an account reads and writes over the API; every route by role is in the route table. */
@WholeApplication
class ScopeTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"preparer, 404, 404, 0", "department, 404, 404, 0", "reviewer, 200, 403, 1", "admin, 200, 200, 1"})
    void ofAFormOfAnotherDepartment(String username, int read, int replace, int listed) throws Exception {
        var sample = SampleDocuments.of(2, "别处" + username);
        var place = as("admin").create(sample).header("Location");

        as(username).read(place).json(read);
        as(username).replace(place, "*", sample).json(replace);
        var list = as(username).read(ApiCalls.FORMS + "?unit=别处" + username).json(200);
        assertThat(list.get("count").asInt()).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({"preparer, 201", "department, 403", "reviewer, 403", "admin, 201"})
    void letsThoseFileWhoFillForms(String username, int status) throws Exception {
        as(username).create(own().put("project", "归" + username)).json(status);
    }

    @Test
    void refusesFormsForAnotherUnitAndMakesNone() throws Exception {
        var sample = own().put("implementingUnit", "没有的单位");

        assertThat(as("preparer").create(sample).errors(403)).containsExactly("unit-out-of-scope@/implementingUnit");
        assertThat(as("admin")
                        .read(ApiCalls.FORMS + "?unit=没有的单位")
                        .json(200)
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void saysWhereNamesOfTheDocumentDoNotTellWhoseFormItIs() throws Exception {
        for (var now : new String[] {"接口部门甲", "接口部门乙"}) {
            jdbc.sql("insert into competent_department (name, name_key, former_names, former_keys)"
                            + " values (:now, :now, array['接口旧名'], array['接口旧名'])")
                    .param("now", now)
                    .update();
        }

        var answer = as("admin").create(own().put("competentDepartment", "接口旧名").put("project", "接口旧名"));

        assertThat(answer.errors(422)).containsExactly("name-ambiguous@/competentDepartment");
    }

    /** A form of the unit the trial accounts belong to. */
    private static ObjectNode own() {
        return SampleDocuments.of(2, "")
                .put("competentDepartment", "上海市闵行区人民政府办公室(汇总)")
                .put("implementingUnit", "上海市闵行区人民政府办公室");
    }

    private ApiCalls as(String username) {
        return new ApiCalls(mvc, username);
    }
}
