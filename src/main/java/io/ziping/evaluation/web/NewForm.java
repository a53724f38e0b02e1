package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.project.Project;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.text.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The fields of the page on which a form is begun. */
@Getter
@Setter
class NewForm {

    private @Nullable Long project;
    private @Nullable Long unit;

    @Size(max = Project.MAX_NAME_LENGTH, message = "项目名称最多200字")
    private String newProject = "";

    @NotNull(message = "请填写年度")
    @Min(value = 2000, message = "年度应在2000到2100之间")
    @Max(value = 2100, message = "年度应在2000到2100之间")
    private @Nullable Integer year;

    private AmountUnit amountUnit = AmountUnit.WAN_YUAN;

    private boolean fromLastYear = true;

    /** The project with nearly the same name of which the person has said that it is the one, or that it is another. */
    private @Nullable Long same;

    private @Nullable Long different;

    /** The name as it is kept; blank when nothing of it can be seen. */
    public void setNewProject(String newProject) {
        this.newProject = PlainText.name(newProject);
    }

    /** An address that leaves it blank means the usual one. */
    public void setAmountUnit(@Nullable AmountUnit amountUnit) {
        this.amountUnit = amountUnit == null ? AmountUnit.WAN_YUAN : amountUnit;
    }

    @AssertTrue(message = "请选择项目，或填写新项目的名称")
    public boolean isProjectGiven() {
        return project != null || !newProject.isBlank();
    }

    /** Which of the two is meant, only the person knows. */
    @AssertTrue(message = "选了已有项目，又填了新项目的名称，要用哪一个？用已有的，请清空新项目名称；建新的，请把已有项目改回“请选择”")
    public boolean isOneProject() {
        return project == null || newProject.isBlank();
    }

    @AssertTrue(message = "请选择新项目的实施单位")
    public boolean isUnitGiven() {
        return newProject.isBlank() || unit != null;
    }

    /** Whether the person has said what a project with nearly the same name is; if it is the one, it is taken. */
    boolean answers(long near) {
        if (Objects.equals(same, near)) {
            project = near;
            newProject = "";
            return true;
        }
        return Objects.equals(different, near);
    }

    BeginEvaluation toCommand(int validYear) {
        var isNew = !newProject.isBlank();
        return new BeginEvaluation(
                isNew ? null : project, isNew ? unit : null, newProject, validYear, amountUnit, fromLastYear);
    }
}
