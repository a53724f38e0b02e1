package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evidence.Brought;
import io.ziping.evidence.EvidenceUploads;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody from outside reviews what was given to them, and sees nothing else. */
@OwnYears(2001)
@WholeApplication
class OutsideReviewTest extends SpotCheckScenes {

    @Autowired
    EvidenceUploads uploads;

    @TempDir
    Path directory;

    private Viewer outside(LocalDate until) {
        return accounts.create(new NewAccount(
                "spot.check." + next(),
                "ziping-trial",
                "外聘的王老师",
                Role.OUTSIDE_REVIEWER,
                Set.of(),
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC,
                until));
    }

    /** The form of assignments as its page sends it, with a first reviewer of one of its forms. */
    private MockHttpServletRequestBuilder giving(String draw, String record, Viewer to) throws Exception {
        var call = post(draw + "/assignments");
        var page = page(draw, finance);
        var chosen = page.expectFirst("tr:has(a[href=" + record + "]) select[name^=first]");
        var form = page.expectFirst("form[action$=/assignments]");
        form.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> call.param(field.attr("name"), field.val()));
        form.select("select")
                .forEach(field -> call.param(
                        field.attr("name"),
                        field.equals(chosen)
                                ? "" + to.accountId()
                                : field.select("option[selected]").val()));
        return call;
    }

    @Test
    void reviewsWhatWasGivenAndSeesNothingElse() throws Exception {
        var expert = outside(LocalDate.now(clock).plusDays(20));
        var late = outside(LocalDate.now(clock).minusDays(1));
        var forms = new ArrayList<Long>();
        for (int i = 0; i < 2; i++) {
            var form = documents.create(FormFixtures.ofYear(2001, "外聘复核的" + next(), DEPARTMENT, UNIT), preparer);
            var file = Files.writeString(directory.resolve(form + ".csv"), "姓名,次数\n甲,3\n");
            uploads.attach(form, "", Set.of(), List.of(new Brought("台账.csv", file, Files.size(file))), preparer);
            moves.move(form, MoveRequest.of(Move.SUBMIT), preparer);
            forms.add(form);
        }
        var draw = draw(2001, 2, "5");
        var records = records(draw);
        var offered = page(draw, finance).select("select[name^=first] option").eachText();
        assertThat(offered).anyMatch(name -> name.matches("外聘的王老师（外聘，到\\d+月\\d+日）"));
        assertThat(page(draw, finance).select("option[value=" + late.accountId() + "]"))
                .isEmpty();
        assertThat(page("/spot-checks/given", expert).text()).contains("还没有分给您的表");
        assertThat(ask(get(records.get(0)), expert).getStatus()).isEqualTo(404);

        assertThat(ask(giving(draw, records.get(0), expert), finance).getRedirectedUrl())
                .isEqualTo(draw);

        assertThat(ask(get("/"), expert).getRedirectedUrl()).isEqualTo("/spot-checks/given");
        var given = page("/spot-checks/given", expert);
        assertThat(given.select("tbody td.name a").eachAttr("href")).containsExactly(records.get(0));
        assertThat(given.text()).contains("共 1 份，等您复核 1 份。", "您的账号用到");
        assertThat(given.select("nav a").eachText()).containsExactly("待办");
        var record = page(records.get(0), expert);
        assertThat(record.select("a").eachAttr("href"))
                .noneMatch(address -> address.matches(".*/(evaluations|spot-checks)/\\d.*"));
        assertThat(record.select("form#record")).hasSize(1);
        var file = ask(get(record.expectFirst("#files-title ~ ul a").attr("href")), expert);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("甲,3");
        assertThat(ask(get(records.get(1)), expert).getStatus()).isEqualTo(404);
        var other =
                page(records.get(1), finance).expectFirst("#files-title ~ ul a").attr("href");
        assertThat(ask(get(other), expert).getStatus()).isEqualTo(404);
        assertThat(ask(get(other), finance).getStatus()).isEqualTo(200);
        assertThat(ask(get(other), preparer).getStatus()).isEqualTo(404);
        assertThat(ask(get(draw), expert).getStatus()).isEqualTo(403);
        assertThat(ask(get("/evaluations/" + forms.get(0)), expert).getStatus()).isEqualTo(403);

        close(records.get(0), "0.05", expert);

        assertThat(page(records.get(0), expert).select("form#record")).isEmpty();
        assertThat(page(records.get(0), expert).select("form"))
                .as("nothing to decide")
                .hasSize(1);
        assertThat(page("/spot-checks/given", expert).select(".chip").text()).isEqualTo("已完成");
        assertThat(page(records.get(0), preparer).select(".read").text()).contains("台账里没有");
        assertThat(told(finance)).anyMatch(subject -> subject.contains("外聘复核的"));

        var listed =
                page("/evaluations?q=外聘复核的", preparer).select("td .reviewed").eachText();
        assertThat(listed).singleElement().asString().matches("复核 \\d+\\.\\d\\d [优良中差]");
        var items = ask(get("/api/v1/evaluations?q=外聘复核的"), preparer).getContentAsString(StandardCharsets.UTF_8);
        assertThat(items)
                .containsOnlyOnce(
                        "\"reviewed\":{\"totalScore\":\"" + listed.get(0).split(" ")[1] + "\",\"grade\":");

        answer(records.get(0), 1, "contest", "台账在另一本里");
        assertThat(tasks(finance, records.get(0))).containsExactly("处理异议");
        assertThat(ask(get(records.get(0) + "/decision"), expert).getStatus()).isBetween(403, 404);
        decide(records.get(0), 1, "review", finance);
        assertThat(page(records.get(0), expert).select("form#record"))
                .as("theirs again")
                .hasSize(1);
    }
}
