package io.ziping.sheet.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form of a choice of a template for a year. */
@Getter
@Setter
public class ChoiceForm {

    @NotNull(message = "请填年度")
    @Min(value = 2000, message = "年度应在2000到2100之间")
    @Max(value = 2100, message = "年度应在2000到2100之间")
    private @Nullable Integer fromYear;

    @NotBlank(message = "请选表样")
    private String template = "";

    private @Nullable Long departmentId;

    private @Nullable Long unitId;
}
