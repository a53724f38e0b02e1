package io.ziping.sheet.bundle;

import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.job.JobQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where bundles are asked for, watched, stopped and fetched; everybody sees their own only. */
@Service
@RequiredArgsConstructor
public class Bundles {

    /** The most forms of one bundle. */
    public static final int MOST_FORMS = 5000;

    static final String TOO_MANY = "一次最多汇编" + MOST_FORMS + "张表，请缩小范围";
    static final String NONE = "没有符合条件的自评表";

    /** How many one person may have waiting and running. */
    private static final int MOST_OPEN = 3;

    private final BundleStore store;
    private final BundlePlaces places;
    private final JobQueue jobs;
    private final EvaluationSearch search;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    /**
     * A bundle to be fetched.
     *
     * @param name what it is called where it is saved
     */
    public record Fetched(Resource file, String name, BundleKind kind) {}

    /**
     * Asks for a bundle of a filtered list; it is begun at once, or when those before it are made.
     *
     * @return the bundle's identity
     * @throws BundleProblem when the list is empty or too long, or too many are being made for this person
     */
    @Transactional
    public long ask(BundleKind kind, ListQuery query, Viewer viewer) {
        var filter = query.filter();
        var first = search.findExactly(viewer.scope(), filter, query.order(), 0, 1);
        if (first.count() == 0) {
            throw new BundleProblem(NONE);
        }
        if (first.count() > MOST_FORMS) {
            throw new BundleProblem(TOO_MANY);
        }
        if (store.openOf(viewer.accountId()) >= MOST_OPEN) {
            throw new BundleProblem("已有%d份在做，请等做完或取消后再要".formatted(MOST_OPEN));
        }
        var title = title(filter, first);
        var attempt = store.add(viewer.accountId(), kind, json.writeValueAsString(query), title);
        events.publishEvent(new AdministrativeAct(viewer, "汇编", kind.label(), title));
        jobs.order(BundleWorker.JOB, attempt.key());
        return attempt.id();
    }

    /** The viewer's bundles, the latest first. */
    public List<BundleJob> of(Viewer viewer) {
        return store.of(viewer.accountId());
    }

    /** Stops one that waits or runs. */
    public void cancel(long id, Viewer viewer) {
        store.cancel(id, viewer.accountId());
    }

    /** Begins one anew that has failed, was cancelled or cut short. */
    @Transactional
    public void repeat(long id, Viewer viewer) {
        store.repeat(id, viewer.accountId()).ifPresent(attempt -> jobs.order(BundleWorker.JOB, attempt.key()));
    }

    /** The file of a bundle, if it is the viewer's, is there, and they still see what they saw when it was made. */
    public Optional<Fetched> fetch(long id, Viewer viewer) {
        return store.finished(id, viewer.accountId())
                .filter(bundle -> bundle.scope().equals(viewer.scope()))
                .flatMap(bundle -> places.file(id, bundle)
                        .map(file -> new Fetched(
                                file,
                                "绩效自评表汇编-" + bundle.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                                        + bundle.kind().ending(),
                                bundle.kind())));
    }

    /** The list in words; the names of bodies as the first form prints them. */
    private static String title(EvaluationFilter filter, EvaluationPage first) {
        var form = first.rows().get(0);
        var parts = new ArrayList<String>();
        var year = filter.year();
        var status = filter.status();
        var grade = filter.grade();
        if (year != null) {
            parts.add(year + "年度");
        }
        if (!filter.department().isEmpty()) {
            parts.add(form.competentDepartment());
        }
        if (!filter.unit().isEmpty()) {
            parts.add(form.implementingUnit());
        }
        if (status != null) {
            parts.add(status.label());
        }
        if (grade != null) {
            parts.add("等级" + grade.label());
        }
        if (!filter.text().isEmpty()) {
            parts.add("含“" + filter.text() + "”");
        }
        return parts.isEmpty() ? "全部自评表" : String.join("，", parts);
    }
}
