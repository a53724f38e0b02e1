package io.ziping.administration.web;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.OrganizationName;
import io.ziping.text.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The form of a department, stored or not. */
@Getter
@Setter
class DepartmentForm {

    /** The version the administrator has seen. */
    private long version;

    @OrganizationName
    private String name = "";

    private boolean skips;

    /** The one with nearly the same name of which the administrator has said that it is another. */
    private long different;

    static DepartmentForm of(CompetentDepartment department) {
        var form = new DepartmentForm();
        form.version = department.getVersion();
        form.name = department.getName();
        form.skips = department.isSkipsDepartmentReview();
        return form;
    }

    /** The name as it is kept. */
    public void setName(String name) {
        this.name = PlainText.name(name);
    }

    /** Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed. */
    Map<String, String> catchUp(DepartmentForm now) {
        version = now.version;
        var differences = new LinkedHashMap<String, String>();
        if (!name.equals(now.name)) {
            differences.put("name", now.name);
        }
        if (skips != now.skips) {
            differences.put("skips", now.skips ? "不另审" : "由主管部门先审");
        }
        return differences;
    }
}
