package io.ziping.notice;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Mail where {@code spring.mail.host} names a server, and its plain texts. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    MailSettings mailSettings(
            ObjectProvider<JavaMailSender> sender,
            @Value("${ziping.base-url:}") String baseUrl,
            @Value("${ziping.mail-from:${spring.mail.username:ziping@localhost}}") String from,
            @Value("${ziping.mail-name:绩效自评}") String name) {
        return new MailSettings(sender.getIfAvailable() != null, baseUrl.strip().replaceFirst("/+$", ""), from, name);
    }

    /** Templates of plain text; every other template is a page. */
    @Bean
    ClassLoaderTemplateResolver plainTexts() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("mail/*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(1);
        return resolver;
    }
}
