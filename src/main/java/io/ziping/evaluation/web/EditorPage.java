package io.ziping.evaluation.web;

import io.ziping.evaluation.Conflict;
import io.ziping.evaluation.EditResult;
import io.ziping.evaluation.FormView;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * The editor's page.
 *
 * @param savedAt when the form was last saved, as people say it
 * @param typed texts that were posted but could not be saved, by cell
 */
record EditorPage(
        FormView form,
        String savedAt,
        String username,
        Map<String, String> typed,
        List<Conflict> conflicts,
        List<EditResult.Refusal> refused) {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    static EditorPage of(FormView form, Viewer viewer, Clock clock) {
        var saved = form.savedAt().atZone(clock.getZone());
        var today = saved.toLocalDate().equals(LocalDate.now(clock));
        return new EditorPage(
                form, (today ? TODAY : EARLIER).format(saved), viewer.getUsername(), Map.of(), List.of(), List.of());
    }

    EditorPage with(Map<String, String> typedTexts, List<Conflict> newConflicts, List<EditResult.Refusal> newRefused) {
        return new EditorPage(form, savedAt, username, typedTexts, newConflicts, newRefused);
    }
}
