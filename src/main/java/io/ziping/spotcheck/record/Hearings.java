package io.ziping.spotcheck.record;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckChanged;
import io.ziping.spotcheck.SpotCheckChanged.Step;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位答复: a unit accepts what was found or contests it, and the reviewer keeps it or reviews anew; both stay on record. */
@Service
@RequiredArgsConstructor
@Transactional
public class Hearings {

    /** The longest answer, and the longest reason, in characters. */
    public static final int LONGEST = 2000;

    private final CheckedForms forms;
    private final ConclusionStore conclusions;
    private final RecordStore records;
    private final Responsibility responsibility;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Answers the last conclusion of a form for its unit.
     *
     * @param number which conclusion the person saw
     * @throws SpotCheckProblem when there is no answer to be given any more, another conclusion has come, or a contest says nothing
     */
    public void answer(long formId, long number, boolean contests, String words, Viewer by) {
        var form = hold(formId, by);
        var last = last(form);
        if (!SpotCheckPermissions.answers(by.role())) {
            throw new SpotCheckProblem("", "由填报单位答复");
        }
        if (last.number() != number) {
            throw SpotCheckProblem.overtaken("复核人又给了新的结论，请看过再答复");
        }
        if (last.answer() != null) {
            throw SpotCheckProblem.overtaken("%s已经答复过了".formatted(last.answer().by()));
        }
        if (isOver(form)) {
            throw new SpotCheckProblem("", "答复的期限已过，请联系财政部门");
        }
        var text = words(words, "words", contests ? "请写有什么异议、依据是什么" : "");
        conclusions.answer(last, formId, contests, text, by.accountId(), clock.instant());
        standings.keep(formId, by);
        var step = contests ? Step.CONTESTED : Step.ACCEPTED;
        responsibility.hearing(form).forEach(account -> tell(step, form, by, account, text));
    }

    /**
     * Decides about a contest.
     *
     * @param number which conclusion the person saw contested
     * @param changed whether the form is reviewed anew; otherwise the conclusion stands
     * @throws SpotCheckProblem when it is not the viewer's to decide, was decided, another conclusion has come, or there is no reason
     */
    public void decide(long formId, long number, boolean changed, String reason, Viewer by) {
        var form = hold(formId, by);
        var last = last(form);
        var answer = last.answer();
        if (!responsibility.isWith(by, form)) {
            throw new SpotCheckProblem("", "异议由复核人处理");
        }
        if (last.number() != number) {
            throw SpotCheckProblem.overtaken("您看到的是第 %d 次结论的异议，后来又有了第 %d 次结论".formatted(number, last.number()));
        }
        if (answer == null || !answer.isUndecided()) {
            throw SpotCheckProblem.overtaken("这个异议已经处理了");
        }
        var text = words(reason, "reason", "请写理由，单位看得到");
        conclusions.decide(answer, changed, text, by.accountId(), clock.instant());
        standings.keep(formId, by);
        if (changed) {
            reopen(form, text, by);
        }
        events.publishEvent(new AdministrativeAct(by, "处理抽查异议", form.title(), (changed ? "重新复核：" : "维持结论：") + text));
        tell(changed ? Step.REOPENED : Step.KEPT, form, by, 0, text);
    }

    /** Whether the viewer may answer what was concluded last. */
    public boolean isAnswerable(CheckedForm form, Conclusion last, Viewer viewer) {
        return SpotCheckPermissions.answers(viewer.role()) && last.answer() == null && !isOver(form);
    }

    private boolean isOver(CheckedForm form) {
        var until = form.answerUntil();
        return until == null || LocalDate.now(clock).isAfter(until);
    }

    private CheckedForm hold(long formId, Viewer by) {
        return forms.hold(formId, by).orElseThrow(() -> new SpotCheckProblem("", "没有这份表的复核记录"));
    }

    private Conclusion last(CheckedForm form) {
        return conclusions.of(form.id()).stream().findFirst().orElseThrow(() -> new SpotCheckProblem("", "还没有复核结论"));
    }

    /** Opens the record that has decided; of somebody who reviews no more it goes to whoever has so decided. */
    private void reopen(CheckedForm form, String reason, Viewer by) {
        var record = responsibility.deciding(form);
        records.reopen(form.id(), record.part());
        if (!record.there()) {
            records.assign(form.id(), record.part(), by.accountId(), clock.instant());
        } else if (record.reviewerId() != by.accountId()) {
            tell(Step.REVIEW_AGAIN, form, by, record.reviewerId(), reason);
        }
    }

    private void tell(Step step, CheckedForm form, Viewer by, long to, String words) {
        events.publishEvent(new SpotCheckChanged(step, form.drawn().evaluationId(), by.accountId(), to, words, null));
    }

    private static String words(String typed, String field, String missing) {
        var words = typed.strip();
        if (words.isEmpty() && !missing.isEmpty()) {
            throw new SpotCheckProblem(field, missing);
        }
        if (words.length() > LONGEST) {
            throw new SpotCheckProblem(field, "最多%d字".formatted(LONGEST));
        }
        return words;
    }
}
