package io.ziping.review;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The people of the trial at their desks, with one form going from one to the other. */
class Desks {

    static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    static final String UNIT = "上海市闵行区人民政府办公室";

    private static final AtomicInteger COLLEAGUES = new AtomicInteger();

    final Viewer preparer;
    final Viewer department;
    final Viewer finance;
    final Viewer admin;

    private final EvaluationDocuments documents;
    private final EvaluationMoves moves;
    private final Evaluations evaluations;
    private final EvaluationEditor editor;

    Desks(ApplicationContext context) {
        var accounts = context.getBean(Accounts.class);
        this.preparer = accounts.loadUserByUsername("preparer");
        this.department = accounts.loadUserByUsername("department");
        this.finance = accounts.loadUserByUsername("reviewer");
        this.admin = accounts.loadUserByUsername("admin");
        this.documents = context.getBean(EvaluationDocuments.class);
        this.moves = context.getBean(EvaluationMoves.class);
        this.evaluations = context.getBean(Evaluations.class);
        this.editor = context.getBean(EvaluationEditor.class);
    }

    /** A complete draft of the trial's unit. */
    long draft(String project) {
        return documents.create(FormFixtures.complete(project, DEPARTMENT, UNIT), preparer);
    }

    long submitted(String project) {
        var id = draft(project);
        move(id, Move.SUBMIT, preparer);
        return id;
    }

    /** One that may be passed together with others. */
    long submittedWithoutDoubts(String project) {
        var id = documents.create(FormFixtures.withoutDoubts(project, DEPARTMENT, UNIT), preparer);
        move(id, Move.SUBMIT, preparer);
        return id;
    }

    Status move(long id, Move move, Viewer by) {
        return moves.move(id, MoveRequest.of(move), by).status();
    }

    Status move(long id, Move move, long version, Viewer by) {
        return moves.move(id, new MoveRequest(move, version, ""), by).status();
    }

    Status sendBack(long id, String reason, Viewer by) {
        return moves.move(id, new MoveRequest(Move.RETURN, null, reason), by).status();
    }

    Status passRemoving(long id, Set<Long> pins, Viewer by) {
        return moves.move(id, new MoveRequest(Move.APPROVE, null, "", pins), by).status();
    }

    /** Somebody else who reviews for the trial's department. */
    Viewer colleague(ApplicationContext context) {
        var accounts = context.getBean(Accounts.class);
        var department = context.getBean(Organizations.class)
                .find(DEPARTMENT, UNIT, DataScope.ALL)
                .orElseThrow()
                .getDepartment();
        return accounts.create(new NewAccount(
                "colleague." + COLLEAGUES.incrementAndGet(),
                "ziping-trial",
                "同事",
                Role.DEPARTMENT_REVIEWER,
                department,
                null,
                NewAccount.PasswordOrigin.PUBLIC));
    }

    FormView see(long id, Viewer viewer) {
        return evaluations.view(id, viewer);
    }

    /** A form's row in the queue of a reviewer's start page, on whichever of its pages it stands. */
    static Element queued(MockMvc mvc, long id, Viewer viewer) throws Exception {
        for (var next = "/"; !next.isEmpty(); ) {
            var page = Jsoup.parse(mvc.perform(get(URI.create(next)).with(user(viewer)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
            var row = page.selectFirst(".queue tbody tr:has(a[href=/evaluations/%d])".formatted(id));
            if (row != null) {
                return row;
            }
            next = page.select(".pages a[rel=next]").attr("href");
        }
        throw new AssertionError("evaluation %d is not in the queue of %s".formatted(id, viewer.displayName()));
    }

    /** Types into a cell of a row, from 0. */
    void type(long id, int row, String field, String text) {
        var cell = see(id, preparer).rows().get(row).cells().stream()
                .filter(candidate -> candidate.address().endsWith("." + field))
                .findFirst()
                .orElseThrow();
        editor.apply(
                id,
                preparer,
                List.of(new Change.SetCell(CellAddress.parse(cell.address()).orElseThrow(), cell.text(), text)));
    }
}
