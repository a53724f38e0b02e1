package io.ziping.sheet.design;

import io.ziping.template.TemplateRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;

/** The form of a template, or of another version of one, that is to be made. */
@Getter
@Setter
public class TemplateForm {

    static final int LONGEST_DOCUMENT = 200_000;
    private static final int LONGEST_NOTE = 200;

    @NotBlank(message = "请填标识")
    @Size(max = TemplateRef.LONGEST_KEY, message = "最多{max}个字")
    @Pattern(regexp = "|" + TemplateRef.KEY, message = "只能用小写英文字母、数字和短横线，字母开头，如 pudong-2025")
    private String key = "";

    /** The version it was begun as a copy of, as {@code TemplateRef} writes it; blank for none. */
    private String base = "";

    @NotBlank(message = "请贴上表样，或选一个文件")
    @Size(max = LONGEST_DOCUMENT, message = "太长了，表样最多20万字")
    private String document = "";

    @Size(max = LONGEST_NOTE, message = "最多200字")
    private String note = "";
}
