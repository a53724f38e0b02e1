package io.ziping.review;

import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.state.Pin;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets, removes and answers pins. A reviewer pins while the form is at their step; the unit answers after a return. */
@Service
@RequiredArgsConstructor
@Transactional
public class Reviewing {

    /** The longest pin, and the longest answer. */
    public static final int MAX_LENGTH = 1000;

    private final EvaluationStates forms;
    private final ReviewPinRepository pins;
    private final FindingDecisions decisions;
    private final PinList list;
    private final Clock clock;

    /** Sets a pin that asks about no finding. */
    public long pin(long evaluationId, String address, String text, Viewer viewer) {
        return pin(evaluationId, address, text, "", viewer);
    }

    /**
     * Sets a pin on a place of a form; it goes to the unit when the form is sent back. The same words at the same place
     * once more change nothing.
     *
     * @param finding the digest of the finding it asks about; blank for none. One that is gone meanwhile is asked about all
     *     the same
     * @return the pin's identity
     * @throws PinProblem when the form is not at the viewer's step, has no such place, or the text is blank or too long
     */
    public long pin(long evaluationId, String address, String text, String finding, Viewer viewer) {
        return ask(evaluationId, List.of(new Question(address, text, finding)), viewer)
                .get(0);
    }

    /**
     * What a pin asks.
     *
     * @param address the place of the form it is set on
     * @param finding the digest of the finding it asks about; blank for none
     */
    public record Question(String address, String text, String finding) {}

    /**
     * Sets several pins on a form at once; all or none.
     *
     * @return their identities in the order of the questions
     * @throws PinProblem as for a single one
     */
    public List<Long> ask(long evaluationId, List<Question> questions, Viewer viewer) {
        var held = forms.holdPlaces(evaluationId, viewer);
        if (!held.state().pinnable()) {
            throw new PinProblem("这张表现在是“" + held.state().status().label() + "”，不能批注");
        }
        var round = held.state().round() + 1;
        var unsent =
                new ArrayList<>(pins.findByEvaluationIdAndKindAndRoundOrderById(evaluationId, Pin.Kind.PIN, round));
        var asked = new ArrayList<String>();
        var ids = new ArrayList<Long>();
        for (var question : questions) {
            var words = words(question.text(), "批注");
            if (words.isEmpty()) {
                throw new PinProblem("请写批注");
            }
            var place = held.places().find(question.address()).orElseThrow(() -> new PinProblem("表里已经没有这一处了，请重新选"));
            var before = unsent.stream().filter(pin -> pin.says(place, words)).findFirst();
            if (before.isPresent()) {
                ids.add(before.get().identity());
                continue;
            }
            var pin = pins.save(new ReviewPin(
                    evaluationId, place, words, question.finding(), round, viewer.accountId(), clock.instant()));
            unsent.add(pin);
            ids.add(pin.identity());
            if (!question.finding().isEmpty()) {
                asked.add(question.finding());
            }
        }
        decisions.asked(evaluationId, asked, viewer);
        return ids;
    }

    /**
     * Removes a pin that has not gone to the unit yet, and the decision to ask, unless another pin asks the same; one that is
     * gone already changes nothing. A colleague of the same
     * step may do so too, or a form would wait for whoever wrote it and is not there.
     *
     * @return what it said
     * @throws PinProblem when the form is not at the viewer's step or the pin has been sent back with it
     */
    public Optional<String> remove(long evaluationId, long pinId, Viewer viewer) {
        var form = forms.hold(evaluationId, viewer);
        return list.of(evaluationId, 0).stream()
                .filter(pin -> pin.id() == pinId)
                .findFirst()
                .map(pin -> {
                    if (!form.pinnable() || pin.round() <= form.round()) {
                        throw new PinProblem("表不在您这一步，或者批注已随表退回，不能删除");
                    }
                    list.remove(evaluationId, List.of(pin), viewer);
                    return pin.text();
                });
    }

    /**
     * Answers a pin that came with the last return; a blank answer takes an earlier one back.
     *
     * @param seen the answer the person saw; another one that came meanwhile is not replaced
     * @return the address of the place the pin is on
     * @throws PinProblem when the form is not the viewer's to edit now, the pin is not of the last return, somebody has
     *     answered it meanwhile, or the answer is too long
     */
    public String answer(long evaluationId, long pinId, String seen, String text, Viewer viewer) {
        var form = forms.hold(evaluationId, viewer);
        var pin = pins.findByIdAndEvaluationId(pinId, evaluationId)
                .filter(found -> found.getKind() == Pin.Kind.PIN)
                .filter(found -> form.editable() && found.getRound() == form.round())
                .orElseThrow(() -> new PinProblem("这条批注现在不能答复"));
        var words = words(text, "答复");
        if (!pin.getAnswer().equals(words(seen, "答复")) && !pin.getAnswer().equals(words)) {
            throw new PinProblem("别人刚答复过：“%s”。您写的还在下面，再保存一次就用您的".formatted(pin.getAnswer()));
        }
        pin.answer(words, viewer.accountId(), clock.instant());
        return pin.getAddress();
    }

    private static String words(String text, String what) {
        var words = text.replace("\r\n", "\n").replace("\0", "").strip();
        if (words.length() > MAX_LENGTH) {
            throw new PinProblem("%s最多%d字，现在%d字".formatted(what, MAX_LENGTH, words.length()));
        }
        return words;
    }
}
