package io.ziping.guidance.web;

import io.ziping.guidance.Guide;
import io.ziping.guidance.GuideText;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The form of what is said of a cell; {@link GuideText} says what its fields may hold. */
@Getter
@Setter
class GuideForm {

    /** The version the administrator has seen; 0 where nothing was said. */
    private long version;

    private String content = "";
    private String example = "";
    private String source = "";

    static GuideForm of(Guide guide) {
        var form = new GuideForm();
        form.version = guide.version();
        form.content = guide.text().content();
        form.example = guide.text().example();
        form.source = guide.text().source();
        return form;
    }

    GuideText text() {
        return new GuideText(content, example, source);
    }

    /** Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed. */
    Map<String, String> catchUp(GuideForm now) {
        version = now.version;
        var differences = new LinkedHashMap<String, String>();
        note(differences, "content", text().content(), now.content);
        note(differences, "example", text().example(), now.example);
        note(differences, "source", text().source(), now.source);
        return differences;
    }

    private static void note(Map<String, String> differences, String field, String typed, String now) {
        if (!typed.equals(now)) {
            differences.put(field, now);
        }
    }
}
