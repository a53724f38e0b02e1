package io.ziping.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether an address of an external database was given; a blank one, as from an empty variable, was not. */
final class DatabaseConditions {

    private DatabaseConditions() {}

    static boolean urlIsSet(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    static class Url implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return urlIsSet(context.getEnvironment());
        }
    }

    static class NoUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !urlIsSet(context.getEnvironment());
        }
    }
}
