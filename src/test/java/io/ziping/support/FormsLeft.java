package io.ziping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.util.ClassUtils;

/**
 * What a test class leaves may do nothing to the next one, which may be any: every class begins with the database as it was first
 * filled, and with the true time. On a server whose account may not put the database back, none of its forms waits on somebody's
 * desk, none is of a year that another class has for itself, and nobody it has made up can log in or is written to any more. A
 * tenth of a second a class.
 */
final class FormsLeft implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(FormsLeft.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (KeptDatabase.isPossible(jdbc(context))) {
            KeptDatabase.keep(jdbc(context));
            return;
        }
        context.getStore(NAMESPACE).put("last", last(context, "self_evaluation"));
        context.getStore(NAMESPACE).put("account", last(context, "account"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(MovableClock.class)
                .reset();
        if (KeptDatabase.isPossible(jdbc(context))) {
            KeptDatabase.putBack(jdbc(context));
            return;
        }
        var last = context.getStore(NAMESPACE).get("last", Long.class);
        var jdbc = jdbc(context);
        jdbc.sql("""
                        update self_evaluation set status = 'FINANCE_APPROVED'
                        where status in ('SUBMITTED', 'DEPARTMENT_APPROVED') and id > :last
                        """).param("last", last).update();
        jdbc.sql("update account set enabled = false where id > :last")
                .param("last", context.getStore(NAMESPACE).get("account", Long.class))
                .update();
        var years = jdbc.sql("select distinct fiscal_year from self_evaluation where id > :last order by 1")
                .param("last", last)
                .query(Integer.class)
                .list();
        var test = context.getRequiredTestClass();
        assertThat(years)
                .as("%s makes forms of years that other tests have for themselves", test.getSimpleName())
                .noneMatch(year -> !owners(context).getOrDefault(year, test).equals(test));
    }

    private static long last(ExtensionContext context, String table) {
        return jdbc(context)
                .sql("select coalesce(max(id), 0) from " + table)
                .query(Long.class)
                .single();
    }

    /** The class that has a year for itself; two that have the same one fail here. */
    @SuppressWarnings("unchecked")
    private static Map<Integer, Class<?>> owners(ExtensionContext context) {
        return (Map<Integer, Class<?>>)
                context.getRoot().getStore(NAMESPACE).computeIfAbsent("owners", key -> annotated(), Map.class);
    }

    private static Map<Integer, Class<?>> annotated() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.setResourcePattern("**/*Test.class");
        scan.addIncludeFilter(new AnnotationTypeFilter(OwnYears.class));
        var owners = new HashMap<Integer, Class<?>>();
        for (var found : scan.findCandidateComponents("io.ziping")) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (int year : type.getAnnotation(OwnYears.class).value()) {
                var other = owners.put(year, type);
                assertThat(other)
                        .as("the other owner of %d, beside %s", year, type.getSimpleName())
                        .isNull();
            }
        }
        return owners;
    }

    private static JdbcClient jdbc(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
    }
}
