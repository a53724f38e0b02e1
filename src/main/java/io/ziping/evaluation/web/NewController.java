package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.BeginProblem;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Beginning a form. */
@Controller
@RequiredArgsConstructor
class NewController {

    private final BeginChoices choices;
    private final NewEvaluations beginnings;
    private final Projects projects;
    private final Organizations organizations;
    private final FilingPeriods periods;
    private final Clock clock;

    @GetMapping("/evaluations/new")
    String ask(
            @ModelAttribute(FormErrors.FORM) NewForm begin,
            BindingResult ignored,
            @RequestParam(defaultValue = "") String find,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        requireMayCreate(viewer);
        if (begin.getYear() == null) {
            begin.setYear(periods.yearBeingFilled(viewer.scope())
                    .orElse(LocalDate.now(clock).getYear()));
        }
        return page(begin, viewer, find, model);
    }

    /** Looks for other projects, or what there is of another year; nothing that was chosen or typed is lost. */
    @PostMapping(path = "/evaluations/new", params = "look")
    String look(
            @ModelAttribute(FormErrors.FORM) NewForm begin,
            BindingResult ignored,
            @RequestParam(defaultValue = "") String find,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        requireMayCreate(viewer);
        return page(begin, viewer, find, model);
    }

    /** Begins the form. Enter in a field, and no button, looks where other words stand than those the page was found by. */
    @PostMapping(path = "/evaluations/new", params = "!look")
    String begin(
            @ModelAttribute(FormErrors.FORM) @Valid NewForm begin,
            BindingResult errors,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(name = "enter", required = false) @Nullable String entered,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        if (entered != null && !find.strip().equals(found.strip())) {
            return look(begin, errors, find, viewer, model);
        }
        requireMayCreate(viewer);
        if (errors.hasErrors()) {
            return page(begin, viewer, find, model);
        }
        var near = near(begin, viewer);
        if (near.isPresent() && !begin.answers(near.get().identity())) {
            model.addAttribute("near", near.get());
            return page(begin, viewer, find, model);
        }
        try {
            var id = beginnings.begin(begin.toCommand(Objects.requireNonNull(begin.getYear())), viewer);
            return "redirect:/evaluations/" + id + "/edit";
        } catch (BeginProblem problem) {
            FormErrors.add(errors, problem);
            problem.existingId().ifPresent(id -> model.addAttribute("existingId", id));
            return page(begin, viewer, find, model);
        }
    }

    /** A new project's name may be an old one's, mistyped. */
    private Optional<Project> near(NewForm begin, Viewer viewer) {
        return Optional.ofNullable(begin.getUnit())
                .filter(unit -> begin.isNew())
                .flatMap(unit -> organizations.unit(unit, viewer.scope()))
                .flatMap(unit -> projects.near(unit, begin.getNewProject()));
    }

    private String page(NewForm begin, Viewer viewer, String find, Model model) {
        model.addAttribute("choices", choices.of(begin, find, viewer));
        model.addAttribute("find", find);
        return "evaluations/new";
    }

    private static void requireMayCreate(Viewer viewer) {
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
