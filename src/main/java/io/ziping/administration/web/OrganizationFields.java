package io.ziping.administration.web;

import lombok.Getter;
import lombok.Setter;

/** The fields of a department's or unit's page, as typed. */
@Getter
@Setter
class OrganizationFields {

    private long version;
    private String name = "";
    private boolean skips;
}
