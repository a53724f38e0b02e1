package io.ziping.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * What failed outside of every controller, such as an address the firewall does not let in: an error page for those who
 * ask for pages, a problem for everybody else.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

    ErrorAnswers(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> pages) {
        super(attributes, web.getError(), pages);
    }

    /** Whoever asks for the error page itself asks for a page there is not. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var attributes = getErrorAttributes(request, ErrorAttributeOptions.of(Include.STATUS, Include.PATH));
        var problem = attributes.get(ErrorReferences.REFERENCE) instanceof String reference
                ? Problems.failure(status, reference, attributes.get(ErrorReferences.TROUBLE))
                : Problems.of(status);
        var members = new LinkedHashMap<String, Object>();
        members.put("title", Objects.requireNonNull(problem.getTitle()));
        members.put("status", status.value());
        members.put("detail", Objects.requireNonNull(problem.getDetail()));
        members.put("instance", attributes.getOrDefault("path", ""));
        members.putAll(Objects.requireNonNullElse(problem.getProperties(), Map.of()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(members);
    }
}
