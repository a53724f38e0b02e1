package io.ziping.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What the web server says itself where even the error page cannot be shown: it needs a session, and the session a database
 * that answers and a disk with room. Made by the server, by its name.
 */
public final class LastErrorPage extends ErrorReportValve {

    private static final String OTHERWISE = "服务器出了问题。请稍后再试；一直这样，请告诉管理员。";
    private static final String KEPT = "已经保存的内容都在；没保存的留在您的浏览器里。";
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>系统出了问题 · 绩效自评</title></head>
            <body><main><h1>系统出了问题</h1>
            <p>%s</p>
            <p>%s</p></main></body>
            </html>
            """;

    /** Called by the web server. */
    public LastErrorPage() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR || response.getContentWritten() > 0) {
            super.report(request, response, failure);
            return;
        }
        if (response.setErrorReported()) {
            write(
                    response,
                    isPage(request),
                    FailureCause.of(failure).map(FailureCause::words).orElse(OTHERWISE));
        }
    }

    private static boolean isPage(Request request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void write(Response response, boolean page, String words) {
        // or the page would take these words for those of a gateway
        response.setHeader("X-Words", "yes");
        response.setContentType(page ? "text/html;charset=UTF-8" : "text/plain;charset=UTF-8");
        var text = page ? PAGE.formatted(words, KEPT) : words;
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            // whoever asked does not listen any more
            response.setSuspended(true);
        }
    }
}
