package io.ziping.guidance.web;

import io.ziping.guidance.GuideBook;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** 填写说明, as a page of its own and, for the editor's script, as its texts alone. */
@Controller
@RequiredArgsConstructor
class GuideBookController {

    private final GuideBook book;

    @GetMapping("/help/filling")
    String page(Model model) {
        model.addAttribute("chapters", book.chapters());
        return "guidance/book";
    }

    /** The texts alone: a browser that has them is told that they are still the same. */
    @GetMapping("/help/filling/cells")
    @Nullable
    String cells(ServletWebRequest request, Model model) {
        var chapters = book.chapters();
        var response = request.getResponse();
        if (response != null) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePrivate().getHeaderValue());
        }
        if (request.checkNotModified(GuideBook.digest(chapters))) {
            return null;
        }
        model.addAttribute("chapters", chapters);
        return "guidance/book :: chapters";
    }
}
