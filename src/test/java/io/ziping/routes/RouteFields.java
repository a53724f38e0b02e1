package io.ziping.routes;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.method.HandlerMethod;

/**
 * What a route takes from a request, read off its method, so that a new route is swept without being listed.
 *
 * @param paths the variables of its address
 * @param parameters the parameters it names and the properties of its form beans
 * @param open whether it takes parameters of any name
 * @param headers the headers it reads
 * @param body the type of its JSON body, or {@code null}
 */
record RouteFields(
        List<String> paths,
        List<String> parameters,
        boolean open,
        List<String> headers,
        @Nullable Class<?> body) {

    static RouteFields of(HandlerMethod handler) {
        var paths = new ArrayList<String>();
        var parameters = new ArrayList<String>();
        var headers = new ArrayList<String>();
        var open = false;
        Class<?> body = null;
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                paths.add(name(
                        parameter,
                        Objects.requireNonNull(parameter.getParameterAnnotation(PathVariable.class))
                                .name()));
            } else if (parameter.hasParameterAnnotation(RequestHeader.class)) {
                headers.add(name(
                        parameter,
                        Objects.requireNonNull(parameter.getParameterAnnotation(RequestHeader.class))
                                .name()));
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = parameter.getParameterType();
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                    open = true;
                } else {
                    parameters.add(name(
                            parameter,
                            Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                                    .name()));
                }
            } else if (isForm(parameter)) {
                parameters.addAll(properties(parameter.getParameterType()));
            }
        }
        return new RouteFields(paths, parameters, open, headers, body);
    }

    private static String name(MethodParameter parameter, String given) {
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }

    private static boolean isForm(MethodParameter parameter) {
        return parameter.getParameterType().getName().startsWith("io.ziping.")
                && !parameter.hasParameterAnnotation(AuthenticationPrincipal.class)
                && !parameter.hasParameterAnnotation(SessionAttribute.class);
    }

    private static List<String> properties(Class<?> form) {
        return form.isRecord()
                ? Arrays.stream(form.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : Arrays.stream(BeanUtils.getPropertyDescriptors(form))
                        .filter(property -> property.getWriteMethod() != null)
                        .flatMap(property -> names(
                                property.getName(), ResolvableType.forMethodParameter(property.getWriteMethod(), 0)))
                        .toList();
    }

    /** The names by which a property is bound; of a map those of an entry. */
    private static Stream<String> names(String property, ResolvableType type) {
        if (!Map.class.isAssignableFrom(type.toClass())) {
            return Stream.of(property);
        }
        var entry = property + "[/project]";
        var value = type.getGeneric(1).toClass();
        return value.getName().startsWith("io.ziping.")
                ? properties(value).stream().map(field -> entry + "." + field)
                : Stream.of(entry);
    }

    /** A value of a JSON body's type with something in every place. */
    static Object filled(ResolvableType type) {
        var raw = type.toClass();
        if (raw.isRecord()) {
            var members = new LinkedHashMap<String, Object>();
            for (var component : raw.getRecordComponents()) {
                members.put(component.getName(), filled(ResolvableType.forType(component.getGenericType())));
            }
            return members;
        }
        if (List.class.isAssignableFrom(raw)) {
            return List.of(filled(type.getGeneric(0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("name", "x");
        }
        if (raw == UUID.class) {
            return new UUID(1, 1).toString();
        }
        return raw == Boolean.class || raw == boolean.class
                ? (Object) false
                : Number.class.isAssignableFrom(raw) || raw == int.class || raw == long.class ? (Object) 1 : "set";
    }
}
