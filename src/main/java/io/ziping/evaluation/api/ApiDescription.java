package io.ziping.evaluation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API (OpenAPI 3.1), {@code openapi/openapi.yaml}: for programs as JSON and YAML, for people as a
 * page. Its server is {@code ziping.base-url}; where that is not set, the path below which the API lies, whatever host a
 * caller or a proxy names.
 */
@Controller
class ApiDescription {

    private static final String SERVER = "  - url: /\n";

    /** Nobody waits for it at the start, and few ever ask. */
    private final Supplier<String> yaml = SingletonSupplier.of(ApiDescription::read);

    private final Supplier<Map<String, Object>> description =
            SingletonSupplier.of(() -> new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml.get()));

    private final JsonMapper json;
    private final String baseUrl;

    ApiDescription(JsonMapper json, @Value("${ziping.base-url:}") String baseUrl) {
        this.json = json;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    byte[] asJson(HttpServletRequest request) {
        var here = new LinkedHashMap<>(description.get());
        here.put("servers", List.of(Map.of("url", server(request))));
        return json.writeValueAsBytes(here);
    }

    @GetMapping(path = "/v3/api-docs.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    @ResponseBody
    byte[] asYaml(HttpServletRequest request) {
        return yaml.get().replace(SERVER, "  - url: " + server(request) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The same behind the login of the pages, for the page below and to be downloaded there. */
    @GetMapping("/help/api/openapi.json")
    ResponseEntity<byte[]> forPage(HttpServletRequest request) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(asJson(request));
    }

    @GetMapping("/help/api")
    String page(Model model) {
        model.addAttribute("addressed", !baseUrl.isEmpty());
        return "help/api";
    }

    private static String read() {
        try {
            return new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String server(HttpServletRequest request) {
        if (!baseUrl.isEmpty()) {
            return baseUrl;
        }
        return request.getContextPath().isEmpty() ? "/" : request.getContextPath();
    }
}
