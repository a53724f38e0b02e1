package io.ziping.intake.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.identity.Viewer;
import io.ziping.intake.queue.UploadQueue;
import io.ziping.intake.web.RequestFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
        var ticket = requests.once(
                KeyedRequest.of(request, said(brought, text)),
                viewer,
                () -> queue.take(files.upload(brought, text), viewer, Duration.ZERO)
                        .id());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(ApiLocation.of(request, "/intakes/waiting/" + ticket))
                .body(find(ticket, viewer));
    }

    /** All that an upload says, in a few bytes. */
    private static byte[] said(List<MultipartFile> files, String text) throws IOException {
        var said = new StringBuilder(text);
        for (var file : files) {
            said.append('\0').append(file.getOriginalFilename()).append('\0').append(digest(file));
        }
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GetMapping(path = PATH + "/waiting/{ticket}", produces = MediaType.APPLICATION_JSON_VALUE)
    PlaceItem await(@PathVariable String ticket, @AuthenticationPrincipal Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return find(ticket, viewer);
    }

    private PlaceItem find(String ticket, Viewer viewer) {
        return queue.find(ticket, viewer)
                .map(PlaceItem::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次上传，或者早就读完了：请看导入的列表"));
    }
}
