package io.ziping.spotcheck.rectification;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckChanged;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.record.CheckStatus;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Responsibility;
import io.ziping.spotcheck.record.Standings;
import io.ziping.spotcheck.rectification.Item.StepKind;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改: what a reviewer asks to be put right, what the unit says to it, and 销号 when all is done. */
@Service
@RequiredArgsConstructor
@Transactional
public class Rectifications {

    private static final int LONGEST_YEARS = 2;

    private final CheckedForms forms;
    private final Responsibility responsibility;
    private final ItemStore store;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What has to be put right of a form; a viewer who cannot see the form must not get here. */
    @Transactional(readOnly = true)
    public List<Item> of(CheckedForm form) {
        return store.of(form.id());
    }

    /** The form that something has to be put right of; 0 when there is no such thing. */
    @Transactional(readOnly = true)
    public long formOf(long itemId) {
        return store.formOf(itemId);
    }

    /** Whether the viewer may ask for something of a form. */
    @Transactional(readOnly = true)
    public boolean isAskable(CheckedForm form, Viewer viewer) {
        return form.open() && form.status() != CheckStatus.WAITING && responsibility.isWith(viewer, form);
    }

    /** Whether the next step of something is the viewer's: the unit's while it is open, then the reviewer's. */
    @Transactional(readOnly = true)
    public boolean isNext(CheckedForm form, Item item, Viewer viewer) {
        return switch (item.state()) {
            case OPEN -> SpotCheckPermissions.answers(viewer.role());
            case ANSWERED -> responsibility.isWith(viewer, form);
            case DONE -> false;
        };
    }

    /**
     * Asks for something to be put right.
     *
     * @return the identity of what is asked for
     * @throws SpotCheckProblem when it is not the viewer's to ask, nothing is concluded, or it has no words or no possible day
     */
    public long ask(long formId, String words, @Nullable LocalDate due, Viewer by) {
        var form = reviewed(formId, by);
        if (!form.open()) {
            throw new SpotCheckProblem("", "这次抽查已经结束，不能再提新的整改；提过的接着办");
        }
        var mistakes = new Mistakes().add("words", problem(words, "请写要整改什么"));
        var today = LocalDate.now(clock);
        if (due == null) {
            mistakes.add("due", "请填日期，如 " + today.plusMonths(1));
        } else {
            mistakes.add("due", dayProblem(due));
        }
        mistakes.throwAs(SpotCheckProblem::new);
        var id = store.add(formId, words.strip(), Objects.requireNonNull(due));
        store.note(id, StepKind.ASKED, "", by.accountId(), clock.instant());
        standings.keep(formId, by);
        tell(SpotCheckChanged.Step.ASKED, form, by, 0, words.strip(), due);
        return id;
    }

    /**
     * Says for the unit what was done.
     *
     * @param seen the version that the person saw
     * @throws SpotCheckProblem when it is not the viewer's to answer, something else has happened, or nothing is said
     */
    public void answer(long itemId, long seen, String words, Viewer by) {
        var form = held(itemId, by);
        if (!SpotCheckPermissions.answers(by.role())) {
            throw new SpotCheckProblem("", "由填报单位答复");
        }
        var item = item(form, itemId, seen, ItemState.OPEN);
        move(form, item, ItemState.ANSWERED, StepKind.ANSWERED, words, "请写怎样整改的", by);
        tell(SpotCheckChanged.Step.ANSWERED, form, by, responsibility.of(form), item.words(), item.due());
        if (!store.anyOpen(form.drawn().evaluationId())) {
            tell(SpotCheckChanged.Step.ALL_ANSWERED, form, by, 0, "", null);
        }
    }

    /**
     * Accepts what the unit says, or sends it back.
     *
     * @param due another last day for what is sent back; {@code null} where the day stays, which it cannot when it is over
     * @throws SpotCheckProblem likewise, and when there is no day left, or none that can be
     */
    public void decide(long itemId, long seen, boolean done, String words, @Nullable LocalDate due, Viewer by) {
        var form = held(itemId, by);
        requireReviewer(form, by);
        var item = item(form, itemId, seen, ItemState.ANSWERED);
        var day = done || due == null ? item.due() : due;
        if (!done) {
            new Mistakes()
                    .add("words", problem(words, "请写还差什么"))
                    .add("due", dayProblem(day))
                    .throwAs(SpotCheckProblem::new);
            store.postpone(itemId, day);
        }
        move(
                form,
                item,
                done ? ItemState.DONE : ItemState.OPEN,
                done ? StepKind.DONE : StepKind.SENT_BACK,
                words,
                done ? "" : "请写还差什么",
                by);
        var step = done ? SpotCheckChanged.Step.DONE : SpotCheckChanged.Step.SENT_BACK;
        tell(step, form, by, 0, item.words(), done ? null : day);
    }

    /**
     * Is done with a form of which nothing has to be put right any more.
     *
     * @throws SpotCheckProblem when it is not the viewer's, or with what hinders, see {@link Standings#hindrance}
     */
    public void settle(long formId, Viewer by) {
        reviewed(formId, by);
        var hindrance = standings.hindrance(formId);
        if (!hindrance.isEmpty()) {
            throw new SpotCheckProblem("", hindrance);
        }
        standings.settle(formId, by);
    }

    private CheckedForm reviewed(long formId, Viewer by) {
        var form = forms.hold(formId, by).orElseThrow(() -> new SpotCheckProblem("", "没有这份表的复核记录"));
        requireReviewer(form, by);
        if (form.status() == CheckStatus.WAITING) {
            throw new SpotCheckProblem("", "复核完才能提整改");
        }
        return form;
    }

    private CheckedForm held(long itemId, Viewer by) {
        return forms.hold(store.formOf(itemId), by).orElseThrow(() -> new SpotCheckProblem("", "没有这项整改"));
    }

    private void requireReviewer(CheckedForm form, Viewer by) {
        if (!responsibility.isWith(by, form)) {
            throw new SpotCheckProblem("", "由复核人办理");
        }
    }

    private Item item(CheckedForm form, long itemId, long seen, ItemState state) {
        var item = store.of(form.id()).stream()
                .filter(each -> each.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new SpotCheckProblem("", "没有这项整改"));
        if (item.version() != seen || item.state() != state) {
            throw SpotCheckProblem.overtaken("这项整改刚有人办理过，现在是“" + item.state().label() + "”");
        }
        return item;
    }

    private void move(
            CheckedForm form, Item item, ItemState to, StepKind step, String words, String missing, Viewer by) {
        var problem = problem(words, missing);
        if (!problem.isEmpty()) {
            throw new SpotCheckProblem("words", problem);
        }
        if (!store.move(item.id(), to, item.version())) {
            throw SpotCheckProblem.overtaken("这项整改刚有人办理过");
        }
        store.note(item.id(), step, words.strip(), by.accountId(), clock.instant());
        standings.keep(form.id(), by);
    }

    private String dayProblem(LocalDate due) {
        var today = LocalDate.now(clock);
        return due.isBefore(today) || due.isAfter(today.plusYears(LONGEST_YEARS)) ? "应在今天以后、两年以内" : "";
    }

    private static String problem(String words, String missing) {
        if (words.isBlank()) {
            return missing;
        }
        return words.strip().length() > Item.LONGEST ? "最多%d字".formatted(Item.LONGEST) : "";
    }

    private void tell(
            SpotCheckChanged.Step step, CheckedForm form, Viewer by, long to, String words, @Nullable LocalDate day) {
        events.publishEvent(new SpotCheckChanged(step, form.drawn().evaluationId(), by.accountId(), to, words, day));
    }
}
