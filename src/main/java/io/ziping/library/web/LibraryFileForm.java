package io.ziping.library.web;

import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file with indicators. */
@Getter
class LibraryFileForm {

    @NotNull(message = "请选择文件")
    private @Nullable MultipartFile file;

    /** A browser sends an empty file where none was chosen. */
    public void setFile(@Nullable MultipartFile file) {
        this.file = file == null || file.isEmpty() ? null : file;
    }
}
