package io.ziping.evaluation.document;

import io.ziping.evaluation.form.Heading;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.text.NormalForm;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Holds a document that takes a form's place to what the form is filed under. */
@Component
@RequiredArgsConstructor
class DocumentHeadings {

    private final Projects projects;
    private final Organizations organizations;

    /** @throws InvalidDocumentException naming what is another form's */
    void requireSame(Heading stored, DocumentReader.Heading heading) {
        if (heading.fiscalYear() != stored.getFiscalYear()) {
            throw other("/fiscalYear", "年度", String.valueOf(stored.getFiscalYear()));
        }
        if (!NormalForm.same(heading.project(), stored.getProjectName())
                && !projects.isNamed(stored.getProject(), heading.project())) {
            throw other("/project", "项目名称", stored.getProjectName());
        }
        if (heading.amountUnit() != stored.getAmountUnit()) {
            throw other("/amountUnit", "金额单位", stored.getAmountUnit().name());
        }
        var sameDepartment = NormalForm.same(heading.department(), stored.getDepartmentName());
        var sameUnit = NormalForm.same(heading.unit(), stored.getUnitName());
        if ((sameDepartment && sameUnit)
                || organizations.isNamed(stored.getUnit(), heading.department(), heading.unit())) {
            return;
        }
        throw sameDepartment
                ? other("/implementingUnit", "实施单位", stored.getUnitName())
                : other("/competentDepartment", "主管部门", stored.getDepartmentName());
    }

    private static InvalidDocumentException other(String pointer, String what, String stored) {
        return new InvalidDocumentException(
                List.of(new DocumentProblem(pointer, "belongs-to-another-form", what + "不能改变：这张表是“" + stored + "”的")));
    }
}
