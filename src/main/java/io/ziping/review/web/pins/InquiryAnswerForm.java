package io.ziping.review.web.pins;

import io.ziping.review.Inquiries;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;

/** The form in which a reviewer answers what a unit asks. */
@Getter
@Setter
public class InquiryAnswerForm {

    /** The answer that stood when the page was opened. */
    private String seen = "";

    /** A blank one takes an earlier one back. */
    @Size(max = Inquiries.MAX_LENGTH, message = "最多{max}字")
    private String answer = "";

    /** As it is kept, so that its length is what the person sees. */
    public void setAnswer(String answer) {
        this.answer = answer.replace("\r\n", "\n").strip();
    }
}
