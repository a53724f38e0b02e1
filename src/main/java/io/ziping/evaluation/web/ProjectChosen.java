package io.ziping.evaluation.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Either a project that there is, or the name and the unit of a new one; told at the field that is to be changed. */
@Constraint(validatedBy = ProjectChosenValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ProjectChosen {

    String message() default "请选择项目，或填写新项目的名称";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
