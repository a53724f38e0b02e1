package io.ziping.evaluation.form;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import io.ziping.project.Project;
import io.ziping.scoring.values.AmountUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/**
 * What a form is filed under, with the names it prints: those that its project, unit and department had when it was last
 * the unit's to fill. Of a form that is only looked at, no more is there than its project's name.
 */
@Embeddable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Heading {

    private int fiscalYear;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private String projectName = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CompetentDepartment department;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ImplementingUnit unit;

    private String departmentName = "";

    private String unitName = "";

    @Enumerated(EnumType.STRING)
    private AmountUnit amountUnit = AmountUnit.WAN_YUAN;

    /** The template the form was begun with, as {@code TemplateRef} writes it; blank for the standard one. */
    private String template = "";

    /** A project comes with its unit and department. */
    static Heading of(Project project, int fiscalYear, AmountUnit amountUnit) {
        var heading = unfiled(project.getName(), fiscalYear, amountUnit);
        heading.project = project;
        heading.unit = project.getUnit();
        heading.department = project.getUnit().getDepartment();
        heading.takeNamesOfBodies();
        return heading;
    }

    static Heading unfiled(String projectName, int fiscalYear, AmountUnit amountUnit) {
        var heading = new Heading();
        heading.projectName = projectName;
        heading.fiscalYear = fiscalYear;
        heading.amountUnit = amountUnit;
        return heading;
    }

    void keepTemplate(String ref) {
        template = ref;
    }

    /** Prints the names that unit and department have now. */
    void takeNamesOfBodies() {
        unitName = unit.getName();
        departmentName = department.getName();
    }
}
