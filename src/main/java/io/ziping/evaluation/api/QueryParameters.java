package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.search.EvaluationQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses query parameters that an operation does not have, that come twice or blank, or whose value is not understood: a program
 * that is answered with more than it asked for does not notice.
 */
@RestControllerAdvice(annotations = RestController.class)
class QueryParameters implements WebMvcConfigurer, HandlerInterceptor {

    private final Map<HandlerMethod, List<String>> names = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    /**
     * Lets an operation begin.
     *
     * @throws MalformedRequestException when a parameter is unknown, comes twice or has no value
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            var known = names.computeIfAbsent(operation, QueryParameters::namesOf);
            var problems = new ArrayList<DocumentProblem>();
            inAddress(request).forEach((name, values) -> check(name, values, known, problems));
            if (!problems.isEmpty()) {
                throw MalformedRequestException.ofParameters(problems);
            }
        }
        return true;
    }

    @InitBinder
    void refuseMistakes(WebDataBinder binder) {
        var type = binder.getTargetType();
        if (type != null && new QueryValidator().supports(type.toClass())) {
            binder.addValidators(new QueryValidator());
        }
    }

    /** What stands in the address; a body in the shape of a form is none of it. */
    private static Map<String, List<String>> inAddress(HttpServletRequest request) {
        var inAddress = new LinkedHashMap<String, List<String>>();
        var given = request.getParameterMap();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((encoded, values) -> {
                    var name = UriUtils.decode(encoded.replace('+', ' '), StandardCharsets.UTF_8);
                    inAddress.put(name, textsOf(given.get(name)));
                });
        return inAddress;
    }

    /** A parameter without an equals sign has no text at all. */
    private static List<String> textsOf(@Nullable String @Nullable [] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList();
    }

    private static void check(String name, List<String> values, List<String> known, List<DocumentProblem> problems) {
        if (!known.contains(name)) {
            var others = known.isEmpty() ? "这个地址没有参数" : "可用的是" + String.join("、", known);
            problems.add(new DocumentProblem("?" + name, "unknown-parameter", "没有“" + name + "”这个参数，" + others));
        } else if (values.size() > 1) {
            problems.add(new DocumentProblem("?" + name, "repeated-parameter", "“" + name + "”只能写一次"));
        } else if (values.stream().allMatch(String::isBlank)) {
            problems.add(new DocumentProblem("?" + name, "malformed-parameter", "“" + name + "”没有值：不用就不要写"));
        }
    }

    private static List<String> namesOf(HandlerMethod operation) {
        var names = new TreeSet<String>();
        Arrays.stream(operation.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                .map(MethodParameter::getParameterType)
                .flatMap(type -> Arrays.stream(BeanUtils.getPropertyDescriptors(type)))
                .filter(property -> property.getWriteMethod() != null)
                .map(PropertyDescriptor::getName)
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** Names the parameters that a page would overlook. */
    private static final class QueryValidator implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return EvaluationQuery.class.isAssignableFrom(type) || CheckedQuery.class.isAssignableFrom(type);
        }

        @Override
        public void validate(Object target, Errors errors) {
            mistakes(target).forEach((name, message) -> errors.rejectValue(name, "malformed-parameter", message));
        }

        private static Map<String, String> mistakes(Object query) {
            return query instanceof CheckedQuery checked ? checked.mistakes() : ((EvaluationQuery) query).mistakes();
        }
    }
}
