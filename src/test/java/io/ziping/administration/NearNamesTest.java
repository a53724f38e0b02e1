package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A name that is nearly one that is there is a question with an answer either way; one that looks the same is refused. */
@WholeApplication
class NearNamesTest {

    private static final String DEPARTMENTS = "/admin/organizations/departments";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Projects projects;

    private Viewer admin;
    private ImplementingUnit unit;

    @BeforeEach
    void bodies() {
        admin = accounts.loadUserByUsername("admin");
        unit = organizations.findOrCreate("几乎同名局(汇总)", "几乎同名中心");
    }

    @Test
    void askAboutADepartmentAndTakeEitherAnswer() throws Exception {
        var existing = unit.getDepartment().identity();

        var question = page(send(DEPARTMENTS, "name", "几乎同名局"));

        assertThat(question.select("[role=alert]").text()).contains("有一个几乎同名的主管部门“几乎同名局(汇总)”", "是同一个吗");
        assertThat(question.select("[role=alert] a").attr("href")).isEqualTo(DEPARTMENTS + "/" + existing);
        var answer = question.select("button[name=different]").attr("value");
        assertThat(send(DEPARTMENTS, "name", "几乎同名局", "different", answer).getStatus())
                .isEqualTo(302);
    }

    @Test
    void refuseADepartmentThatLooksTheSameAndNameIt() throws Exception {
        var answer = send(DEPARTMENTS, "name", "几乎同名局（汇总）\u200b");

        assertThat(answer.getStatus()).isEqualTo(422);
        var refused = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.select("#name-error").text()).isEqualTo("已有这个主管部门：“几乎同名局(汇总)”，只差空格、全角半角、大小写或标点的写法");
    }

    @Test
    void askAboutAUnit() throws Exception {
        var path = DEPARTMENTS + "/" + unit.getDepartment().identity() + "/units";

        var question = page(send(path, "name", "几乎同名中心（本级）", "action", "another"));

        assertThat(question.select("[role=alert]").text()).contains("几乎同名的单位“几乎同名中心”");
        assertThat(question.select("input[name=action]").attr("value")).isEqualTo("another");
        assertThat(send(path, "name", "几乎同名中心（本级）", "different", "" + unit.identity())
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void askAboutAProjectAndTakeTheExistingOne() throws Exception {
        var project = projects.findOrCreate(unit, "几乎同名项目维护").identity();

        var question = page(begin("几乎同名维护（2027）"));

        assertThat(question.select("[role=alert]").text()).contains("几乎同名的项目“几乎同名项目维护”");
        assertThat(begin("几乎同名维护（2027）", "same", "" + project).getStatus()).isEqualTo(302);
        assertThat(projects.identity(unit.identity(), "几乎同名维护（2027）")).isEmpty();
    }

    @Test
    void makeAnotherProjectWhenThePersonSaysSo() throws Exception {
        var project = projects.findOrCreate(unit, "另一个项目维护").identity();

        assertThat(begin("另一个维护（2027）", "different", "" + project).getStatus()).isEqualTo(302);

        assertThat(projects.identity(unit.identity(), "另一个维护（2027）")).isPresent();
    }

    @Test
    void askNothingAboutNamesThatDifferInWhatTellsThemApart() throws Exception {
        projects.findOrCreate(unit, "道路养护工程一期");

        assertThat(begin("道路养护工程二期").getStatus()).isEqualTo(302);
        assertThat(projects.search(DataScope.ofUnit(unit.identity()), "工程 道路")).hasSize(2);
    }

    private MockHttpServletResponse begin(String name, String... more) throws Exception {
        var request = post("/evaluations/new")
                .param("newProject", name)
                .param("unit", "" + unit.identity())
                .param("year", "2027");
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
