package io.ziping.evaluation.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks which project is meant. Where both are given, only the person knows which. */
class ProjectChosenValidator implements ConstraintValidator<ProjectChosen, NewForm> {

    private static final String BOTH = "选了已有项目，又填了新项目的名称，要用哪一个？用已有的，请清空新项目名称；建新的，请把已有项目改回“请选择”";

    @Override
    public boolean isValid(@Nullable NewForm form, ConstraintValidatorContext context) {
        if (form == null) {
            return true;
        }
        var isNew = !form.getNewProject().isBlank();
        if (isNew && form.getProject() != null) {
            return refused("project", BOTH, context);
        }
        if (isNew && form.getUnit() == null) {
            return refused("unit", "请选择新项目的实施单位", context);
        }
        return isNew
                || form.getProject() != null
                || refused("project", context.getDefaultConstraintMessageTemplate(), context);
    }

    private static boolean refused(String field, String words, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(words)
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}
