package io.ziping.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * The page somebody asked for before the login: an address within the application, with its query. It travels in the
 * address and the form of the login, and not in the session or a cookie, so that each tab of a browser has its own and
 * whatever else the browser asks for in between changes nothing.
 */
public final class WantedPage {

    /** The parameter of the login's addresses and forms. */
    public static final String PARAMETER = "next";

    /** Where it lies while nothing of the login is in the address: on the way back from a provider. */
    static final String ATTRIBUTE = WantedPage.class.getName();

    private static final int LONGEST = 2_000;

    /** One segment after the other, none of them empty, hidden, a step up, or written in another way than ours are. */
    private static final Pattern PAGE = Pattern.compile(
            "(?:/|(?<first>/[\\w~:@-][\\w.~:@-]*)(?:/[\\w~:@-][\\w.~:@-]*)*+)(?:\\?[\\w.~!$&'()*+,;=:@/?%-]*)?");

    /** Addresses that are no page to begin with. */
    private static final Pattern STEPS = Pattern.compile("/(?:login|logout|error|oauth2)");

    /** What a browser keeps as a file: the login would stay on the screen as though it had not worked. */
    private static final Pattern FILE = Pattern.compile("[^?]*(?:\\.\\w+|/file)(?:\\?.*)?");

    private WantedPage() {}

    /** The page a request asks for, when a browser asks to show it; else blank: pictures, scripts and files want no page. */
    public static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return isNavigation(request)
                ? page(request.getRequestURI()
                                .substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query))
                : "";
    }

    /** The page whose form was posted, or blank. */
    public static String behind(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null || referer.length() > 2 * LONGEST) {
            return "";
        }
        try {
            var address = URI.create(referer);
            var path = Objects.requireNonNullElse(address.getRawPath(), "");
            return path.startsWith(request.getContextPath() + "/")
                    ? page(path.substring(request.getContextPath().length())
                            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                    : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** The page a step of the login was told to lead on to, or blank. */
    public static String of(HttpServletRequest request) {
        var parameter = request.getParameter(PARAMETER);
        return page(
                parameter != null ? parameter : request.getAttribute(ATTRIBUTE) instanceof String kept ? kept : null);
    }

    /** Where a login of this request leads on to: the wanted page, else the first one. */
    public static String after(HttpServletRequest request) {
        var page = of(request);
        return request.getContextPath() + (page.isEmpty() ? "/" : page);
    }

    /**
     * The address of a step of the login that keeps the page in mind.
     *
     * @param step a path within the application, with or without a query
     */
    public static String at(HttpServletRequest request, String step, String page) {
        var address = request.getContextPath() + step;
        return page.isEmpty() || page.equals("/")
                ? address
                : address + (step.contains("?") ? "&" : "?") + PARAMETER + "="
                        + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The address itself when it can only be a page of ours, else blank: nobody sends people elsewhere through a login. */
    static String page(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return "";
        }
        var parts = PAGE.matcher(address);
        return parts.matches()
                        && !(parts.group("first") != null
                                && STEPS.matcher(parts.group("first")).matches())
                        && !FILE.matcher(address).matches()
                ? address
                : "";
    }

    private static boolean isNavigation(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return false;
        }
        var mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate")
                    && "document".equals(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Dest"), "document"));
        }
        // over plain HTTP browsers tell no mode, but of all they ask for they ask for pages alone as HTML
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .contains("text/html");
    }
}
