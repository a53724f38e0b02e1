package io.ziping.evaluation.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.CountingScoring;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.Forms;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.PlainViews;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a saved cell costs. */
class EditCostTest {

    private final CountingScoring scoring = new CountingScoring();
    private final PlainViews views = new PlainViews(scoring);
    private final EvaluationStore store = mock(EvaluationStore.class);
    private final EvaluationEditor editor = new EvaluationEditor(
            store,
            mock(IndicatorClasses.class),
            scoring,
            views,
            PlainViews.filing(),
            mock(ChangeLog.class),
            mock(Accounts.class),
            PlainViews.clock());

    @Test
    void aCellIsLoadedOnceScoredOnceAndShownOnce() {
        var form = Forms.draft();
        when(store.lock(anyLong(), any())).thenReturn(form);
        var cell = Forms.cell("row." + Forms.ROW + ".score");

        var result = editor.apply(
                5, Forms.viewer(Role.PREPARER), List.of(new Change.SetCell(cell, "90", "88")), form.getVersion());

        assertThat(Objects.requireNonNull(result.news()).rows())
                .extracting(FormView.Row::key)
                .containsExactly(Forms.ROW);
        assertThat(result.form().rail().total()).isEqualTo("98.00");
        assertThat(scoring.count()).isEqualTo(1);
        assertThat(views.count()).isEqualTo(1);
        verify(store, times(1)).lock(anyLong(), any());
    }
}
