package io.ziping.evaluation.view;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ziping.evaluation.comparison.RowsBeside;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.decision.FindingExplanations;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.FormTemplates;
import io.ziping.evaluation.form.Forms;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.state.Assignments;
import io.ziping.evaluation.state.AttachedFiles;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.state.WantedEvidence;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Viewer;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateChoices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes views of forms of no database, and counts how many. */
public final class PlainViews extends FormViews {

    private int count;

    public PlainViews(FormScoring scoring) {
        super(
                mock(IndicatorClasses.class),
                mock(Pins.class),
                new WantedEvidence(mock(EvidenceWants.class), mock(AttachedFiles.class)),
                mock(Assignments.class),
                scoring,
                filing(),
                mock(FindingDecisions.class),
                mock(FindingExplanations.class),
                mock(RowsBeside.class),
                new FormTemplates(new SheetTemplates(mock(JdbcClient.class)), mock(TemplateChoices.class)),
                clock());
    }

    /** A filing period that never ends. */
    public static FilingRule filing() {
        var periods = mock(FilingPeriods.class);
        when(periods.of(anyInt(), anyLong())).thenReturn(FilingPeriod.unlimited(2025, LocalDate.of(2026, 3, 1)));
        return new FilingRule(periods, clock());
    }

    public static Clock clock() {
        return Clock.fixed(Forms.NOW, ZoneOffset.UTC);
    }

    @Override
    public FormView of(ScoredForm form, FilingPeriod period, Viewer viewer) {
        count++;
        return super.of(form, period, viewer);
    }

    @Override
    public FormView beside(ScoredForm form, FilingPeriod period, Viewer viewer) {
        return of(form, period, viewer);
    }

    /** How many views were made. */
    public int count() {
        return count;
    }
}
