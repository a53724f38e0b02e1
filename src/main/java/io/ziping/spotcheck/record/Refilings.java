package io.ziping.spotcheck.record;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.filed.FiledForms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drawn forms that were filed anew: the reviewer may go by that from then on. What was drawn stays as it was drawn. */
@Service
@RequiredArgsConstructor
@Transactional
public class Refilings {

    private final CheckedForms forms;
    private final Records records;
    private final RecordStore store;
    private final FiledForms filed;
    private final ApplicationEventPublisher events;

    /**
     * Keeps what was typed and reviews the form from now on as it is now. What was typed stays with the rows that are still
     * there; whoever has a record of the form open elsewhere is told so when they save.
     *
     * @throws SpotCheckProblem when what was typed cannot be kept, see {@link Records#save}; when a record is closed already, or
     *     the form's unit has it back
     */
    public void refile(long formId, RecordPart part, long seen, Map<String, TypedRow> rows, String words, Viewer by) {
        records.save(formId, part, seen, rows, words, by);
        var form = forms.hold(formId, by).orElseThrow();
        var hindrance = hindrance(form, store.heads(List.of(formId)));
        if (!hindrance.isEmpty()) {
            throw new SpotCheckProblem("", hindrance);
        }
        var now = filed.now(List.of(form.drawn().evaluationId()));
        store.refile(
                formId, filed.write(Objects.requireNonNull(now.get(form.drawn().evaluationId()))));
        events.publishEvent(new AdministrativeAct(by, "按现在的表复核", form.title(), ""));
    }

    /**
     * Why a form cannot be reviewed as it is now, in words; blank when it can.
     *
     * @param all its records, with or without their rows
     */
    @Transactional(readOnly = true)
    public String hindrance(CheckedForm form, List<ReviewRecord> all) {
        if (form.status() != CheckStatus.WAITING) {
            return "已经给过复核结论，不能再换";
        }
        var closed = all.stream().filter(ReviewRecord::isClosed).findFirst();
        if (closed.isPresent()) {
            return closed.get().reviewer() + "已经按原来的表复核完，不能再换";
        }
        return filed.isHandedIn(form.drawn().evaluationId()) ? "" : "表在填报单位手里，提交以后再按新的复核";
    }

    /** What the rows of a form were called when it was drawn, by place. */
    @Transactional(readOnly = true)
    public Map<String, String> namesAsDrawn(CheckedForm form) {
        return store.namesAsDrawn(form.id());
    }
}
