package io.ziping.evaluation.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is named beside a value that met somebody else's. */
@WholeApplication
class ConflictTest {

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    Accounts accounts;

    private Viewer preparer;
    private Viewer admin;

    @BeforeEach
    void seat() {
        preparer = accounts.loadUserByUsername("preparer");
        admin = accounts.loadUserByUsername("admin");
    }

    @Test
    void namesWhoChangedTheCellAndNotWhoSavedLast() {
        var form = begin("谁改了这一格");
        set(form, 0, "别人改的", admin);
        set(form, 1, "我的另一格", preparer);

        var conflicts = set(form, 0, "我改的", preparer);

        assertThat(conflicts)
                .extracting(Conflict::mine, Conflict::theirs, Conflict::by)
                .containsExactly(tuple("我改的", "别人改的", "系统管理员"));
    }

    @Test
    void namesWhoRemovedTheRow() {
        var form = begin("谁删了这一行");
        var key = form.rows().get(0).key();
        editor.apply(form.id(), admin, List.of(new Change.RemoveRow(key, Map.of())));
        set(form, 1, "我的另一格", preparer);

        var conflicts = editor.apply(
                        form.id(),
                        preparer,
                        List.of(new Change.SetCell(
                                new CellAddress.OfIndicator(key, IndicatorField.DEVIATION_EXPLANATION), "", "我填的")))
                .conflicts();

        assertThat(conflicts).extracting(Conflict::theirs, Conflict::by).containsExactly(tuple(null, "系统管理员"));
    }

    private FormView begin(String project) {
        var id = documents.create(FormFixtures.complete(project, "上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室"), preparer);
        return evaluations.view(id, preparer);
    }

    /** Types a name into a row, having seen what the form was when it was opened. */
    private List<Conflict> set(FormView seen, int row, String text, Viewer by) {
        var cell = seen.rows().get(row).name();
        var address = CellAddress.parse(cell.address()).orElseThrow();
        return editor.apply(seen.id(), by, List.of(new Change.SetCell(address, cell.text(), text)))
                .conflicts();
    }
}
