package io.ziping.evidence.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evidence.Brought;
import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.FileContents;
import io.ziping.evidence.ReceivedFiles;
import io.ziping.evidence.kind.Inspected;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Files of a form over HTTP. */
@RestController
@RequiredArgsConstructor
class EvidenceApiController {

    private static final String PATH = "/api/v1/evaluations/{id}/files";

    private final EvidenceApi api;
    private final EvidenceFiles files;
    private final FileContents contents;
    private final KeyedAnswers requests;
    private final DocumentBody body;

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    FileList list(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return FileList.of(files.of(id, viewer));
    }

    /** The content, to be saved; 404 while it cannot be fetched, as on the page. */
    @GetMapping(PATH + "/{file}/content")
    ResponseEntity<Resource> fetch(
            @PathVariable long id, @PathVariable long file, @AuthenticationPrincipal Viewer viewer) throws IOException {
        var found = files.find(id, file, viewer)
                .filter(EvidenceFile::isFetchable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return contents.answer(found, false);
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FileList.Item> attach(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        api.changeable(id, viewer);
        if (file == null) {
            throw ApiProblemException.invalid("/file", "missing", "没有文件：用multipart/form-data，文件在file里");
        }
        // as they were sent: a list would be cut at every comma
        var want = List.of(Objects.requireNonNullElse(request.getParameterValues("want"), new String[0]));
        try (var received = ReceivedFiles.of(file)) {
            var brought = received.files().get(0);
            var attached = Long.parseLong(requests.once(
                    KeyedRequest.of(request, said(place, want, brought)),
                    viewer,
                    () -> String.valueOf(api.attach(id, place, want, brought, viewer))));
            return ResponseEntity.created(
                            ApiLocation.of(request, "/evaluations/%d/files/%d/content".formatted(id, attached)))
                    .body(api.item(id, attached, viewer));
        }
    }

    /** All that a request says, in a few bytes: how its parts are divided is another thing each time. */
    private static byte[] said(String place, List<String> wants, Brought file) throws IOException {
        return String.join("\0", place, String.join("\0", wants), file.name(), Inspected.digest(file.file()))
                .getBytes(StandardCharsets.UTF_8);
    }

    @PutMapping(
            path = PATH + "/{file}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    FileList.Item change(
            @PathVariable long id,
            @PathVariable long file,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        api.changeable(id, viewer);
        api.change(id, file, body.read(json, EvidenceApi.FileChange.class, "一份材料的改动"), viewer);
        return api.item(id, file, viewer);
    }

    @DeleteMapping(path = PATH + "/{file}")
    ResponseEntity<Void> remove(
            @PathVariable long id, @PathVariable long file, @AuthenticationPrincipal Viewer viewer) {
        api.remove(id, file, viewer);
        return ResponseEntity.noContent().build();
    }
}
