package io.ziping.routes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.ziping.identity.Viewer;
import io.ziping.routes.RouteTable.Route;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests of the routes of the table. */
final class RouteCalls {

    private RouteCalls() {}

    /** A route as one calls it for a form, with what it wants at least. */
    static MockHttpServletRequestBuilder call(Route route, String id, String row) {
        // what else stands in an address is nothing there is; a form's number is none of a department, unit or account
        var path = route.path()
                .replace("{id}", route.path().startsWith("/admin/") ? "0" : id)
                .replace("{row}", row)
                .replace("{year}", "2025")
                .replaceAll("\\{[a-z]+}", "0");
        var call = request(route.method(), URI.create(path));
        if (path.endsWith("/changes")) {
            return call.contentType(MediaType.APPLICATION_JSON).content("{\"changes\":[],\"whole\":false}");
        }
        return route.isPage() || route.reads()
                ? call
                : call.contentType(MediaType.APPLICATION_JSON).content("{}");
    }

    /** The same by somebody who is logged in, with the token a page gives. */
    static MockHttpServletRequestBuilder signed(Route route, Viewer viewer, String id, String row) {
        return call(route, id, row).with(user(viewer)).with(csrf().asHeader());
    }
}
