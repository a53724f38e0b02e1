package io.ziping.library;

import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.text.NormalForm;
import io.ziping.ui.Constraints;
import io.ziping.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the indicators of the library: changed and recorded, or none of it. */
@Service
@RequiredArgsConstructor
@Transactional
public class IndicatorLibrary {

    private final LibraryIndicatorRepository indicators;
    private final IndicatorClasses classes;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    @Transactional(readOnly = true)
    public Optional<LibraryIndicator> find(long id) {
        return indicators.findById(id);
    }

    /**
     * Adds an indicator, to be offered at once, and returns its identity.
     *
     * @throws LibraryProblem when it cannot be, or its category has one of that name, or the library is full
     */
    public long add(LibraryDetails details, Viewer by) {
        check(details, null);
        if (indicators.count() >= LibraryImport.MOST) {
            throw new LibraryProblem("name", "指标库最多" + LibraryImport.MOST + "个指标，停用的也算，已经满了；可以把不用的改成这一个");
        }
        var indicator = written(new LibraryIndicator(details, true));
        events.publishEvent(new AdministrativeAct(by, "指标库加指标", indicator.getName(), said(details)));
        return indicator.identity();
    }

    /**
     * Changes one.
     *
     * @param version the version the administrator has seen
     * @throws LibraryProblem when it cannot be so, or somebody else has changed it meanwhile
     */
    public void change(long id, long version, LibraryDetails details, Viewer by) {
        var indicator = indicators.findById(id).orElseThrow(() -> new LibraryProblem("", "没有这个指标"));
        if (indicator.getVersion() != version) {
            throw LibraryProblem.changedMeanwhile();
        }
        var before = indicator.details();
        check(details, indicator);
        if (!before.equals(details)) {
            indicator.set(details, indicator.isInUse());
            written(indicator);
            var former = before.name().equals(details.name()) ? "" : "原名" + before.name() + "；";
            events.publishEvent(new AdministrativeAct(by, "指标库改指标", details.name(), former + said(details)));
        }
    }

    /**
     * Takes one out of use, or back into it.
     *
     * @throws LibraryProblem when somebody else has changed it at the same moment
     */
    public void setInUse(long id, boolean inUse, Viewer by) {
        var indicator = indicators.findById(id).orElseThrow(() -> new LibraryProblem("", "没有这个指标"));
        if (indicator.isInUse() != inUse) {
            indicator.set(indicator.details(), inUse);
            written(indicator);
            events.publishEvent(new AdministrativeAct(
                    by, inUse ? "指标库启用指标" : "指标库停用指标", indicator.getName(), said(indicator.details())));
        }
    }

    /** Both levels of the categories, by their identities. */
    @Transactional(readOnly = true)
    public Map<Long, String> categories() {
        return classes.byId().values().stream().collect(Collectors.toMap(IndicatorClass::identity, Categories::label));
    }

    private void check(LibraryDetails details, @Nullable LibraryIndicator own) {
        var mistakes = new Mistakes();
        mistakes.addRefused(() -> constraints.check(details).throwAs(LibraryProblem::new));
        var category = details.category();
        if (category != null) {
            var known = Optional.ofNullable(classes.byId().get(category));
            if (known.isEmpty() || (!known.get().isOffered() && (own == null || own.getCategoryId() != category))) {
                mistakes.add("category", "这个二级指标已停用，请选别的");
            }
            indicators
                    .findNamed(category, NormalForm.of(details.name()))
                    .filter(other -> other != own)
                    .ifPresent(other -> mistakes.add("name", "这个二级指标下已有“" + other.getName() + "”"));
        }
        mistakes.throwAs(LibraryProblem::new);
    }

    /** Two may add the same one, or save one, at once: the database lets one of them. */
    private LibraryIndicator written(LibraryIndicator indicator) {
        try {
            var saved = indicators.save(indicator);
            indicators.flush();
            return saved;
        } catch (DataIntegrityViolationException taken) {
            throw new LibraryProblem("name", "刚才有人加了同名的指标，请看一看");
        } catch (OptimisticLockingFailureException overtaken) {
            throw LibraryProblem.changedMeanwhile();
        }
    }

    private String said(LibraryDetails details) {
        return Stream.of(
                        categories().getOrDefault(details.category(), ""),
                        details.target(),
                        details.unit(),
                        details.note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
