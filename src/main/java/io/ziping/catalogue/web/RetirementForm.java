package io.ziping.catalogue.web;

import io.ziping.project.Retirement;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form in which somebody says that a project goes on no longer. */
@Getter
@Setter
public class RetirementForm {

    @NotNull(message = "请填写年度")
    @Min(value = 2000, message = "年度应在2000到2100之间")
    @Max(value = 2100, message = "年度应在2000到2100之间")
    private @Nullable Integer fromYear;

    @NotBlank(message = "请填理由")
    @Size(max = 500, message = "最多{max}字")
    private String reason = "";

    static RetirementForm of(Retirement retirement) {
        var form = new RetirementForm();
        form.fromYear = retirement.fromYear();
        form.reason = retirement.reason();
        return form;
    }

    /** The reason as it is kept. */
    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
