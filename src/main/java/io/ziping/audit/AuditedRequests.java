package io.ziping.audit;

import io.ziping.identity.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes down what somebody was not let do, and what was carried out of the house as a whole. */
@RequiredArgsConstructor
final class AuditedRequests extends OncePerRequestFilter {

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
            add(viewer, request, "拒绝访问", query);
        } else if (status == HttpServletResponse.SC_OK && isExport(request.getRequestURI())) {
            add(viewer, request, "导出", query);
        }
    }

    private void add(Viewer viewer, HttpServletRequest request, String kind, String detail) {
        log.add(new AuditEvent(
                viewer.accountId(),
                viewer.getUsername(),
                request.getRemoteAddr(),
                kind,
                request.getMethod() + " " + request.getRequestURI(),
                detail));
    }

    private static boolean isExport(String path) {
        return path.endsWith("/sheets.pdf")
                || path.endsWith("/summary.xlsx")
                || path.endsWith(".csv")
                || path.matches("/exports/[0-9]+/file");
    }
}
