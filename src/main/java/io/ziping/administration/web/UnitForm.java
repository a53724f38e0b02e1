package io.ziping.administration.web;

import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.OrganizationName;
import io.ziping.text.PlainText;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The form of a unit, stored or not. */
@Getter
@Setter
class UnitForm {

    /** The version the administrator has seen. */
    private long version;

    @OrganizationName
    private String name = "";

    /** The one with nearly the same name of which the administrator has said that it is another. */
    private long different;

    static UnitForm of(ImplementingUnit unit) {
        var form = new UnitForm();
        form.version = unit.getVersion();
        form.name = unit.getName();
        return form;
    }

    /** The name as it is kept. */
    public void setName(String name) {
        this.name = PlainText.name(name);
    }

    /** Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed. */
    Map<String, String> catchUp(UnitForm now) {
        version = now.version;
        return name.equals(now.name) ? Map.of() : Map.of("name", now.name);
    }
}
