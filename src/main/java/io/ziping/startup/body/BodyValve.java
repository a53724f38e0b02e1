package io.ziping.startup.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Keeps requests whose bodies do not come from taking all threads: a thread waits for each of them. They are given up when
 * they are too slow, and no more are let in than leaves threads for everybody who only asks for a page.
 */
public final class BodyValve extends ValveBase {

    /** What is read of a body that nobody wants, as of a file that is too large: twice the largest request that is taken. */
    private static final long MOST_DRAINED = 80L * 1024 * 1024;

    private static final String BUSY = "现在同时提交的人太多，这一次没有收下。请过一会儿再试；您填的内容还在原来的页面上。";

    /** The same to a program: RFC 9457. */
    private static final String PROBLEM =
            "{\"title\":\"系统正忙\",\"status\":503,\"detail\":\"现在同时提交的太多，这一次没有收下，请过一会儿再试\"}";

    private static final String API = "/api/";
    private static final String SECONDS = "5";

    private final BodyGate gate;
    private final Duration patience;

    BodyValve(BodyGate gate, Duration patience) {
        super(true);
        this.gate = gate;
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        long length = coyote.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            getNext().invoke(request, response);
            return;
        }
        if (!gate.enter(length)) {
            refuse(request, response);
            return;
        }
        var body = new TimedBody(coyote, patience, () -> gate.leave(length));
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            // giving a body up makes an error of every answer that is not out yet
            if (!body.isOver() && !request.isAsync() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                response.finishResponse();
            }
            body.drain(MOST_DRAINED);
            coyote.setInputBuffer(body.source());
        }
    }

    private static void refuse(Request request, Response response) throws IOException {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        // or the page would take these words for those of a gateway
        response.setHeader("X-Words", "yes");
        var context = request.getContext();
        var program = context != null
                && request.getDecodedRequestURI()
                        .startsWith(API, context.getPath().length());
        response.setContentType(program ? "application/problem+json" : "text/plain;charset=UTF-8");
        response.getOutputStream().write((program ? PROBLEM : BUSY).getBytes(StandardCharsets.UTF_8));
    }
}
