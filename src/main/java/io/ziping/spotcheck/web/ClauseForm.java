package io.ziping.spotcheck.web;

import lombok.Getter;
import lombok.Setter;

/** The form of a new 扣分条款. */
@Getter
@Setter
public class ClauseForm {

    private String words = "";
}
