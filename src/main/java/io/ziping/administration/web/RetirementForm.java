package io.ziping.administration.web;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form in which a class of indicators is retired, restored or removed. */
@Getter
@Setter
class RetirementForm {

    /** The second level that takes its rows when a form begins from an earlier one. */
    private @Nullable Long successor;
}
