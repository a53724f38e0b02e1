package io.ziping.review.web.pins;

import io.ziping.review.Inquiries;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;

/** The form in which a unit asks its reviewers. */
@Getter
@Setter
public class InquiryForm {

    /** The page it is opened from: {@code edit} for the editor, or blank for the scored table. */
    private String from = "";

    /** The place it is about; blank for the whole form. */
    private String at = "";

    @NotBlank(message = "请写要问什么")
    @Size(max = Inquiries.MAX_LENGTH, message = "最多{max}字")
    private String text = "";

    /** Any other page than the editor is the scored table. */
    public void setFrom(String from) {
        this.from = page(from);
    }

    /** As it is kept, so that its length is what the person sees. */
    public void setText(String text) {
        this.text = text.replace("\r\n", "\n").strip();
    }

    /** The path of the page it is opened from, behind that of the form. */
    public String back() {
        return from.isEmpty() ? "" : "/" + from;
    }

    static String page(String from) {
        return from.equals("edit") ? from : "";
    }
}
