package io.ziping.ui;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Keeps crawlers off the login; open data, where there are any, are for everybody. */
@Controller
class Robots {

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String rules() {
        return "User-agent: *\nAllow: /open\nDisallow: /\n";
    }
}
