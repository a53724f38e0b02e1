package io.ziping.intake.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files, and the text of a form that was copied from elsewhere. */
@Getter
class UploadForm {

    @Size(max = UploadRefusal.MOST_FILES, message = UploadRefusal.TOO_MANY_FILES)
    private List<MultipartFile> upload = List.of();

    @Setter
    private String text = "";

    /** A browser sends an empty file where none was chosen. */
    public void setUpload(@Nullable List<MultipartFile> upload) {
        this.upload = Objects.requireNonNullElse(upload, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    boolean isBlank() {
        return upload.isEmpty() && text.isBlank();
    }
}
