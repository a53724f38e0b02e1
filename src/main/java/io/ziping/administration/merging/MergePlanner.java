package io.ziping.administration.merging;

import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.text.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds what of the same name has to be merged together with two departments, units or projects. */
@Component
@RequiredArgsConstructor
class MergePlanner {

    private final Organizations organizations;
    private final Projects projects;

    MergePlan plan(MergeKind kind, MergePair pair) {
        var units =
                switch (kind) {
                    case DEPARTMENT -> sameNames(pair, this::unitsOf);
                    case UNIT -> List.of(pair);
                    case PROJECT -> List.<MergePair>of();
                };
        var merged = kind == MergeKind.PROJECT
                ? List.of(pair)
                : units.stream()
                        .flatMap(unit -> sameNames(unit, this::projectsOf).stream())
                        .toList();
        return new MergePlan(units, merged);
    }

    private List<MergeParty> unitsOf(long department) {
        return organizations.units(DataScope.ofDepartment(department)).stream()
                .map(MergeParty::of)
                .toList();
    }

    private List<MergeParty> projectsOf(long unit) {
        return projects.of(unit).stream().map(MergeParty::of).toList();
    }

    private static List<MergePair> sameNames(MergePair pair, LongFunction<List<MergeParty>> members) {
        Map<String, MergeParty> there = members.apply(pair.into().id()).stream()
                .collect(Collectors.toMap(
                        other -> NormalForm.of(other.name()), Function.identity(), (first, alike) -> first));
        return members.apply(pair.from().id()).stream()
                .flatMap(one ->
                        Stream.ofNullable(there.get(NormalForm.of(one.name()))).map(other -> new MergePair(one, other)))
                .toList();
    }
}
