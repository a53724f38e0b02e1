package io.ziping.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Addresses that nothing answers, such as what crawlers, scanners and old browsers ask for. Nobody needs a login to hear that:
 * a login would lead to nothing.
 */
@Component
@RequiredArgsConstructor
public class UnknownPaths implements Predicate<HttpServletRequest> {

    private final ObjectProvider<HandlerMapping> mappings;

    @Override
    public boolean test(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return mappings.orderedStream().noneMatch(mapping -> answers(mapping, request));
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }

    private static boolean answers(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception failure) {
            // the address is there, though not for this method or this type
            return true;
        }
    }
}
