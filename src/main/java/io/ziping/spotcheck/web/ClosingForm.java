package io.ziping.spotcheck.web;

import lombok.Getter;
import lombok.Setter;

/** The form of the end of a draw. */
@Getter
@Setter
public class ClosingForm {

    /** How many forms were not reviewed when the person looked. */
    private int seen;

    /** Why it ends; may be blank where all is done. */
    private String note = "";
}
