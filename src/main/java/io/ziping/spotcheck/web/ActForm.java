package io.ziping.spotcheck.web;

import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The form of a step that is taken with words: an answer, a decision, something to be put right. */
@Getter
@Setter
public class ActForm {

    /** What the person has seen: the number of a conclusion, or the version of an item. */
    private long seen;

    private String words = "";

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate due;

    static ActForm seeing(long seen) {
        var form = new ActForm();
        form.seen = seen;
        return form;
    }
}
