package io.ziping.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.routes.RouteTable.Route;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The routes of a form, asked for a form of each status: those of the table by status answer what stands there, all
 * others what they answer for a draft. Each request is undone, so that the form stays what it is.
 */
@WholeApplication
class RouteStatusTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final List<String> ROLES = RouteTable.ROLES.subList(1, RouteTable.ROLES.size());

    private static final List<Status> STATUSES = List.of(Status.values());

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    TransactionTemplate transactions;

    private static final Map<Status, Form> FORMS = new EnumMap<>(Status.class);

    /** A form and one of its rows, as they stand in addresses. */
    private record Form(long id, String row) {}

    private final Map<String, Viewer> viewers = new HashMap<>();

    private Viewer viewer(String username) {
        return viewers.computeIfAbsent(username, accounts::loadUserByUsername);
    }

    /** A form of a status, as it comes to be: by the moves that lead there. */
    private Form form(Status status) {
        return FORMS.computeIfAbsent(status, wanted -> {
            var id = documents.create(
                    FormFixtures.complete("路由表" + wanted.label(), DEPARTMENT, UNIT), viewer("preparer"));
            if (wanted != Status.DRAFT) {
                move(id, Move.SUBMIT, "preparer");
            }
            if (wanted == Status.RETURNED) {
                move(id, Move.RETURN, "department");
            }
            if (wanted.compareTo(Status.DEPARTMENT_APPROVED) >= 0) {
                move(id, Move.APPROVE, "department");
            }
            if (wanted.compareTo(Status.FINANCE_APPROVED) >= 0) {
                move(id, Move.APPROVE, "reviewer");
            }
            if (wanted == Status.PUBLISHED) {
                move(id, Move.PUBLISH, "reviewer");
            }
            var row = evaluations.view(id, viewer("admin")).rows().get(0).key();
            return new Form(id, row.toString());
        });
    }

    private void move(long id, Move move, String username) {
        moves.move(id, new MoveRequest(move, null, "再看看"), viewer(username));
    }

    @Test
    void hasTheFormsItNames() {
        for (var status : Status.values()) {
            assertThat(evaluations.view(form(status).id(), viewer("admin")).status())
                    .isEqualTo(status);
        }
    }

    @Test
    void namesRoutesOfTheTable() {
        assertThat(RouteTable.ours().filter(RouteStatusTest::isOfAForm).map(Route::toString))
                .containsAll(RouteTable.byStatus().keySet());
    }

    private static boolean isOfAForm(Route route) {
        return route.path().startsWith("/evaluations/{id}") || route.path().startsWith("/api/v1/evaluations/{id}");
    }

    /** One case a route and status; each asks all four roles. */
    @TestFactory
    Stream<DynamicTest> answers() {
        var byStatus = RouteTable.byStatus();
        return RouteTable.ours()
                .filter(RouteStatusTest::isOfAForm)
                .flatMap(route -> Stream.of(Status.values()).map(status -> {
                    var expected = byStatus.containsKey(route.toString())
                            ? byStatus.get(route.toString()).get(STATUSES.indexOf(status))
                            : route.own().subList(1, route.own().size());
                    return dynamicTest(
                            route + " " + status,
                            () -> assertThat(answers(route, status))
                                    .as("%s", ROLES)
                                    .isEqualTo(expected));
                }));
    }

    private List<Integer> answers(Route route, Status status) throws Exception {
        var form = form(status);
        var answers = new ArrayList<Integer>();
        for (var role : ROLES) {
            answers.add(Objects.requireNonNull(transactions.execute(transaction -> {
                transaction.setRollbackOnly();
                return ask(route, role, form);
            })));
        }
        return answers;
    }

    private int ask(Route route, String role, Form form) {
        try {
            return mvc.perform(RouteCalls.signed(route, viewer(role), Long.toString(form.id()), form.row()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failed) {
            throw new AssertionError(route + " " + role, failed);
        }
    }
}
