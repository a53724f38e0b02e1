package io.ziping.evaluation.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.net.URI;
import java.util.Objects;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the API as a whole; the operations speak for themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ACCOUNT = "account";

    /** The path below which the API lies, whatever host a caller or a proxy names: clients know where they read this. */
    @Bean
    ServerBaseUrlCustomizer pathOfServer() {
        return (address, request) -> {
            var path = Objects.requireNonNullElse(URI.create(address).getRawPath(), "");
            return path.isEmpty() ? "/" : path;
        };
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Ziping 绩效自评").version("v1").description("""
                                Self-evaluation forms (财政项目支出绩效自评表) as documents. Numbers are decimal strings. \
                                Computed figures (rates, execution score, total, grade, findings) come with every answer; \
                                printed ones on input are compared with them. Every error is an RFC 9457 problem with \
                                `errors: [{pointer, code, message}]` where places can be named. What lies outside the \
                                account's scope answers 404."""))
                .components(new Components()
                        .addSecuritySchemes(
                                ACCOUNT,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("The accounts of the pages, with the same data scope.")))
                .addSecurityItem(new SecurityRequirement().addList(ACCOUNT));
    }
}
