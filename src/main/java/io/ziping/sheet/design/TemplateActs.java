package io.ziping.sheet.design;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateChoices;
import io.ziping.template.TemplateRef;
import io.ziping.template.TemplateStore;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with templates, recorded with what they did. */
@Service
@RequiredArgsConstructor
class TemplateActs {

    private final TemplateStore store;
    private final SheetTemplates templates;
    private final TemplateChoices choices;
    private final ApplicationEventPublisher events;

    /** Keeps a template as another version of a key. */
    @Transactional
    TemplateRef add(String key, String document, String note, Viewer by) {
        var ref = store.add(key, document, note, by.displayName());
        tell(by, "新建表样", ref, note);
        return ref;
    }

    /**
     * Chooses a template from a year on.
     *
     * @param body whose forms are begun with it, in words
     */
    @Transactional
    void choose(
            int fromYear, @Nullable Long departmentId, @Nullable Long unitId, TemplateRef ref, String body, Viewer by) {
        choices.choose(fromYear, departmentId, unitId, ref);
        tell(by, "选用表样", ref, "%d年度起，%s".formatted(fromYear, body));
    }

    /** Takes a choice back. */
    @Transactional
    void remove(long id, Viewer by) {
        choices.remove(id).ifPresent(choice -> tell(by, "取消选用表样", choice.template(), choice.fromYear() + "年度起"));
    }

    private void tell(Viewer by, String kind, TemplateRef ref, String detail) {
        var name = templates.of(ref.toString()).name();
        events.publishEvent(new AdministrativeAct(by, kind, name + "（" + ref + "）", detail));
    }
}
