package io.ziping.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How templates become pages: from their parsed form, beside the request. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final int MOST_FRAGMENTS = 2_000;
    private static final int MOST_EXPRESSIONS = 10_000;

    /**
     * Keeps what templates say in its parsed form. Otherwise Thymeleaf keeps the latest 500 expressions, a quarter of ours, and
     * 200 fragments, and people on different pages would have each other's parsed anew.
     */
    @Autowired
    void keepParsed(SpringTemplateEngine engine) {
        var caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(MOST_FRAGMENTS);
        caches.setExpressionCacheMaxSize(MOST_EXPRESSIONS);
        engine.setCacheManager(caches);
    }

    @Autowired
    void render(ThymeleafViewResolver views) {
        views.setViewClass(PageView.class);
    }

    /**
     * A page whose variables live beside the request. Thymeleaf keeps them in its attributes, and each of the thousands that a
     * page asks for would pass the wrappers of all filters.
     */
    static final class PageView extends ThymeleafView {

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            super.render(model, new OwnAttributes(request), response);
        }

        /** What is set stays here; what is asked for the first time comes from the request. */
        private static final class OwnAttributes extends HttpServletRequestWrapper {

            private static final Object NONE = new Object();

            private final Map<String, Object> known = new HashMap<>();

            OwnAttributes(HttpServletRequest request) {
                super(request);
            }

            @Override
            public @Nullable Object getAttribute(String name) {
                var value = known.get(name);
                if (value == null) {
                    value = super.getAttribute(name);
                    setAttribute(name, value);
                }
                return value == NONE ? null : value;
            }

            @Override
            public void setAttribute(String name, @Nullable Object value) {
                known.put(name, value == null ? NONE : value);
            }

            @Override
            public void removeAttribute(String name) {
                known.put(name, NONE);
            }

            @Override
            public Enumeration<String> getAttributeNames() {
                var names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
                names.addAll(known.keySet());
                names.removeIf(name -> getAttribute(name) == null);
                return Collections.enumeration(names);
            }
        }
    }
}
