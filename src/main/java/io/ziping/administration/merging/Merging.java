package io.ziping.administration.merging;

import io.ziping.campaign.GrantOwners;
import io.ziping.evaluation.maintenance.FormOwners;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.AccountBodies;
import io.ziping.organization.OrganizationMerge;
import io.ziping.project.Projects;
import io.ziping.template.TemplateChoices;
import io.ziping.webhook.Webhooks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges two departments, units or projects into one: everything that hangs on the one moves to the other, which is found by
 * both names from then on. All of it, recorded, or none.
 */
@Service
@RequiredArgsConstructor
public class Merging {

    private final MergeParties parties;
    private final MergePlanner planner;
    private final MergeConflicts conflicts;
    private final MergeWords words;
    private final OrganizationMerge register;
    private final Projects projects;
    private final FormOwners forms;
    private final GrantOwners grants;
    private final MergeDecisions decisions;
    private final AccountBodies accounts;
    private final Webhooks webhooks;
    private final TemplateChoices templates;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /** What can be merged; empty when there is none of this identity. */
    @Transactional(readOnly = true)
    public Optional<MergeParty> find(MergeKind kind, long id) {
        return parties.find(kind, id);
    }

    /** What it might be merged into: those named alike first, at most twenty. */
    @Transactional(readOnly = true)
    public List<MergeParty> candidates(MergeKind kind, MergeParty from, String text) {
        return parties.candidates(kind, from, text);
    }

    /** What a merge would do. */
    @Transactional(readOnly = true)
    public MergePreview preview(MergeKind kind, MergeParty from, MergeParty into) {
        var pair = new MergePair(from, into);
        var plan = planner.plan(kind, pair);
        return new MergePreview(
                kind,
                from,
                into,
                words.moves(kind, from),
                Stream.concat(
                                plan.units().stream().filter(unit -> kind != MergeKind.UNIT),
                                plan.projects().stream().filter(project -> kind != MergeKind.PROJECT))
                        .map(MergePair::toString)
                        .toList(),
                words.notes(kind, pair, plan),
                conflicts.of(kind, pair, plan));
    }

    /**
     * Merges one into another.
     *
     * @throws MergeProblem when something stands against it, also only now
     */
    public void merge(MergeKind kind, long from, long into, Viewer by) {
        try {
            transaction.executeWithoutResult(status -> mergeNow(kind, from, into, by));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            throw new MergeProblem("刚才有人又往里加了东西，请再看一遍，然后重试");
        }
    }

    private void mergeNow(MergeKind kind, long fromId, long intoId, Viewer by) {
        lock(kind, Math.min(fromId, intoId));
        lock(kind, Math.max(fromId, intoId));
        var from = parties.find(kind, fromId).orElseThrow(() -> new MergeProblem("要合并的已经不在了"));
        var into = parties.find(kind, intoId).orElseThrow(() -> new MergeProblem("要并入的已经不在了"));
        var preview = preview(kind, from, into);
        if (!preview.possible()) {
            throw new MergeProblem(String.join("；", preview.conflicts()));
        }
        var plan = planner.plan(kind, new MergePair(from, into));
        plan.units()
                .forEach(unit -> grants.unitMerged(unit.from().id(), unit.into().id()));
        plan.projects().forEach(this::mergeProject);
        plan.units().forEach(unit -> mergeUnit(unit.from().id(), unit.into().id()));
        if (kind == MergeKind.DEPARTMENT) {
            mergeDepartment(fromId, intoId);
        }
        var detail = Stream.concat(preview.moves().stream(), preview.merged().stream())
                .toList();
        events.publishEvent(new AdministrativeAct(
                by, "合并" + kind.label(), into.name(), "原“" + from.name() + "”并入；" + String.join("，", detail)));
    }

    private void lock(MergeKind kind, long id) {
        switch (kind) {
            case DEPARTMENT -> register.lockDepartment(id);
            case UNIT -> {
                register.lockUnit(id);
                projects.lockAll(id);
            }
            case PROJECT -> parties.find(kind, id).ifPresent(project -> projects.lockAll(project.placeId()));
        }
    }

    private void mergeProject(MergePair pair) {
        var from = pair.from().id();
        var into = pair.into().id();
        decisions.projectMerged(pair);
        forms.projectMerged(from, into);
        grants.projectMerged(from, into);
        projects.merge(from, into);
    }

    private void mergeUnit(long from, long into) {
        projects.moveAll(from, into);
        forms.unitMerged(from, into);
        accounts.unitMerged(from, into);
        webhooks.unitMerged(from, into);
        templates.unitMerged(from, into);
        register.mergeUnit(from, into);
    }

    private void mergeDepartment(long from, long into) {
        register.moveUnits(from, into);
        forms.departmentMerged(from, into);
        accounts.departmentMerged(from, into);
        webhooks.departmentMerged(from, into);
        templates.departmentMerged(from, into);
        register.mergeDepartment(from, into);
    }
}
