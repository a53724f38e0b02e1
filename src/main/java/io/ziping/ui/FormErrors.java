package io.ziping.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * The one way from what a service refuses to the errors of the form that asked: beside those of the form's own
 * constraints, so that a page shows all of them at once and {@link FormAnswers} answers with the right status.
 */
public final class FormErrors {

    /** The name of a page's form in the model. */
    public static final String FORM = "form";

    static final String REFUSED = "refused";
    /** The code of an error that says that somebody else was quicker. */
    public static final String OVERTAKEN = "overtaken";

    private FormErrors() {}

    /** Puts a form into the model that the application has filled. */
    public static BindingResult show(Object form, Model model) {
        var errors = new BeanPropertyBindingResult(form, FORM);
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return errors;
    }

    /**
     * Carries out what a form asks for unless it has errors; what is refused becomes errors of it.
     *
     * @return whether it was done
     */
    public static boolean accept(BindingResult errors, Runnable act) {
        if (!errors.hasErrors()) {
            addRefused(errors, act);
        }
        return !errors.hasErrors();
    }

    /**
     * Carries out what a form asks for unless it has errors; what is refused becomes errors of it.
     *
     * @return what came of it; empty when it was not done
     */
    public static <T> Optional<T> accept(BindingResult errors, Supplier<T> act) {
        if (!errors.hasErrors()) {
            try {
                return Optional.of(act.get());
            } catch (FieldProblem problem) {
                add(errors, problem);
            }
        }
        return Optional.empty();
    }

    /**
     * The same of an act that can be checked without being done: a form that has errors hears all of them at once.
     *
     * @param check what only the service knows; asked when the form has errors of its own
     */
    public static <T> Optional<T> accept(BindingResult errors, Runnable check, Supplier<T> act) {
        if (errors.hasErrors()) {
            addRefused(errors, check);
        }
        return accept(errors, act);
    }

    /** The same of an act of which nothing comes. */
    public static boolean accept(BindingResult errors, Runnable check, Runnable act) {
        if (errors.hasErrors()) {
            addRefused(errors, check);
        }
        return accept(errors, act);
    }

    /** Adds what a check refuses to the errors there are. */
    public static void addRefused(BindingResult errors, Runnable check) {
        try {
            check.run();
        } catch (FieldProblem problem) {
            add(errors, problem);
        }
    }

    /** Adds a problem; a field that has an error already gets no second one. */
    public static void add(BindingResult errors, FieldProblem problem) {
        for (var mistake : problem.mistakes()) {
            if (mistake.field().isEmpty() || errors.getFieldType(mistake.field()) == null) {
                errors.reject(problem.overtaken() ? OVERTAKEN : REFUSED, mistake.words());
            } else if (!errors.hasFieldErrors(mistake.field())) {
                errors.rejectValue(mistake.field(), REFUSED, mistake.words());
            }
        }
    }

    /** Whether somebody else has changed meanwhile what the form was about. */
    public static boolean isOvertaken(BindingResult errors) {
        return errors.getGlobalErrors().stream().anyMatch(error -> OVERTAKEN.equals(error.getCode()));
    }

    /**
     * Says at the fields of a form that was overtaken what stands there now.
     *
     * @param now by field, as far as it is not what was typed
     */
    public static void addNow(BindingResult errors, Map<String, String> now) {
        errors.reject("", now.isEmpty() ? "现在的和您填的一样。" : "您填的都在；和现在不同的，下面写着现在是什么。看过再按一次，就按您填的改。");
        now.forEach((field, value) -> errors.rejectValue(field, OVERTAKEN, value.isEmpty() ? "（空）" : value));
    }
}
