package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.project.Project;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.text.PlainText;
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
@ProjectChosen
class NewForm {

    private @Nullable Long project;

    @Size(max = Project.MAX_NAME_LENGTH, message = "项目名称最多200字")
    private String newProject = "";

    private @Nullable Long unit;

    @NotNull(message = "请填写年度")
    @Min(value = 2000, message = "年度应在2000到2100之间")
    @Max(value = 2100, message = "年度应在2000到2100之间")
    private @Nullable Integer year;

    /** {@code null} for that of the form it begins with. */
    private @Nullable AmountUnit amountUnit;

    private Start start = Start.LAST;

    /** The form of another project to begin with. */
    private @Nullable Long source;

    /** The project with nearly the same name of which the person has said that it is the one, or that it is another. */
    private @Nullable Long same;

    private @Nullable Long different;

    /** Which of two was meant, once the person was asked. */
    private @Nullable Meant meant;

    /** What a form begins with. */
    enum Start {
        /** The project's own latest form. */
        LAST,
        /** A form of another project. */
        OTHER,
        /** Nothing. */
        EMPTY
    }

    /** What is meant where a project was chosen and a new one named. */
    enum Meant {
        EXISTING,
        NEW
    }

    /** The name as it is kept; blank when nothing of it can be seen. */
    public void setNewProject(String newProject) {
        this.newProject = PlainText.name(newProject);
    }

    /** An address that leaves it blank means the usual one. */
    public void setStart(@Nullable Start start) {
        this.start = start == null ? Start.LAST : start;
    }

    /** Whether a project was chosen and a new one named, and nobody has said which is meant. */
    public boolean isBoth() {
        return project != null && !newProject.isBlank() && meant == null;
    }

    /** Whether the form is to be a new project's. */
    public boolean isNew() {
        return !newProject.isBlank() && meant != Meant.EXISTING;
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
        return new BeginEvaluation(
                isNew() ? null : project,
                isNew() ? unit : null,
                newProject,
                validYear,
                amountUnit,
                start == Start.LAST,
                start == Start.OTHER ? source : null);
    }
}
