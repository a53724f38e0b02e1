package io.ziping.spotcheck.draw;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.DrawTakenOver;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 抽查: draws forms, keeps what was drawn, and shows it again. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Draws {

    /** The most forms of one draw. */
    public static final int MOST = 1000;

    /** Seeds are shorter than this, so that they are easily read out and typed. */
    private static final long SEEDS = 1_000_000_000L;

    /** The longest note on the end of a draw, in characters. */
    public static final int LONGEST_NOTE = 500;

    private static final SecureRandom CHANCE = new SecureRandom();

    private final DrawStore store;
    private final KeptDraws kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A draw with everything that was drawn. */
    public record Protocol(Draw draw, List<DrawnForm> forms, List<DepartmentShare> departments) {}

    /** One page of draws with the number of all. */
    public record Slice(List<DrawLine> draws, long count) {}

    /** A seed that nobody has chosen, of at most nine digits. */
    public static long anySeed() {
        return CHANCE.nextLong(SEEDS);
    }

    /** Years of which forms were handed in, the latest first. */
    public List<Integer> years() {
        return store.years();
    }

    /**
     * What a draw would come to now; all of it as at one moment.
     *
     * @throws SpotCheckProblem when the bounds contradict the size or the number of forms there are
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DrawPreview preview(int fiscalYear, DrawRule rule) {
        var population = store.population(fiscalYear);
        var problems = Bounds.problems(population, rule);
        if (!problems.isEmpty()) {
            throw new SpotCheckProblem(problems);
        }
        var selection = Sampler.draw(population, rule);
        return new DrawPreview(
                population.size(), selection, store.forms(selection.drawn()), shares(population, selection));
    }

    private List<DepartmentShare> shares(List<Candidate> population, Selection selection) {
        var names = store.departments();
        var drawn =
                Bounds.populations(selection.drawn().stream().map(Drawn::form).toList());
        var shares = new ArrayList<DepartmentShare>();
        Bounds.populations(population)
                .forEach((id, count) -> shares.add(
                        new DepartmentShare(id, names.getOrDefault(id, ""), count, drawn.getOrDefault(id, 0))));
        shares.sort(Comparator.comparing(DepartmentShare::name));
        return shares;
    }

    /**
     * Draws, and keeps what was drawn.
     *
     * @param seen what the person has seen of it, see {@link DrawPreview#seen}
     * @return the draw's identity
     * @throws SpotCheckProblem when it cannot be drawn, or other forms would be drawn than were seen
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long keep(int fiscalYear, DrawRule rule, int answerDays, String seen, Viewer by) {
        if (!SpotCheckPermissions.draws(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " draws nothing");
        }
        var preview = preview(fiscalYear, rule);
        if (!preview.seen().equals(seen)) {
            throw SpotCheckProblem.overtaken("预览以后有表提交、退回或者改过，现在抽到的不同了。请再看一遍");
        }
        var id = store.add(fiscalYear, rule, answerDays, preview, by.accountId(), clock.instant());
        events.publishEvent(new AdministrativeAct(
                by,
                "抽查抽取",
                kept.find(id).map(Draw::title).orElseThrow(),
                "抽取 %d 份，随机数种子 %d".formatted(rule.size(), rule.seed())));
        return id;
    }

    /** How much of a draw is not done with. */
    public Unfinished unfinished(Draw draw) {
        return kept.unfinished(draw.id());
    }

    /**
     * Ends a draw, so that its forms may be drawn again. One that is not done with needs a reason.
     *
     * @param seen how many forms were not reviewed when the person looked
     * @throws SpotCheckProblem when it is not the viewer's, was ended before, or another form was reviewed since; when forms are
     *     not done with and there is no reason
     */
    @Transactional
    public void close(Draw draw, int seen, String note, Viewer by) {
        if (!SpotCheckPermissions.draws(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " ends no draw");
        }
        if (!kept.owner(draw.id()).is(by.accountId())) {
            throw new SpotCheckProblem("", "由负责人结束这次抽查");
        }
        kept.holdForms(draw.id());
        var unfinished = kept.unfinished(draw.id());
        if (unfinished.waiting() != seen) {
            throw SpotCheckProblem.overtaken("您打开这一页以后，又有表复核完了。没有复核完的现在是 %d 份".formatted(unfinished.waiting()));
        }
        var words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new SpotCheckProblem("note", "最多%d字".formatted(LONGEST_NOTE));
        }
        if (unfinished.unsettled() > 0 && words.isEmpty()) {
            throw new SpotCheckProblem("note", "还有 %d 份没有销号，请写为什么结束".formatted(unfinished.unsettled()));
        }
        if (!store.close(draw.id(), words, by.accountId(), clock.instant())) {
            throw SpotCheckProblem.overtaken("别人刚结束了这次抽查");
        }
        events.publishEvent(new AdministrativeAct(by, "结束抽查", draw.title(), words));
    }

    /** Who answers for a draw. */
    public Owner owner(long id) {
        return kept.owner(id);
    }

    /**
     * Gives a draw to somebody who takes it over: an open one, or one that has ended while something of it goes on.
     *
     * @param formerId whose it is, as far as the person knows
     * @throws SpotCheckProblem when nothing of it goes on, or it was taken over by somebody else
     */
    @Transactional
    public void takeOver(Draw draw, long formerId, Viewer by) {
        if (!SpotCheckPermissions.draws(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " answers for no draw");
        }
        var former = kept.owner(draw.id());
        if (!kept.giveTo(draw.id(), formerId, by.accountId())) {
            throw SpotCheckProblem.overtaken("这次抽查已经全部办完，或者刚由别人接手");
        }
        events.publishEvent(new AdministrativeAct(by, "接手抽查", draw.title(), "原负责人" + former.name()));
        events.publishEvent(new DrawTakenOver(draw.fiscalYear(), draw.number(), former.id(), by.displayName()));
    }

    /** A page of the draws, the latest year first. */
    public Slice page(int from, int size) {
        return new Slice(kept.lines(from, size), kept.count());
    }

    /** A draw; empty when there is none of this identity. */
    public Optional<Draw> find(long id) {
        return kept.find(id);
    }

    /** A draw with everything that was drawn, as it was then; empty when there is none of this identity. */
    public Optional<Protocol> protocol(long id) {
        return kept.find(id).map(draw -> new Protocol(draw, kept.formsOf(id), kept.sharesOf(id)));
    }
}
