package io.ziping.collaboration.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The form in which somebody divides a form: whose each part was and shall be, by part. */
@Getter
@Setter
public class SplitForm {

    private static final int MOST_PARTS = 1500;

    /** What is asked for: {@code save}, {@code all} to give everything to one, {@code none} to take all back, {@code before}. */
    @NotNull
    private String action = "save";

    @Size(max = MOST_PARTS)
    private Map<String, String> seen = new HashMap<>();

    @Size(max = MOST_PARTS)
    private Map<String, String> wanted = new HashMap<>();

    /** To whom everything is given. */
    @NotNull
    private String all = "";

    /** Lets the page show whose each part is now. */
    void forgetParts() {
        seen = new HashMap<>();
        wanted = new HashMap<>();
    }
}
