package io.ziping.spotcheck.evidence;

import io.ziping.evidence.FileContents;
import io.ziping.evidence.GivenFiles;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.CheckedForms;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 佐证材料 of a drawn form, for those who review it: people from outside reach no page of the form itself. */
@Controller
@RequiredArgsConstructor
class CheckedFilesController {

    private final CheckedForms forms;
    private final GivenFiles files;
    private final FileContents contents;

    @GetMapping("/spot-checks/forms/{check}/evidence/{file}")
    ResponseEntity<Resource> fetch(
            @PathVariable("check") long id, @PathVariable("file") long fileId, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        var form = forms.find(id, viewer)
                .filter(each ->
                        SpotCheckPermissions.seesDraws(viewer.role()) || SpotCheckPermissions.reviews(viewer.role()))
                .orElseThrow(CheckedFilesController::notFound);
        var file = files.of(form.drawn().evaluationId()).stream()
                .filter(each -> each.id() == fileId && each.isFetchable())
                .findFirst()
                .orElseThrow(CheckedFilesController::notFound);
        return contents.answer(file, true);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
