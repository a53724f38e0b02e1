package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.search.EvaluationQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Refuses query parameters that an operation does not have, that come twice, or whose value is not understood: a program
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
     * @throws InvalidParametersException when a parameter is unknown or comes twice
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            var known = names.computeIfAbsent(operation, QueryParameters::namesOf);
            var problems = new ArrayList<DocumentProblem>();
            request.getParameterMap().forEach((name, values) -> check(name, values, known, problems));
            if (!problems.isEmpty()) {
                throw new InvalidParametersException(problems);
            }
        }
        return true;
    }

    @InitBinder
    void refuseMistakes(WebDataBinder binder) {
        var type = binder.getTargetType();
        if (type != null && EvaluationQuery.class.isAssignableFrom(type.toClass())) {
            binder.addValidators(new QueryValidator());
        }
    }

    private static void check(String name, String[] values, List<String> known, List<DocumentProblem> problems) {
        if (!known.contains(name)) {
            var others = known.isEmpty() ? "这个地址没有参数" : "可用的是" + String.join("、", known);
            problems.add(new DocumentProblem("?" + name, "unknown-parameter", "没有“" + name + "”这个参数，" + others));
        } else if (values.length > 1) {
            problems.add(new DocumentProblem("?" + name, "repeated-parameter", "“" + name + "”只能写一次"));
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
            return EvaluationQuery.class.isAssignableFrom(type);
        }

        @Override
        public void validate(Object target, Errors errors) {
            ((EvaluationQuery) target)
                    .mistakes()
                    .forEach((name, message) -> errors.rejectValue(name, "malformed-parameter", message));
        }
    }
}
