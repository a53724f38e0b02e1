package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.workflow.Course;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.Transition;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import io.ziping.project.Project;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.AmountUnit;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评表: one project's form of one year, with its funding lines and indicator rows. It guards its own state: cells
 * change only while its status is editable, and what is computed is kept with it at every change.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SelfEvaluation {

    /** The most rows a form may have. */
    public static final int MAX_ROWS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private int fiscalYear;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private String projectName = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CompetentDepartment department;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ImplementingUnit unit;

    /** The names as the form prints them: those of the bodies when it was last theirs to fill. */
    private String departmentName = "";

    private String unitName = "";

    @Enumerated(EnumType.STRING)
    private AmountUnit amountUnit = AmountUnit.WAN_YUAN;

    private String expectedObjective = "";
    private String achievedObjective = "";

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "execution_weight_text"))
    @AttributeOverride(name = "value", column = @Column(name = "execution_weight"))
    private TypedNumber executionWeight = TypedNumber.BLANK;

    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<FundingLine> fundingLines = new ArrayList<>();

    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    @Embedded
    private FormResults results = new FormResults();

    private String printedFigures = "";

    /** The version of the rules the results come from; {@code null} for the standard ones. */
    private @Nullable Long policyId;

    /** The version that was in force for the form's year when it was loaded; the same query tells. */
    @Formula("(select max(p.id) from scoring_policy p where p.fiscal_year = fiscal_year)")
    private @Nullable Long policyInForce;

    private Instant createdAt = Instant.EPOCH;
    private @Nullable Long createdBy;
    private Instant updatedAt = Instant.EPOCH;
    private @Nullable Long updatedBy;

    @Embedded
    private Course course = new Course();

    /** A blank draft of a project's form; the project comes with its unit and department. */
    public SelfEvaluation(Project project, int fiscalYear, AmountUnit amountUnit) {
        begin(project.getName(), fiscalYear, amountUnit);
        this.project = project;
        this.unit = project.getUnit();
        this.department = project.getUnit().getDepartment();
        this.unitName = unit.getName();
        this.departmentName = department.getName();
    }

    /** A form that is only looked at: it belongs to no project and is never stored. */
    public static SelfEvaluation unfiled(String projectName, int fiscalYear, AmountUnit amountUnit) {
        return new SelfEvaluation().begin(projectName, fiscalYear, amountUnit);
    }

    private SelfEvaluation begin(String name, int year, AmountUnit unitOfAmounts) {
        projectName = name;
        fiscalYear = year;
        amountUnit = unitOfAmounts;
        funding().arrange(FundingBlock.official());
        return this;
    }

    /** Whether it has never been stored. */
    boolean isNew() {
        return id == null;
    }

    /** Another content of a form is scored as the form is. */
    public void scoreLike(SelfEvaluation form) {
        policyId = form.policyId;
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
        if (cell instanceof CellAddress.OfFunding address) {
            return funding().read(address);
        }
        return Optional.of(read(((CellAddress.OfForm) cell).field()));
    }

    private String read(FormField field) {
        return switch (field) {
            case EXECUTION_WEIGHT -> executionWeight.text();
            case EXPECTED_OBJECTIVE -> expectedObjective;
            case ACHIEVED_OBJECTIVE -> achievedObjective;
        };
    }

    /** Writes a cell; nothing happens when its row does not exist. */
    public void write(CellAddress cell, String text) {
        if (cell instanceof CellAddress.OfIndicator address) {
            row(address.row()).ifPresent(row -> row.write(address.field(), text));
        } else if (cell instanceof CellAddress.OfFunding address) {
            funding().write(address, text);
        } else {
            write(((CellAddress.OfForm) cell).field(), text);
        }
        if (!(cell instanceof CellAddress.OfForm form) || form.field() == FormField.EXECUTION_WEIGHT) {
            keepPrintedFigures("");
        }
    }

    private void write(FormField field, String text) {
        switch (field) {
            case EXECUTION_WEIGHT -> executionWeight = TypedNumber.typed(text);
            case EXPECTED_OBJECTIVE -> expectedObjective = text;
            case ACHIEVED_OBJECTIVE -> achievedObjective = text;
        }
    }

    /** The row of a key. */
    public Optional<Indicator> row(UUID key) {
        return indicators.stream().filter(row -> row.getRowKey().equals(key)).findFirst();
    }

    /** 项目资金. */
    public FundingBlock funding() {
        return new FundingBlock(this, fundingLines);
    }

    /** Adds a row to a category, behind its other rows or in front of one of them; a known key changes nothing. */
    public void addRow(UUID key, IndicatorClass category, @Nullable UUID before) {
        if (row(key).isEmpty()) {
            indicators.add(new Indicator(this, key, category));
            place(key, category, before);
        }
    }

    /** Moves a row to a category, behind its other rows or in front of one of them. */
    public void place(UUID key, IndicatorClass category, @Nullable UUID before) {
        row(key).ifPresent(row -> {
            row.setCategory(category);
            RowOrder.place(indicators, row, before);
        });
    }

    /** Removes a row; an unknown key changes nothing. */
    public void removeRow(UUID key) {
        row(key).ifPresent(indicators::remove);
        RowOrder.sort(indicators);
        keepPrintedFigures("");
    }

    /** Puts the rows into the order of the tree, as after the tree itself has changed. */
    public void sortRows() {
        RowOrder.sort(indicators);
    }

    /** Keeps the figures of the paper the form was taken from; blank once it is no longer that paper, as after an edit. */
    public void keepPrintedFigures(String figures) {
        printedFigures = figures;
    }

    public Status getStatus() {
        return course.getStatus();
    }

    /** What moves depend on; the caller knows whether the filing period is over for the unit. */
    public Transition.Passage passage(boolean filingOver) {
        return new Transition.Passage(
                department.isSkipsDepartmentReview(),
                course.getDepartmentApprovedAt() != null,
                course.getReturnCount() > 0,
                filingOver);
    }

    /** Takes one step on the way; the caller has found it in the table of moves and checked what stops it. */
    public void move(Transition transition, Instant now) {
        if (transition.move() == Move.SUBMIT && results.getBlockCount() > 0) {
            throw new IllegalStateException("cannot be submitted with " + results.getBlockCount() + " blocks");
        }
        course.take(transition, now);
        if (transition.to().isEditable()) {
            // back with the unit, it is theirs to fill again, under the names their bodies have now
            unitName = unit.getName();
            departmentName = department.getName();
        }
    }

    /** Takes a form over as already finished and published, as the samples are. */
    public void publishAsFound(Instant now) {
        course.publishAsFound(now);
    }

    /** Notes who saved and when; also makes the version move on when only rows changed. */
    public void touch(@Nullable Long accountId, Instant now) {
        if (createdAt.equals(Instant.EPOCH)) {
            createdAt = now;
            createdBy = accountId;
        }
        updatedAt = now;
        updatedBy = accountId;
    }

    /** Keeps what was computed, so that lists and statistics never recompute. */
    void keep(ScoreCard card, FindingCounts findings, @Nullable Long rules) {
        policyId = rules;
        executionWeight = TypedNumber.of(card.executionWeight());
        funding().keep(card.total(), card.funding());
        for (int i = 0; i < indicators.size(); i++) {
            indicators.get(i).keep(card.indicators().get(i));
        }
        results.keep(card, findings);
    }
}
