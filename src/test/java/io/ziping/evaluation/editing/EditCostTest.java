package io.ziping.evaluation.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.CountingScoring;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.Forms;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.view.IndicatorRow;
import io.ziping.evaluation.view.PlainViews;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a saved cell costs, and a form saved as a whole. */
class EditCostTest {

    private static final CellAddress SCORE = Forms.cell("row." + Forms.ROW + ".score");
    private static final CellAddress GONE = new CellAddress.OfIndicator(new UUID(7, 2), IndicatorField.SCORE);

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
                .extracting(IndicatorRow::key)
                .containsExactly(Forms.ROW);
        assertThat(result.form().rail().total()).isEqualTo("98.00");
        assertThat(scoring.count()).isEqualTo(1);
        assertThat(views.count()).isEqualTo(1);
        verify(store, times(1)).lock(anyLong(), any());
    }

    @Test
    void aWholeFormIsLoadedOnceScoredOnceAndShownOnce() {
        var form = Forms.draft();

        var result = save(form, form.getVersion(), Role.PREPARER);

        assertThat(result.form().rail().total()).isEqualTo("98.00");
        assertThat(result.conflicts()).isEmpty();
        requireCost();
    }

    @Test
    void aWholeFormThatSomebodySavedMeanwhileIsScoredOnceAndKeepsWhatIsStored() {
        var form = Forms.draft();

        var result = save(form, form.getVersion() - 1, Role.PREPARER);

        assertThat(result.conflicts())
                .extracting(Conflict::cell, Conflict::label, Conflict::mine, Conflict::theirs)
                .containsExactly(
                        tuple(SCORE.toString(), "“里程”的得分", "88", "90"), tuple(GONE.toString(), "得分", "5", null));
        assertThat(result.form().rail().total()).isEqualTo("100.00");
        requireCost();
    }

    @Test
    void aWholeFormThatIsLockedIsScoredOnceAndKeepsWhatIsStored() {
        var form = Forms.at(Status.SUBMITTED, false);

        var result = save(form, form.getVersion(), Role.PREPARER);

        assertThat(result.form().editable()).isFalse();
        assertThat(form.content().read(SCORE)).isEqualTo("90");
        requireCost();
    }

    private EditResult save(SelfEvaluation form, long seen, Role role) {
        when(store.lock(anyLong(), any())).thenReturn(form);
        var texts = new LinkedHashMap<CellAddress, String>();
        form.content().places().forEach(cell -> texts.put(cell, form.content().read(cell)));
        texts.put(SCORE, "88");
        texts.put(GONE, "5");
        return editor.save(5, Forms.viewer(role), new WholeForm(seen, texts, stored -> Optional.empty()));
    }

    private void requireCost() {
        assertThat(scoring.count()).isEqualTo(1);
        assertThat(views.count()).isEqualTo(1);
        verify(store, times(1)).lock(anyLong(), any());
    }
}
