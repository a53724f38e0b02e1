package io.ziping.identity.web;

import io.ziping.identity.account.EmailAddress;
import lombok.Getter;
import lombok.Setter;

/** The form in which somebody says where the own notices go. */
@Getter
@Setter
class EmailForm {

    @EmailAddress
    private String email = "";

    static EmailForm of(String email) {
        var form = new EmailForm();
        form.email = email;
        return form;
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }
}
