package io.ziping.ui;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves what never changes under names that carry a hash of the content, to be kept for a year. Only these paths are
 * looked up as files: with the usual {@code /**} every link of every page would be, at several milliseconds each.
 *
 * <p>Our scripts import each other by plain names, which no hash can be put into; browsers ask each time whether they
 * have changed.
 */
@Configuration(proxyBeanMethods = false)
class StaticResources implements WebMvcConfigurer {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        hashed(registry, "/css/**", "classpath:/static/css/");
        hashed(registry, "/img/**", "classpath:/static/img/");
        hashed(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/")
                .addResolver(new LiteWebJarsResourceResolver())
                .addResolver(new UsedOfWebjars());
        registry.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/static/js/")
                .setCacheControl(CacheControl.noCache());
    }

    private static ResourceChainRegistration hashed(ResourceHandlerRegistry registry, String path, String location) {
        return registry.addResourceHandler(path)
                .addResourceLocations(location)
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
