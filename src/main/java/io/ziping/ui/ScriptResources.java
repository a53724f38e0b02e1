package io.ziping.ui;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves our scripts so that browsers ask each time whether they have changed. They import each other by plain names,
 * which no content hash can be put into; kept for a year like the rest, old ones would survive an upgrade.
 */
@Configuration(proxyBeanMethods = false)
class ScriptResources implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/static/js/")
                .setCacheControl(CacheControl.noCache());
    }
}
