package io.ziping.catalogue.web;

import io.ziping.project.Project;
import io.ziping.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;

/** The form in which a project is given another name, or one is asked for. */
@Getter
@Setter
public class NameForm {

    @NotBlank(message = "请填写新的名称")
    @Size(max = Project.MAX_NAME_LENGTH, message = "项目名称最多{max}字")
    private String name = "";

    @NotBlank(message = "请填理由")
    @Size(max = 500, message = "最多{max}字")
    private String reason = "";

    static NameForm of(Project project) {
        var form = new NameForm();
        form.name = project.getName();
        return form;
    }

    /** The name as it is kept. */
    public void setName(String name) {
        this.name = PlainText.name(name);
    }

    /** The reason as it is kept. */
    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
