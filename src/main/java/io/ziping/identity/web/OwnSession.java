package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of somebody whose account has just changed by the own hand. */
@Component
class OwnSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** It goes on with what the account is now, under another identity. */
    void goOnAs(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        viewer.eraseCredentials();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
