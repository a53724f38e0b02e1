package io.ziping.library;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.identity.Viewer;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests what a row may be called, to whoever edits its form; in a number of queries that grows with nothing. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class IndicatorSuggestions {

    private final EvaluationStates states;
    private final FormerRows former;
    private final KnownIndicators known;
    private final AskedIndicators asked;

    /**
     * What fits the text that is being typed, or, as long as there is none, what the unit had there last and what the
     * library has of the class.
     *
     * @param category the class of the row
     * @param row its key: what stands in it is no reason not to suggest it
     * @return empty when the form is not the viewer's to edit
     * @throws EvaluationNotFoundException when they cannot see it
     */
    public Optional<List<Suggestion>> of(long form, long category, String row, String typed, Viewer viewer) {
        var state = states.of(form, viewer);
        if (!state.editable()) {
            return Optional.empty();
        }
        var wanted = new WantedName(typed, former.present(form, row));
        var usual =
                wanted.isBlank() ? List.<Suggestion>of() : known.usual(state.fiscalYear(), category, wanted.words());
        return Optional.of(asked.tell(wanted.choose(
                wanted.ofFormer(former.of(form, category)), known.library(category, wanted.words()), usual)));
    }
}
