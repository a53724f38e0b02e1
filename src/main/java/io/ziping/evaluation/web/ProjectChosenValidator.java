package io.ziping.evaluation.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks which project is meant, and which form it begins with. Where two are given, only the person knows which. */
class ProjectChosenValidator implements ConstraintValidator<ProjectChosen, NewForm> {

    private static final String BOTH = "选了已有项目，又填了新项目的名称，要用哪一个？";

    @Override
    public boolean isValid(@Nullable NewForm form, ConstraintValidatorContext context) {
        if (form == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        var chosen = project(form, context);
        return source(form, context) && chosen;
    }

    private static boolean project(NewForm form, ConstraintValidatorContext context) {
        if (form.isBoth()) {
            return refuse("project", BOTH, context);
        }
        if (form.isNew()) {
            return form.getUnit() != null || refuse("unit", "请选择新项目的实施单位", context);
        }
        return form.getProject() != null || refuse("project", context.getDefaultConstraintMessageTemplate(), context);
    }

    private static boolean source(NewForm form, ConstraintValidatorContext context) {
        var isOther = form.getStart() == NewForm.Start.OTHER;
        if (isOther && form.getSource() == null) {
            return refuse("source", "请选择从哪一张表复制", context);
        }
        return isOther || form.getSource() == null || refuse("source", "这里选了表，上面没有选“复制另一个项目的表”；不复制的，请改回“请选择”", context);
    }

    private static boolean refuse(String field, String words, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate(words)
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}
