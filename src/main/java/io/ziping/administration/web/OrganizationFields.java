package io.ziping.administration.web;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The fields of a department's or unit's page, as typed. */
@Getter
@Setter
class OrganizationFields {

    private long version;
    private String name = "";
    private boolean skips;

    /** The one with nearly the same name of which the administrator has said that it is another. */
    private long different;

    static OrganizationFields of(CompetentDepartment department) {
        var fields = new OrganizationFields();
        fields.version = department.getVersion();
        fields.name = department.getName();
        fields.skips = department.isSkipsDepartmentReview();
        return fields;
    }

    static OrganizationFields of(ImplementingUnit unit) {
        var fields = new OrganizationFields();
        fields.version = unit.getVersion();
        fields.name = unit.getName();
        return fields;
    }

    /** Goes on from what stands now, with what was typed; returns, field by field, what stands now and was not typed. */
    Map<String, String> catchUp(OrganizationFields now) {
        version = now.version;
        var differences = new LinkedHashMap<String, String>();
        if (!name.strip().equals(now.name)) {
            differences.put("name", now.name);
        }
        if (skips != now.skips) {
            differences.put("skips", now.skips ? "不另审" : "由主管部门先审");
        }
        return differences;
    }
}
