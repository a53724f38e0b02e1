package io.ziping.template;

import org.jspecify.annotations.Nullable;

/**
 * Which template forms are begun with from a year on, until another choice for the same bodies.
 *
 * @param fromYear the first fiscal year
 * @param departmentId of whom; {@code null} for everybody or one unit
 * @param unitId of which unit; {@code null} for everybody or a department
 * @param name of the template
 */
public record TemplateChoice(
        long id,
        int fromYear,
        @Nullable Long departmentId,
        @Nullable Long unitId,
        TemplateRef template,
        String name) {}
