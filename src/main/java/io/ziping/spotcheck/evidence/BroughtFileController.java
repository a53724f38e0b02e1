package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.FileContents;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Records;
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

/** One file of the review of a form: fetched, looked at, removed and restored. */
@Controller
@RequiredArgsConstructor
class BroughtFileController {

    private static final String FILE = BroughtFilesPage.PATH + "/{file}";

    private final CheckedForms forms;
    private final Records records;
    private final BroughtFiles files;
    private final FileContents contents;

    @GetMapping(FILE)
    ResponseEntity<Resource> fetch(
            @PathVariable("check") long id,
            @PathVariable("file") long fileId,
            @RequestParam(required = false) @Nullable String save,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        return contents.answer(find(id, fileId, viewer), save == null);
    }

    /** The small picture of a picture, or the picture where it is small itself. */
    @GetMapping(FILE + "/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable("check") long id, @PathVariable("file") long fileId, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        return contents.thumbnail(find(id, fileId, viewer)).orElseThrow(BroughtFileController::notFound);
    }

    @PostMapping(FILE + "/removal")
    String remove(
            @PathVariable("check") long id,
            @PathVariable("file") long fileId,
            @RequestParam(defaultValue = "") String at,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var form = form(id, viewer);
        return act(id, at, flash, () -> {
            flash.addFlashAttribute(
                    "flash", "已移除：" + files.remove(form, fileId, viewer).name());
        });
    }

    @PostMapping(FILE + "/restoration")
    String restore(
            @PathVariable("check") long id,
            @PathVariable("file") long fileId,
            @RequestParam(defaultValue = "") String at,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var form = form(id, viewer);
        return act(id, at, flash, () -> {
            flash.addFlashAttribute(
                    "flash", "已恢复：" + files.restore(form, fileId, viewer).name());
        });
    }

    private static String act(long id, String at, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
        } catch (EvidenceProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return BroughtFilesPage.list(id, at);
    }

    private EvidenceFile find(long id, long fileId, Viewer viewer) {
        var form = form(id, viewer);
        return files.of(form, records.of(form), viewer).find(fileId).orElseThrow(BroughtFileController::notFound);
    }

    private CheckedForm form(long id, Viewer viewer) {
        return forms.find(id, viewer).orElseThrow(BroughtFileController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
