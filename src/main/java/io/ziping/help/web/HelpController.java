package io.ziping.help.web;

import io.ziping.help.HelpBook;
import io.ziping.help.HelpPictures;
import io.ziping.identity.Viewer;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** 帮助: the contents, what a search finds in the chapters, each chapter, and its pictures. */
@Controller
@RequiredArgsConstructor
class HelpController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final HelpBook book;
    private final HelpPictures pictures;

    @GetMapping("/help")
    String contents(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("groups", book.groups(viewer.role()));
        model.addAttribute("hits", book.search(q, viewer.role()));
        return "help/contents";
    }

    @GetMapping("/help/{chapter}")
    String chapter(@PathVariable String chapter, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("chapter", book.find(chapter, viewer.role()).orElseThrow(HelpController::unknown));
        model.addAttribute("group", book.groupOf(chapter, viewer.role()).orElseThrow(HelpController::unknown));
        return "help/chapter";
    }

    /** A page names the picture together with its digest, so that a browser that has it need not ask. */
    @GetMapping("/help/images/{picture}")
    @Nullable
    ResponseEntity<Resource> picture(@PathVariable String picture, WebRequest request) {
        var found = pictures.find(picture).orElseThrow(HelpController::unknown);
        if (request.checkNotModified(found.digest())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePrivate().immutable())
                .eTag(found.digest())
                .body(found.file());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
