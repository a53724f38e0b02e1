package io.ziping.guidance;

import io.ziping.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is said of a cell; texts on one line, without what pasting brings along.
 *
 * @param content what is to be written there
 * @param example how it may look; may be blank
 * @param source the rule or document it comes from; may be blank
 */
public record GuideText(
        @NotBlank(message = "{guidance.content.missing}")
        @Size(max = GuideText.LONGEST, message = "{guidance.text.long}")
        String content,

        @Size(max = GuideText.LONGEST_EXAMPLE, message = "{guidance.text.long}")
        String example,

        @Size(max = GuideText.LONGEST_SOURCE, message = "{guidance.text.long}")
        String source) {

    /** The longest content, in characters. */
    public static final int LONGEST = 500;

    /** The longest example. */
    public static final int LONGEST_EXAMPLE = 300;

    /** The longest source. */
    public static final int LONGEST_SOURCE = 200;

    public GuideText {
        content = PlainText.name(content);
        example = PlainText.name(example);
        source = PlainText.name(source);
    }
}
