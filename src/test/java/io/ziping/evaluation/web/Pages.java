package io.ziping.evaluation.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.Viewer;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages as somebody sees them. */
@RequiredArgsConstructor
final class Pages {

    private final MockMvc mvc;
    private final Viewer viewer;

    /** The page at an address as it stands in a link: encoded. */
    Document open(String address) throws Exception {
        var answer =
                send(get(UriComponentsBuilder.fromUriString(address).build(true).toUri()));
        if (answer.getStatus() != HttpStatus.OK.value()) {
            throw new AssertionError(address + " answers " + answer.getStatus());
        }
        return read(answer);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    static Document read(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
