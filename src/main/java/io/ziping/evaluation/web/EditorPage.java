package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.Conflict;
import io.ziping.evaluation.editing.EditResult;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The editor's page.
 *
 * @param savedAt when the form was last saved, as people say it
 * @param savedStamp the same for the script, see {@link #stamp}
 * @param typed texts that were posted but could not be saved, by cell
 */
record EditorPage(
        FormView form,
        String savedAt,
        String savedStamp,
        String username,
        Map<String, String> typed,
        List<Conflict> conflicts,
        List<EditResult.Refusal> refused) {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter LAST_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    static EditorPage of(FormView form, Viewer viewer, Clock clock) {
        var saved = form.savedAt().atZone(clock.getZone());
        var today = LocalDate.now(clock);
        var words =
                saved.toLocalDate().equals(today) ? TODAY : saved.getYear() == today.getYear() ? EARLIER : LAST_YEAR;
        return new EditorPage(
                form,
                words.format(saved),
                stamp(form.savedAt(), clock),
                viewer.getUsername(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** Who sent the form back and when; the reason stands behind it. */
    static String sentBack(HistoryEntry.Moved sent, Clock clock) {
        var reason = sent.reason().isBlank() ? "，理由见批注" : "：" + sent.reason();
        return "%s %s 退回%s".formatted(sent.by(), EARLIER.format(sent.at().atZone(clock.getZone())), reason);
    }

    /** A time with the offset it has here: a page stays open over midnight and then adds the date. */
    static String stamp(Instant time, Clock clock) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.atZone(clock.getZone()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The longest text a cell may hold, in characters. */
    int longest() {
        return EvaluationEditor.LONGEST_TEXT;
    }

    EditorPage with(Map<String, String> typedTexts, List<Conflict> newConflicts, List<EditResult.Refusal> newRefused) {
        return new EditorPage(form, savedAt, savedStamp, username, typedTexts, newConflicts, newRefused);
    }
}
