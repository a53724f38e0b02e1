package io.ziping.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers a form that was sent with errors: its page again with 422, or with 409 when somebody else was quicker. The
 * errors stand in the order of the form's fields, and of the entries of a field that is a map, in which constraints do not
 * report them.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class FormAnswers implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<FormattingConversionService> conversion;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !HttpMethod.POST.matches(request.getMethod())) {
            return;
        }
        for (var attribute : List.copyOf(page.getModel().entrySet())) {
            if (attribute.getValue() instanceof BindingResult errors && errors.hasErrors()) {
                response.setStatus(status(errors).value());
                page.getModel().put(attribute.getKey(), inOrder(errors, conversion.getObject()));
            }
        }
    }

    private static HttpStatus status(BindingResult errors) {
        return FormErrors.isOvertaken(errors) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Those of the form as a whole first; those of what is no field last. */
    static BindingResult inOrder(BindingResult errors, ConversionService conversion) {
        var form = errors.getTarget();
        if (form == null || form instanceof Map) {
            return errors;
        }
        var fields = fields(form.getClass()).toList();
        var sorted = new BeanPropertyBindingResult(form, errors.getObjectName());
        sorted.initConversion(conversion);
        errors.getAllErrors().stream()
                .sorted(Comparator.<ObjectError>comparingInt(error -> place(error, fields))
                        .thenComparingInt(error -> entry(error, errors)))
                .forEach(sorted::addError);
        return sorted;
    }

    private static int place(ObjectError error, List<String> fields) {
        if (!(error instanceof FieldError field)) {
            return -1;
        }
        var name = field.getField();
        int open = name.indexOf('[');
        var place = fields.indexOf(open < 0 ? name : name.substring(0, open));
        return place < 0 ? fields.size() : place;
    }

    /** The place of an entry in the map it is of, which keeps the order in which the page sent them. */
    private static int entry(ObjectError error, BindingResult errors) {
        var name = error instanceof FieldError field ? field.getField() : "";
        int open = name.indexOf('[');
        int close = name.indexOf(']', open);
        return open > 0 && close > 0 && errors.getFieldValue(name.substring(0, open)) instanceof Map<?, ?> map
                ? List.copyOf(map.keySet()).indexOf(name.substring(open + 1, close))
                : 0;
    }

    private static Stream<String> fields(Class<?> type) {
        var parent = type.getSuperclass();
        return Stream.concat(
                parent == null ? Stream.empty() : fields(parent),
                Arrays.stream(type.getDeclaredFields()).map(field -> field.getName()));
    }
}
