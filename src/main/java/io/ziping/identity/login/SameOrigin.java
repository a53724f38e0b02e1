package io.ziping.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/** Whether a page of ours has sent a request, by what browsers say of it and no page can make them say. */
public final class SameOrigin {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private SameOrigin() {}

    /** False also where the browser says nothing, as old ones and other programs do. */
    public static boolean vouchedFor(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null && isHere(URI.create(origin), request);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isHere(URI origin, HttpServletRequest request) {
        var usual = "https".equals(origin.getScheme()) ? HTTPS : HTTP;
        return request.getScheme().equals(origin.getScheme())
                && request.getServerName().equalsIgnoreCase(origin.getHost())
                && request.getServerPort() == (origin.getPort() < 0 ? usual : origin.getPort());
    }
}
