package io.ziping.audit;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.identity.login.FailedLogin;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down who came and went, who was refused, and what administrators did. */
@Component
@RequiredArgsConstructor
class AuditListeners {

    /** Who did what the application does by itself; no user name, which has no such characters. */
    private static final String ITSELF = "系统";

    private final AuditLog log;

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        add(event.getAuthentication(), "登录", "");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var reason = FailedLogin.reason(event.getException());
        log.add(new AuditEvent(null, event.getAuthentication().getName(), client(), "登录失败", "", reason));
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        add(event.getAuthentication(), "退出", "");
    }

    @EventListener
    void administered(AdministrativeAct act) {
        var by = act.by();
        log.add(new AuditEvent(
                by == null ? null : by.accountId(),
                by == null ? ITSELF : by.getUsername(),
                client(),
                act.kind(),
                act.subject(),
                act.detail()));
    }

    private void add(Authentication authentication, String kind, String detail) {
        var accountId =
                authentication.getPrincipal() instanceof Viewer viewer ? Long.valueOf(viewer.accountId()) : null;
        log.add(new AuditEvent(accountId, authentication.getName(), client(), kind, "", detail));
    }

    private static String client() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }
}
