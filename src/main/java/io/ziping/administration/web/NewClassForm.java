package io.ziping.administration.web;

import io.ziping.evaluation.scheme.ClassName;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.text.PlainText;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form in which a class of indicators is added. */
@Getter
@Setter
class NewClassForm {

    /** The first level it stands under; none for a first level itself. */
    private @Nullable Long parent;

    @ClassName
    private String name = "";

    /** Of a first level: which advice and checks it follows. */
    private IndicatorKind kind = IndicatorKind.OUTPUT;

    /** The name as it is kept. */
    public void setName(String name) {
        this.name = PlainText.name(name);
    }

    public void setKind(@Nullable IndicatorKind kind) {
        this.kind = kind == null ? IndicatorKind.OUTPUT : kind;
    }
}
