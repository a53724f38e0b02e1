package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.moving.PinsUnansweredException;
import io.ziping.evaluation.moving.PinsUnsentException;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty people at once on the same three forms: typing, moving, pinning, answering. */
@WholeApplication
class ReviewConcurrencyTest {

    private static final int PEOPLE = 20;
    private static final int DEEDS = 15;

    @Autowired
    ApplicationContext context;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationHistory history;

    @Autowired
    Reviewing reviewing;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger typed = new AtomicInteger();
    private final AtomicInteger moved = new AtomicInteger();
    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    private record Step(Move move, Status from, Status to, long account) {}

    @Test
    void losesNothingAndTakesNoForbiddenStep() throws Exception {
        var forms = List.of(desks.draft("同时一"), desks.draft("同时二"), desks.draft("同时三"));
        var before = forms.stream().map(id -> texts(desks.see(id, desks.admin))).toList();
        var versions =
                forms.stream().map(id -> desks.see(id, desks.admin).version()).toList();

        var pool = Executors.newFixedThreadPool(PEOPLE);
        var failures = new ArrayList<Throwable>();
        var deeds = IntStream.range(0, PEOPLE)
                .<Callable<Void>>mapToObj(person -> () -> work(person, forms))
                .toList();
        for (var done : pool.invokeAll(deeds, 120, TimeUnit.SECONDS)) {
            try {
                done.get();
            } catch (ExecutionException | CancellationException failed) {
                failures.add(failed);
            }
        }
        pool.shutdownNow();

        assertThat(failures).isEmpty();
        assertThat(typed.get()).isPositive();
        assertThat(steps(forms))
                .as("several people share an account, and a move asked for twice is made once")
                .isBetween(1L, moved.longValue());
        for (int i = 0; i < forms.size(); i++) {
            expectStepsToFollowEachOther(forms.get(i));
            assertThat(texts(history.compare(forms.get(i), versions.get(i), versions.get(i), desks.admin)
                            .form()))
                    .as("taking every recorded change back leads to the beginning")
                    .isEqualTo(before.get(i));
        }
    }

    private Void work(int person, List<Long> forms) {
        var random = new Random(person);
        var viewer = List.of(desks.preparer, desks.department, desks.finance, desks.admin)
                .get(person % 4);
        for (int i = 0; i < DEEDS; i++) {
            var id = forms.get(random.nextInt(forms.size()));
            try {
                act(id, viewer, person + "-" + i, random);
            } catch (EvaluationLockedException
                    | MoveRefusedException
                    | MoveReasonException
                    | PinsUnansweredException
                    | PinsUnsentException
                    | PinProblem expected) {
                // somebody else was faster, or it is not this person's turn
            }
        }
        return null;
    }

    private void act(long id, Viewer viewer, String mark, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                var cell = desks.see(id, viewer).rows().get(random.nextInt(3)).deviationExplanation();
                var result = editor.apply(
                        id,
                        viewer,
                        List.of(new Change.SetCell(
                                CellAddress.parse(cell.address()).orElseThrow(),
                                cell.text(),
                                cell.text() + mark + "；")));
                if (result.conflicts().isEmpty()) {
                    typed.incrementAndGet();
                }
            }
            case 1 -> reviewing.pin(id, "", "看看" + mark, viewer);
            case 2 ->
                desks.see(id, viewer)
                        .unsettledPins()
                        .forEach(pinned -> reviewing.answer(
                                id, pinned.pin().id(), pinned.pin().answer(), "答" + mark, viewer));
            default -> {
                var moves = List.copyOf(desks.see(id, viewer).moves());
                if (!moves.isEmpty()) {
                    var version = desks.see(id, viewer).version();
                    try {
                        desks.move(id, moves.get(random.nextInt(moves.size())), version, viewer);
                    } catch (PinsUnsentException shown) {
                        desks.passRemoving(
                                id, shown.getPins().stream().map(Pin::id).collect(Collectors.toSet()), viewer);
                    }
                    moved.incrementAndGet();
                }
            }
        }
    }

    private static List<String> texts(FormView form) {
        return form.cells().map(cell -> cell.address() + "=" + cell.text()).toList();
    }

    private long steps(List<Long> forms) {
        return jdbc.sql("select count(*) from status_move where evaluation_id in (:ids)")
                .param("ids", forms)
                .query(Long.class)
                .single();
    }

    private void expectStepsToFollowEachOther(long id) {
        var steps = jdbc.sql("select move, from_status, to_status, account_id from status_move"
                        + " where evaluation_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new Step(
                        Move.valueOf(row.getString(1)),
                        Status.valueOf(row.getString(2)),
                        Status.valueOf(row.getString(3)),
                        row.getLong(4)))
                .list();
        var here = Status.DRAFT;
        for (var step : steps) {
            assertThat(step.from()).isEqualTo(here);
            assertThat(here.transitions())
                    .as("in the table of moves: " + step)
                    .anyMatch(line -> line.move() == step.move() && line.to() == step.to());
            here = step.to();
        }
        assertThat(desks.see(id, desks.admin).status()).isEqualTo(here);
    }
}
