package io.ziping.identity.web;

import lombok.Getter;
import lombok.Setter;

/** The form in which somebody sets the own second factor up or takes it away. */
@Getter
@Setter
class SecondFactorForm {

    private String code = "";
    private String password = "";
}
