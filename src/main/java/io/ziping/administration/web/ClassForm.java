package io.ziping.administration.web;

import io.ziping.evaluation.scheme.ClassName;
import io.ziping.text.PlainText;
import lombok.Getter;
import lombok.Setter;

/** The form in which a class of indicators is renamed. */
@Getter
@Setter
class ClassForm {

    @ClassName
    private String name = "";

    static ClassForm of(String name) {
        var form = new ClassForm();
        form.name = name;
        return form;
    }

    /** The name as it is kept. */
    public void setName(String name) {
        this.name = PlainText.name(name);
    }
}
