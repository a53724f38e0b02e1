package io.ziping.administration.merging;

import io.ziping.catalogue.NameMerged;
import io.ziping.evaluation.maintenance.FormOwners;
import io.ziping.evaluation.maintenance.FormOwners.OwnedForm;
import io.ziping.project.NameRequests;
import io.ziping.project.Retirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What was decided of two projects that become one, and what their unit asks for: whether they go on, and other names. */
@Component
@RequiredArgsConstructor
class MergeDecisions {

    private final Retirements retirements;
    private final NameRequests requests;
    private final FormOwners forms;
    private final ApplicationEventPublisher events;

    /** What changes of it, in words, in a number of queries that grows with nothing but what was decided and asked for. */
    List<String> words(List<MergePair> pairs) {
        var ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.from().id(), pair.into().id()))
                .toList();
        var retired = retirements.of(ids);
        var asked = requests.of(ids);
        var words = new ArrayList<String>();
        for (var pair : pairs) {
            var from = pair.from();
            if (retired.containsKey(from.id())
                    || retired.containsKey(pair.into().id())) {
                words.add(words(pair, retired.containsKey(pair.into().id())));
            }
            Optional.ofNullable(asked.get(from.id()))
                    .ifPresent(
                            request -> words.add("“%s”改名为“%s”的申请不再办，会通知申请的人".formatted(from.name(), request.name())));
        }
        return words;
    }

    private String words(MergePair pair, boolean wasRetired) {
        var from = pair.from();
        var into = pair.into();
        var after = retirements.merged(from.id(), into.id(), lastForm(pair));
        if (after.isPresent()) {
            return "“%s”从%d年度起不再填报".formatted(into.name(), after.get().fromYear());
        }
        return wasRetired
                ? "“%s”恢复填报：“%s”还在填报，或者有那以后的表".formatted(into.name(), from.name())
                : "“%s”不再填报的决定不再有效：“%s”还在填报".formatted(from.name(), into.name());
    }

    /** Call it while the forms are still the former project's. */
    void projectMerged(MergePair pair) {
        var from = pair.from();
        var into = pair.into();
        retirements.projectMerged(from.id(), into.id(), lastForm(pair));
        requests.take(from.id())
                .ifPresent(request -> events.publishEvent(
                        new NameMerged(into.id(), into.name(), from.name(), request.name(), request.askedBy())));
    }

    private OptionalInt lastForm(MergePair pair) {
        return forms.of(List.of(pair.from().id(), pair.into().id())).stream()
                .mapToInt(OwnedForm::fiscalYear)
                .max();
    }
}
