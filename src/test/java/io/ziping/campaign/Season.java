package io.ziping.campaign;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.support.MovableClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year's work as tests play it: who there is, and what they do. */
public final class Season {

    /** The trial's department and unit. */
    public static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";

    public static final String UNIT = "上海市闵行区人民政府办公室";

    public final Viewer preparer;
    public final Viewer department;
    public final Viewer finance;
    public final Viewer admin;
    public final MovableClock clock;
    private final Campaigns campaigns;
    private final EvaluationDocuments documents;
    private final Evaluations evaluations;
    private final NewEvaluations beginnings;
    private final EvaluationEditor editor;
    private final EvaluationMoves moves;
    private final JdbcClient jdbc;

    public Season(ApplicationContext context) {
        var accounts = context.getBean(Accounts.class);
        this.preparer = accounts.loadUserByUsername("preparer");
        this.department = accounts.loadUserByUsername("department");
        this.finance = accounts.loadUserByUsername("reviewer");
        this.admin = accounts.loadUserByUsername("admin");
        this.clock = context.getBean(MovableClock.class);
        this.campaigns = context.getBean(Campaigns.class);
        this.documents = context.getBean(EvaluationDocuments.class);
        this.evaluations = context.getBean(Evaluations.class);
        this.beginnings = context.getBean(NewEvaluations.class);
        this.editor = context.getBean(EvaluationEditor.class);
        this.moves = context.getBean(EvaluationMoves.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** A unit's id, by its department's name too: many departments of the tests have a unit of one name. */
    public long unit(String department, String name) {
        return jdbc.sql("select u.id from implementing_unit u join competent_department d on d.id = u.department_id"
                        + " where d.name = :department and u.name = :name")
                .param("department", department)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** The year's days, whether or not it had others. */
    public void plan(int year, String opens, String closes) {
        campaigns.remove(year, admin);
        campaigns.create(new Campaign(year, LocalDate.parse(opens), LocalDate.parse(closes), "", 0), admin);
    }

    /** A complete draft of a year. */
    public long draft(int year, String project) {
        return documents.create(FormFixtures.ofYear(year, project, DEPARTMENT, UNIT), admin);
    }

    /** A form that somebody begins for a project there is. */
    public long begin(int year, long project) {
        return beginnings.begin(new BeginEvaluation(project, null, "", year, AmountUnit.WAN_YUAN, false), preparer);
    }

    public Status move(long id, Move move, Viewer by) {
        return moves.move(id, MoveRequest.of(move), by).status();
    }

    public Status sendBack(long id, String reason, Viewer by) {
        return moves.move(id, new MoveRequest(Move.RETURN, null, reason), by).status();
    }

    public FormView see(long id, Viewer viewer) {
        return evaluations.view(id, viewer);
    }

    /** Types into the objective. */
    public void type(long id, String text) {
        var cell = see(id, preparer).achievedObjective();
        editor.apply(
                id,
                preparer,
                List.of(new Change.SetCell(CellAddress.parse(cell.address()).orElseThrow(), cell.text(), text)));
    }
}
