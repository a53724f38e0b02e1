package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.workflow.Decision;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.Transition;
import io.ziping.evaluation.workflow.WorkflowState;
import io.ziping.identity.Role;
import io.ziping.project.Project;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.AmountUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * 绩效自评表: one project's form of one year. It guards itself: what people type changes only through an {@link EditableForm},
 * its status only by the {@link FormMoves} of the one table, which register what happened. What is computed is kept with it
 * at every change, and again whatever its status when rules change: nobody typed it.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SelfEvaluation extends AbstractAggregateRoot<SelfEvaluation> {

    /** The most rows a form may have. */
    public static final int MAX_ROWS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Embedded
    private Heading heading = new Heading();

    @Embedded
    private SingleCells cells = new SingleCells();

    @Getter(AccessLevel.NONE)
    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<FundingLine> fundingLines = new ArrayList<>();

    @Getter(AccessLevel.NONE)
    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    @Embedded
    private FormResults results = new FormResults();

    @Setter(AccessLevel.PACKAGE)
    private String printedFigures = "";

    /** The version of the rules the results come from; {@code null} for the standard ones. */
    private @Nullable Long policyId;

    /** The version that was in force for the form's year when it was loaded; the same query tells. */
    @Formula("(select max(p.id) from scoring_policy p where p.fiscal_year = fiscal_year)")
    private @Nullable Long policyInForce;

    @Embedded
    private Saves saves = new Saves();

    @Embedded
    private WorkflowState workflowState = new WorkflowState();

    /** A blank draft of a project's form. */
    public SelfEvaluation(Project project, int fiscalYear, AmountUnit amountUnit) {
        this(Heading.of(project, fiscalYear, amountUnit));
    }

    private SelfEvaluation(Heading heading) {
        this.heading = heading;
        funding().arrange(FundingBlock.official());
    }

    /** A form that is only looked at: it belongs to no project and is never stored. */
    public static SelfEvaluation unfiled(String projectName, int fiscalYear, AmountUnit amountUnit) {
        return new SelfEvaluation(Heading.unfiled(projectName, fiscalYear, amountUnit));
    }

    /** Another content of a form, scored as that is; it is only looked at. */
    public static SelfEvaluation likeness(SelfEvaluation form) {
        var kept = form.heading;
        var likeness = unfiled(kept.getProjectName(), kept.getFiscalYear(), kept.getAmountUnit());
        likeness.policyId = form.policyId;
        likeness.fill().follow(kept.getTemplate(), form.cells.places());
        return likeness;
    }

    /** Whether it has never been stored. */
    boolean isNew() {
        return id == null;
    }

    /** The identity; only a stored form has one. */
    public long identity() {
        return Objects.requireNonNull(id);
    }

    /** What a cell holds; empty when its row does not exist (any more). */
    public Optional<String> read(CellAddress cell) {
        if (cell instanceof CellAddress.OfIndicator address) {
            return row(address.row()).map(row -> row.read(address.field()));
        }
        return cell instanceof CellAddress.OfFunding address ? funding().read(address) : cells.read(cell);
    }

    /** What was typed into it, as it stands now. */
    public FormContent content() {
        return ContentReading.of(this);
    }

    /** The rows in their order, to be read. */
    public List<Indicator> getIndicators() {
        return Collections.unmodifiableList(indicators);
    }

    /** The row of a key. */
    public Optional<Indicator> row(UUID key) {
        return indicators.stream().filter(row -> row.getRowKey().equals(key)).findFirst();
    }

    /** 项目资金. */
    public FundingBlock funding() {
        return new FundingBlock(this, fundingLines);
    }

    public Status getStatus() {
        return workflowState.getStatus();
    }

    /** What moves depend on; the caller knows whether the filing period is over for the unit. */
    public Transition.Passage passage(boolean filingOver) {
        return workflowState.passage(heading.getDepartment().isSkipsDepartmentReview(), filingOver);
    }

    /**
     * The form while somebody may write it.
     *
     * @throws EvaluationLockedException when its status, their role or the end of the filing period forbids it
     */
    public EditableForm edit(Role role, FilingPeriod filing) {
        if (!EvaluationPermissions.mayEdit(role, getStatus(), passage(filing.isOver()))) {
            throw new EvaluationLockedException(identity(), getStatus(), filing.over());
        }
        return new EditableForm(this, indicators);
    }

    /** A new form, or one that is only looked at, while it is made; a stored one is to be {@linkplain #edit edited}. */
    public EditableForm fill() {
        if (!isNew()) {
            throw new IllegalStateException("form " + identity() + " is stored");
        }
        return new EditableForm(this, indicators);
    }

    /** @throws EvaluationLockedException when nobody may write it, whoever asks */
    void requireEditable() {
        if (!getStatus().isEditable()) {
            throw new EvaluationLockedException(identity(), getStatus(), "");
        }
    }

    /**
     * Puts the rows into the order of the tree after the tree itself has changed, whoever's turn it is to fill the form.
     *
     * @throws EvaluationLockedException when it has been handed in: it keeps the order it prints
     */
    public void sortRows(long accountId, Instant now) {
        requireEditable();
        RowOrder.sort(indicators);
        saves.add(accountId, now);
    }

    /** Notes who put a deleted draft back, which may be after the end of the filing period. */
    public void putBack(long accountId, Instant now) {
        requireEditable();
        saves.add(accountId, now);
    }

    /** What somebody may do to move the form on or back, now. */
    public FormMoves moves(Decision decision) {
        return new FormMoves(this, decision);
    }

    /** Takes a step that {@link FormMoves} has found in the table of moves. */
    void take(Transition transition, Instant now) {
        workflowState.take(transition, now);
        if (transition.to().isEditable()) {
            // back with the unit, it is theirs to fill again
            heading.takeNamesOfBodies();
        }
    }

    /** Has something that happened to the form published when it is saved. */
    void register(Object event) {
        registerEvent(event);
    }

    /** Takes a form over as already finished and published, as the samples are. */
    public void publishAsFound(Instant now) {
        if (getStatus() != Status.DRAFT || workflowState.getMovedAt() != null) {
            throw new IllegalStateException("form " + identity() + " is on its way already");
        }
        workflowState.publishAsFound(now);
    }

    /** Keeps what was computed, so that lists and statistics never recompute. */
    void keep(ScoreCard card, FindingCounts findings, @Nullable Long rules) {
        policyId = rules;
        cells.keep(TypedNumber.of(card.executionWeight()));
        funding().keep(card.total(), card.funding());
        for (int i = 0; i < indicators.size(); i++) {
            indicators.get(i).keep(card.indicators().get(i));
        }
        results.keep(card, findings, getStatus());
    }
}
