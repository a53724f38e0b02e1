package io.ziping.evaluation.editing;

import io.ziping.scoring.values.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * A form to be begun.
 *
 * @param projectId an existing project, or {@code null} for a new one
 * @param unitId the unit of a new project, else {@code null}
 * @param newProject the name of a new project, else blank
 * @param amountUnit {@code null} for that of the form it begins with
 * @param fromLastYear whether objectives, indicators, targets and weights come from the project's latest earlier form
 * @param source the form they come from instead, mostly another project's; {@code null} for none
 */
public record BeginEvaluation(
        @Nullable Long projectId,
        @Nullable Long unitId,
        String newProject,
        int fiscalYear,
        @Nullable AmountUnit amountUnit,
        boolean fromLastYear,
        @Nullable Long source) {

    /** One that takes nothing from another project. */
    public BeginEvaluation(
            @Nullable Long projectId,
            @Nullable Long unitId,
            String newProject,
            int fiscalYear,
            @Nullable AmountUnit amountUnit,
            boolean fromLastYear) {
        this(projectId, unitId, newProject, fiscalYear, amountUnit, fromLastYear, null);
    }

    /** The form of a project that goes on as its latest earlier form was. */
    public static BeginEvaluation fromLastYear(long projectId, int fiscalYear) {
        return new BeginEvaluation(projectId, null, "", fiscalYear, null, true);
    }
}
