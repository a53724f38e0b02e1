package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * {@code #viewer} of templates: who looks at the page, or {@code null} before the login. Spring Security's own attributes parse
 * an expression anew for every element they stand at, and the navigation of every page has four.
 */
@Component
final class ViewerDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String VIEWER = "viewer";

    ViewerDialect() {
        super("Viewer");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(VIEWER);
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return Viewer.of(SecurityContextHolder.getContext().getAuthentication())
                        .orElse(null);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
