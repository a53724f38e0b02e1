package io.ziping.audit;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Writes down what somebody was not let do, and what was carried out of the house as a whole.
 *
 * <p>A form outside of somebody's scope answers as one that does not exist, and both are written down alike: whoever asked
 * cannot tell them apart by how long the answer took, and no question about the form is asked a second time. Who may see
 * all forms is refused none, and only mistyped a number.
 */
@RequiredArgsConstructor
final class AuditedRequests extends OncePerRequestFilter {

    private static final String REFUSED = "拒绝访问";

    private final AuditLog log;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer) {
            tell(viewer, request, response.getStatus());
        }
    }

    private void tell(Viewer viewer, HttpServletRequest request, int status) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            add(viewer, request, REFUSED, query);
        } else if (status == HttpServletResponse.SC_NOT_FOUND
                && request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof EvaluationNotFoundException
                && !viewer.scope().equals(DataScope.ALL)) {
            add(viewer, request, REFUSED, "范围外，或没有这张表" + (query.isEmpty() ? "" : "：" + query));
        } else if (status == HttpServletResponse.SC_OK && isExport(path(request))) {
            add(viewer, request, "导出", query);
        }
    }

    private void add(Viewer viewer, HttpServletRequest request, String kind, String detail) {
        log.add(new AuditEvent(
                viewer.accountId(),
                viewer.getUsername(),
                request.getRemoteAddr(),
                kind,
                request.getMethod() + " " + path(request),
                detail));
    }

    /** The address as the application knows it, wherever a proxy or a server shows the application. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isExport(String path) {
        return path.endsWith("/sheets.pdf")
                || path.endsWith("/summary.xlsx")
                || path.endsWith("/forms.json")
                || path.endsWith(".csv")
                || path.matches("(/api/v1)?/exports/[0-9]+/file");
    }
}
