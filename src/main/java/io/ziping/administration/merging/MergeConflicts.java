package io.ziping.administration.merging;

import io.ziping.campaign.GrantOwners;
import io.ziping.evaluation.maintenance.FormOwners;
import io.ziping.evaluation.maintenance.FormOwners.OwnedForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Says why two of a kind cannot be merged: nothing is ever thrown away or decided for somebody. */
@Component
@RequiredArgsConstructor
class MergeConflicts {

    private final FormOwners forms;
    private final GrantOwners grants;

    List<String> of(MergeKind kind, MergePair pair, MergePlan plan) {
        var conflicts = new ArrayList<String>();
        if (pair.from().id() == pair.into().id()) {
            conflicts.add("不能并入自己，请另选一个");
            return conflicts;
        }
        if (kind == MergeKind.PROJECT && pair.from().placeId() != pair.into().placeId()) {
            conflicts.add("两个项目不是同一个单位的（“%s”和“%s”），要先合并单位"
                    .formatted(pair.from().place(), pair.into().place()));
        }
        conflicts.addAll(formsOfOneYear(plan));
        plan.units().forEach(unit -> conflicts.addAll(owesNothing(unit)));
        return conflicts;
    }

    /** Several projects may become one, and it has at most one form of a year. */
    private List<String> formsOfOneYear(MergePlan plan) {
        var sources = new LinkedHashMap<MergeParty, List<Long>>();
        plan.projects()
                .forEach(pair -> sources.computeIfAbsent(pair.into(), into -> new ArrayList<>(List.of(into.id())))
                        .add(pair.from().id()));
        var all = forms.of(
                sources.values().stream().flatMap(List::stream).distinct().toList());
        var conflicts = new ArrayList<String>();
        sources.forEach((into, ids) -> all.stream()
                .filter(form -> ids.contains(form.projectId()))
                .collect(Collectors.groupingBy(OwnedForm::fiscalYear, TreeMap::new, Collectors.toList()))
                .forEach((year, same) -> {
                    if (same.size() > 1) {
                        conflicts.add(twice(into, year, same));
                    }
                }));
        return conflicts;
    }

    private static String twice(MergeParty into, int year, List<OwnedForm> forms) {
        var states = forms.stream().map(form -> form.status().label()).collect(Collectors.joining("、"));
        return "项目“%s”合并以后有%d张%d年度的自评表（%s），一个项目一年只能有一张，请先处理其中一张".formatted(into.name(), forms.size(), year, states);
    }

    /** What is said of the whole of a unit must not come to be said of the other one's projects. */
    private List<String> owesNothing(MergePair unit) {
        var theirs = grants.yearsWithoutForms(unit.from().id());
        return grants.yearsWithoutForms(unit.into().id()).stream()
                .filter(year -> !theirs.contains(year))
                .map(year -> "“%s”%d年度整个单位不报，“%s”不是：请先在年度进度里收回"
                        .formatted(unit.into().name(), year, unit.from().name()))
                .toList();
    }
}
