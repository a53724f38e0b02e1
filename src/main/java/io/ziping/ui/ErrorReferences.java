package io.ziping.ui;

import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives every internal failure a short reference: the error page shows it, the log has it beside the exception, and
 * nothing else of the exception leaves the server.
 */
@Component
@Slf4j
class ErrorReferences extends DefaultErrorAttributes {

    /** The attribute under which an error page finds it. */
    static final String REFERENCE = "reference";

    /** The attribute under which it finds what is wrong, where that is known. */
    static final String TROUBLE = "trouble";

    private static final int SERVER_ERROR = 500;
    /** Stands for no error at all: somebody asked for the error page itself. */
    private static final int NONE = 999;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= SERVER_ERROR && status != NONE) {
            var reference = Problems.newReference();
            attributes.put(REFERENCE, reference);
            FailureCause.of(getError(request)).ifPresent(trouble -> attributes.put(TROUBLE, trouble.words()));
            log.error("failure {} at {}", reference, attributes.get("path"), getError(request));
        }
        return attributes;
    }
}
