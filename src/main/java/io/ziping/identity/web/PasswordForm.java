package io.ziping.identity.web;

import lombok.Getter;
import lombok.Setter;

/** The form in which somebody changes the own password; what one must be like depends on the installation. */
@Getter
@Setter
class PasswordForm {

    private String current = "";
    private String wanted = "";
    private String again = "";
}
