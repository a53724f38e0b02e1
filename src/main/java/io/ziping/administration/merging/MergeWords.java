package io.ziping.administration.merging;

import io.ziping.administration.OrganizationList;
import io.ziping.evaluation.maintenance.FormOwners;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Says what a merge moves and changes, in an administrator's words. */
@Component
@RequiredArgsConstructor
class MergeWords {

    private final OrganizationList list;
    private final Organizations organizations;
    private final Projects projects;
    private final FormOwners forms;
    private final MergeDecisions decisions;

    List<String> moves(MergeKind kind, MergeParty from) {
        return switch (kind) {
            case DEPARTMENT -> {
                var facts = list.ofDepartment(from.id());
                yield words(
                        facts.units() + "个单位",
                        facts.accounts() + "个审核人账号",
                        forms(facts.openForms(), facts.keptForms()));
            }
            case UNIT -> {
                var facts = list.ofUnit(from.id());
                yield words(
                        projects.of(from.id()).size() + "个项目",
                        facts.accounts() + "个填报人账号",
                        forms(facts.openForms(), facts.keptForms()));
            }
            case PROJECT -> {
                var all = forms.of(List.of(from.id()));
                var open =
                        all.stream().filter(form -> form.status().isEditable()).count();
                yield words(forms(open, all.size() - open));
            }
        };
    }

    List<String> notes(MergeKind kind, MergePair pair, MergePlan plan) {
        var notes = new ArrayList<String>();
        notes.add("以后按“%s”查找、导入，找到的都是“%s”"
                .formatted(pair.from().name(), pair.into().name()));
        if (kind == MergeKind.DEPARTMENT && skips(pair.from()) != skips(pair.into())) {
            notes.add("审核按“%s”的办：%s".formatted(pair.into().name(), skips(pair.into()) ? "不另审，直接到财政" : "由主管部门先审"));
        }
        if (kind == MergeKind.UNIT && pair.from().placeId() != pair.into().placeId()) {
            notes.add(
                    "主管部门从“%s”变为“%s”".formatted(pair.from().place(), pair.into().place()));
        }
        notes.addAll(decisions.words(plan.projects()));
        if (kind != MergeKind.PROJECT) {
            notes.add("随之移动的账号要重新登录");
        }
        return notes;
    }

    private boolean skips(MergeParty department) {
        return organizations
                .department(department.id())
                .map(found -> found.isSkipsDepartmentReview())
                .orElse(false);
    }

    private static String forms(long open, long kept) {
        return open + kept == 0 ? "0张自评表" : "%d张自评表（%d张草稿和退回的改印新名称，%d张已提交的仍印原来的名称）".formatted(open + kept, open, kept);
    }

    private static List<String> words(String... counts) {
        return List.of(counts).stream().filter(count -> !count.startsWith("0")).toList();
    }
}
