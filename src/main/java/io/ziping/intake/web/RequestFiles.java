package io.ziping.intake.web;

import io.ziping.intake.queue.Upload;
import io.ziping.intake.queue.UploadFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Lays what a request brings into the folder of uploads. */
@Component
@RequiredArgsConstructor
public class RequestFiles {

    /** The most files of one upload. */
    public static final int MOST = UploadRefusal.MOST_FILES;

    private final UploadFolder folder;

    /** @param text of a form that was copied from elsewhere; blank for none */
    public Upload upload(List<MultipartFile> chosen, String text) {
        try {
            var files = new ArrayList<Upload.Brought>();
            for (var file : chosen) {
                var place = folder.place();
                file.transferTo(place);
                files.add(Upload.Brought.file(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), place, file.getSize()));
            }
            if (!text.isBlank()) {
                var place = folder.place();
                Files.writeString(place, text);
                files.add(Upload.Brought.text(place, Files.size(place)));
            }
            return new Upload(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
