package io.ziping.ui;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How templates become pages: from their parsed form, beside the request. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final int MOST_FRAGMENTS = 2_000;
    private static final int MOST_EXPRESSIONS = 10_000;

    /**
     * Keeps what templates say in its parsed form. Otherwise Thymeleaf keeps the latest 200 fragments and 500 expressions, a
     * quarter of what our pages say, and people on different pages would have each other's parsed anew.
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
}
