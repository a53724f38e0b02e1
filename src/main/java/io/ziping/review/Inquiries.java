package io.ziping.review;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.InquiryChanged;
import io.ziping.evaluation.workflow.InquiryChanged.Step;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提问: what a unit asks its reviewers while it fills a form, answered in place. It stops no step of the form, and neither
 * asking nor answering is an edit: the version of the form stays as it is.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Inquiries {

    /** The longest inquiry, and the longest answer. */
    public static final int MAX_LENGTH = Reviewing.MAX_LENGTH;

    /** So many may wait for an answer in one form. */
    static final int MOST_OPEN = 50;

    private final EvaluationStates forms;
    private final ReviewPinRepository pins;
    private final PinList list;
    private final InquiryDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** An inquiry with where its form stands. */
    public record Found(EvaluationState form, Pin inquiry) {

        /** Whether the viewer may answer it. */
        public boolean isAnsweredBy(Viewer viewer) {
            return !inquiry.isWithdrawn() && EvaluationPermissions.mayAnswerInquiries(viewer.role(), form.status());
        }

        /** Whether the viewer may take it back or settle it. */
        public boolean isClosedBy(Viewer viewer) {
            return inquiry.closedAt() == null && EvaluationPermissions.mayCloseInquiries(viewer.role(), form.status());
        }
    }

    /**
     * An inquiry of a form, also one that was taken back; empty when the form has none of this identity.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    @Transactional(readOnly = true)
    public Optional<Found> find(long evaluationId, long inquiryId, Viewer viewer) {
        var form = forms.of(evaluationId, viewer);
        return list.withInquiries(evaluationId, Integer.MAX_VALUE).stream()
                .filter(pin -> pin.id() == inquiryId)
                .findFirst()
                .map(pin -> new Found(form, pin));
    }

    /**
     * Asks about a place of a form. The same words at the same place, still unanswered, change nothing.
     *
     * @param address the place; blank for the whole form
     * @return the inquiry's identity
     * @throws InquiryProblem when the viewer may not edit the form now, it has no such place, the words are too many, or much
     *     waits for an answer already
     */
    public long ask(long evaluationId, String address, String text, Viewer viewer) {
        var held = forms.holdPlaces(evaluationId, viewer);
        var form = held.state();
        if (!form.editable()) {
            throw new InquiryProblem("", whyNot(form));
        }
        var words = words(text, "text", "提问");
        if (words.isEmpty()) {
            throw new InquiryProblem("text", "请写要问什么");
        }
        var place = held.places().find(address).orElseThrow(() -> new InquiryProblem("at", "表里已经没有这一处了，请重新选"));
        var open = pins.findByEvaluationIdAndKindOrderById(evaluationId, Pin.Kind.INQUIRY).stream()
                .filter(ReviewPin::isOpenInquiry)
                .toList();
        var before = open.stream().filter(pin -> pin.says(place, words)).findFirst();
        if (before.isPresent()) {
            return before.get().identity();
        }
        if (open.size() >= MOST_OPEN) {
            throw new InquiryProblem("", "这张表已有%d个提问没人答复，请等答复了再问".formatted(MOST_OPEN));
        }
        var inquiry = pins.save(
                ReviewPin.inquiry(evaluationId, place, words, form.round(), viewer.accountId(), clock.instant()));
        tell(inquiry, Step.ASKED, viewer);
        return inquiry.identity();
    }

    /** Why nobody of the unit asks now, in words for the person. */
    private static String whyNot(EvaluationState form) {
        return form.lockedBecause().isEmpty()
                ? "这张表现在是“" + form.status().label() + "”，不能再提问"
                : form.lockedBecause() + "，不能再提问";
    }

    /**
     * Answers what a unit asks, or answers otherwise, which opens again what the unit had settled; a blank answer takes an
     * earlier one back.
     *
     * @param seen the answer the person saw; another one that came meanwhile is not replaced
     * @return the address of the place it is about
     * @throws InquiryProblem when the viewer may not answer now, the unit has taken it back, somebody else was quicker, the
     *     answer is too long, or blank where there is none
     */
    public String answer(long evaluationId, long inquiryId, String seen, String text, Viewer viewer) {
        var form = forms.hold(evaluationId, viewer);
        var inquiry = load(evaluationId, inquiryId);
        if (!EvaluationPermissions.mayAnswerInquiries(viewer.role(), form.status())) {
            throw new InquiryProblem("", "这个提问现在不由您答复");
        }
        if (inquiry.isWithdrawn()) {
            throw new InquiryProblem("", "填报单位刚撤回了这个提问，不用答复了");
        }
        var words = words(text, "answer", "答复");
        if (inquiry.getAnswer().equals(words)) {
            if (words.isEmpty()) {
                throw new InquiryProblem("answer", "请写答复");
            }
            return inquiry.getAddress();
        }
        if (!inquiry.getAnswer().equals(plain(seen))) {
            throw InquiryProblem.overtaken(
                    inquiry.getAnswer().isEmpty()
                            ? "别人刚收回了答复。您写的还在下面，再保存一次就用您的"
                            : "%s刚答复过：“%s”。您写的还在下面，再保存一次就用您的".formatted(answerer(inquiry), inquiry.getAnswer()));
        }
        inquiry.answerInquiry(words, viewer.accountId(), clock.instant());
        tell(inquiry, words.isEmpty() ? Step.CLOSED : Step.ANSWERED, viewer);
        return inquiry.getAddress();
    }

    private String answerer(ReviewPin inquiry) {
        return list.withInquiries(inquiry.getEvaluationId(), Integer.MAX_VALUE).stream()
                .filter(pin -> pin.id() == inquiry.identity())
                .map(Pin::answeredBy)
                .findFirst()
                .orElse("别人");
    }

    /**
     * Settles what a unit has asked: without an answer it is taken back, with one it is resolved. Once more it changes nothing.
     *
     * @param seen the answer the person saw
     * @return the address of the place it is about
     * @throws InquiryProblem when the viewer may not do so now, or another answer came meanwhile
     */
    public String close(long evaluationId, long inquiryId, String seen, Viewer viewer) {
        var form = forms.hold(evaluationId, viewer);
        var inquiry = load(evaluationId, inquiryId);
        if (!EvaluationPermissions.mayCloseInquiries(viewer.role(), form.status())) {
            throw new InquiryProblem("", "这个提问不由您处理");
        }
        if (inquiry.getClosedAt() != null) {
            return inquiry.getAddress();
        }
        if (!inquiry.getAnswer().equals(plain(seen))) {
            throw InquiryProblem.overtaken(inquiry.getAnswer().isEmpty() ? "审核人刚收回了答复，请看过再定" : "审核人刚有新的答复，请看过再定");
        }
        inquiry.close(viewer.accountId(), clock.instant());
        tell(inquiry, Step.CLOSED, viewer);
        return inquiry.getAddress();
    }

    private ReviewPin load(long evaluationId, long inquiryId) {
        return pins.findByIdAndEvaluationId(inquiryId, evaluationId)
                .filter(pin -> pin.getKind() == Pin.Kind.INQUIRY)
                .orElseThrow(() -> new EvaluationNotFoundException(evaluationId));
    }

    /** Keeps with the form how much is asked, and makes known what was done. */
    private void tell(ReviewPin inquiry, Step step, Viewer viewer) {
        pins.flush();
        var form = inquiry.getEvaluationId();
        var counts = desk.countsOf(form);
        forms.keepInquiryCounts(form, counts.all(), counts.open());
        events.publishEvent(new InquiryChanged(
                form,
                step,
                viewer.accountId(),
                viewer.displayName(),
                inquiry.getPlace(),
                counts.open(),
                counts.unread(),
                counts.forFinance()));
    }

    private static String words(String text, String field, String what) {
        var words = plain(text);
        if (words.length() > MAX_LENGTH) {
            throw new InquiryProblem(field, "%s最多%d字，现在%d字".formatted(what, MAX_LENGTH, words.length()));
        }
        return words;
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
