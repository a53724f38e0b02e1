package io.ziping.intake.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.identity.Viewer;
import io.ziping.intake.queue.QueuePlace;
import io.ziping.intake.queue.UploadQueue;
import io.ziping.intake.queue.UploadRead;
import io.ziping.intake.web.RequestFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Files come in over HTTP, and wait until they have been read. */
@RestController
@RequiredArgsConstructor
class UploadApiController {

    private static final String PATH = "/api/v1/intakes";

    /** Between a ticket and the identity of what was read, in the answer of a key. */
    private static final String READ = "/";

    private final UploadQueue queue;
    private final RequestFiles files;
    private final KeyedAnswers requests;

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlaceItem> upload(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> given,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        ApiPermissions.requireFillsForms(viewer);
        var brought = Objects.requireNonNullElse(given, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        if (brought.isEmpty() && text.isBlank()) {
            throw ApiProblemException.invalid("/file", "missing", "没有文件：用multipart/form-data，文件在file里，可以有几个");
        }
        if (brought.size() > RequestFiles.MOST) {
            throw ApiProblemException.invalid("/file", "too-many", "一次最多" + RequestFiles.MOST + "个文件");
        }
        var answer = requests.once(
                KeyedRequest.of(request, UploadDigest.of(brought, text)),
                viewer,
                earlier -> place(earlier, viewer).isPresent(),
                () -> queue.take(files.upload(brought, text), viewer, Duration.ZERO)
                        .id());
        var place = place(answer, viewer).orElseThrow(UploadApiController::unknown);
        if (place.intake() != null) {
            // read before the key knew its ticket
            requests.replace(viewer, place.id(), place.id() + READ + place.intake());
        }
        var path = queue.find(place.id(), viewer).isPresent()
                ? "/intakes/waiting/" + place.id()
                : "/intakes/" + place.intake();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(ApiLocation.of(request, path))
                .body(PlaceItem.of(place));
    }

    /** The same request answers with what was read, once it was: the ticket is forgotten long before the key. */
    @EventListener
    void read(UploadRead upload) {
        requests.replace(upload.viewer(), upload.ticket(), upload.ticket() + READ + upload.intake());
    }

    private Optional<QueuePlace> place(String answer, Viewer viewer) {
        int end = answer.indexOf(READ);
        var ticket = end < 0 ? answer : answer.substring(0, end);
        return queue.find(ticket, viewer)
                .or(() -> end < 0
                        ? Optional.empty()
                        : Optional.of(
                                new QueuePlace(ticket, 0, "", "", 0, Long.valueOf(answer.substring(end + 1)), "")));
    }

    @GetMapping(path = PATH + "/waiting/{ticket}", produces = MediaType.APPLICATION_JSON_VALUE)
    PlaceItem await(@PathVariable String ticket, @AuthenticationPrincipal Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return find(ticket, viewer);
    }

    private PlaceItem find(String ticket, Viewer viewer) {
        return queue.find(ticket, viewer).map(PlaceItem::of).orElseThrow(UploadApiController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次上传，或者早就读完了：请看导入的列表");
    }
}
