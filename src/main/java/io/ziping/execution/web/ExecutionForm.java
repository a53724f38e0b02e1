package io.ziping.execution.web;

import io.ziping.scoring.values.AmountUnit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of figures and what has to be said with it. */
@Getter
public class ExecutionForm {

    private static final String NO_YEAR = "年度请填四位数字，如 2025";

    @Setter
    @NotNull(message = NO_YEAR)
    @Min(value = 2000, message = NO_YEAR)
    @Max(value = 2100, message = NO_YEAR)
    private @Nullable Integer year;

    /** The unit of the amounts where the file names none. */
    @Setter
    private @Nullable AmountUnit unit;

    @NotNull(message = "请选择文件")
    private @Nullable MultipartFile file;

    /** A browser sends an empty file where none was chosen. */
    public void setFile(@Nullable MultipartFile file) {
        this.file = file == null || file.isEmpty() ? null : file;
    }
}
