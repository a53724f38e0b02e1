package io.ziping.evidence.web;

import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.FileContents;
import io.ziping.identity.Viewer;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file: fetched, looked at, renamed, moved, removed and restored. */
@Controller
@RequiredArgsConstructor
class EvidenceFileController {

    private final EvidenceFiles files;
    private final FileContents contents;

    @GetMapping(EvidenceRoutes.PATH + "/{file}")
    ResponseEntity<Resource> fetch(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable String save,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        var found = find(id, file, viewer);
        return contents.answer(found, save == null);
    }

    /** The small picture of a picture, or the picture where it is small itself. */
    @GetMapping(EvidenceRoutes.PATH + "/{file}/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable long id, @PathVariable long file, @AuthenticationPrincipal Viewer viewer) throws IOException {
        return contents.thumbnail(find(id, file, viewer)).orElseThrow(EvidenceFileController::notFound);
    }

    private EvidenceFile find(long id, long file, Viewer viewer) {
        var found = files.find(id, file, viewer).orElseThrow(EvidenceFileController::notFound);
        if (!found.isFetchable()) {
            throw notFound();
        }
        return found;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping(EvidenceRoutes.PATH + "/{file}")
    String change(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable String at,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        return act(
                id,
                at,
                flash,
                () -> flash.addFlashAttribute(
                        "flash",
                        "已改：" + files.change(id, file, name, place, viewer).name()));
    }

    @PostMapping(EvidenceRoutes.PATH + "/{file}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable String at,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        return act(id, at, flash, () -> {
            flash.addFlashAttribute(
                    "flash", "已移除：" + files.remove(id, file, viewer).name());
            flash.addFlashAttribute("undo", file);
        });
    }

    @PostMapping(EvidenceRoutes.PATH + "/{file}/restoration")
    String restore(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable String at,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        return act(
                id,
                at,
                flash,
                () -> flash.addFlashAttribute(
                        "flash", "已恢复：" + files.restore(id, file, viewer).name()));
    }

    private static String act(long id, @Nullable String at, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
        } catch (EvidenceProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return EvidenceRoutes.list(id, at);
    }
}
