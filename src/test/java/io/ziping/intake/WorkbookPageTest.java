package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.sheet.OfflineCopies;
import io.ziping.sheet.office.OfflineCopyXlsx;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which somebody chooses what of a workbook is taken over. Cost: two forms in the application of other tests. */
@WholeApplication
class WorkbookPageTest {

    private static final String OBJECTIVE = "expectedObjective";

    @Autowired
    MockMvc mvc;

    @Autowired
    OfflineCopies copies;

    @Autowired
    OfflineCopyXlsx xlsx;

    @Autowired
    FormFiles files;

    @Autowired
    Intakes intakes;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    Accounts accounts;

    private Viewer preparer;

    @BeforeEach
    void clerk() {
        preparer = accounts.loadUserByUsername("preparer");
    }

    private long draft(String project) {
        return documents.create(FormFixtures.withoutDoubts(project, "上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室"), preparer);
    }

    private FilledCopy copy(long form) throws IOException {
        var out = new ByteArrayOutputStream();
        xlsx.write(copies.of(form, preparer).orElseThrow(), out);
        return new FilledCopy(out.toByteArray());
    }

    private String upload(FilledCopy copy) {
        return "/intake/" + intakes.take(files.read("任意.xlsx", copy.save()), preparer) + "/workbooks/1";
    }

    private void type(long form, String text) {
        var cell = CellAddress.parse(OBJECTIVE).orElseThrow();
        editor.apply(form, preparer, List.of(new Change.SetCell(cell, objective(form), text)));
    }

    private String objective(long form) {
        return Objects.requireNonNullElse(documents.read(form, preparer.scope()).expectedObjective(), "");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(preparer)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void tellsAtEachFieldWhatIsToBeChosenFirst() throws Exception {
        var form = draft("两边都改的带走表");
        var copy = copy(form).type(OBJECTIVE, "文件里的目标").type("new.1.name", "没有分类的一行");
        type(form, "网上的目标");
        var address = upload(copy);
        var open = page(send(get(address)), 200);
        assertThat(open.select(".errors")).isEmpty();
        var seen = open.select("input[name='sides[expectedObjective].seen']").val();
        assertThat(seen).isEqualTo("网上的目标");

        var refused = page(
                send(post(address)
                        .param("action", "file")
                        .param("sides[expectedObjective].seen", seen)
                        .param("sides[new.1].side", "file")),
                422);

        assertThat(refused.select(".errors a").eachText()).containsExactly("预期目标：请选定用哪一个", "新的一行“没有分类的一行”：请选归到哪个二级指标");
        assertThat(refused.select(".errors a").eachAttr("href")).allSatisfy(link -> {
            var field = Objects.requireNonNull(refused.getElementById(link.substring(1)), link);
            assertThat(refused.getElementById(field.attr("aria-describedby"))).isNotNull();
        });
        assertThat(refused.select("[autofocus]").eachAttr("id")).containsExactly("sides[expectedObjective].side");
        assertThat(refused.select("input[name='sides[new.1].side'][checked]").eachAttr("value"))
                .as("what was chosen stays")
                .containsExactly("file");
        assertThat(objective(form)).isEqualTo("网上的目标");

        var done = send(post(address)
                .param("action", "file")
                .param("sides[expectedObjective].side", "file")
                .param("sides[expectedObjective].seen", seen)
                .param("sides[new.1].side", "online"));
        assertThat(done.getRedirectedUrl()).isEqualTo(address.replace("/workbooks/1", ""));
        assertThat(objective(form)).isEqualTo("文件里的目标");
        assertThat(send(post(address).param("action", "file")).getRedirectedUrl())
                .as("once more changes nothing")
                .isEqualTo(address);
    }

    @Test
    void saysThatNothingIsToBeTakenOver() throws Exception {
        var address = upload(copy(draft("没有改过的带走表")));

        assertThat(page(send(post(address).param("action", "file")), 422)
                        .select(".errors")
                        .text())
                .isEqualTo("没有要写入的改动：您选的都和网上的一样");
        assertThat(send(post(address).param("action", "save")).getRedirectedUrl())
                .isEqualTo(address);
    }
}
