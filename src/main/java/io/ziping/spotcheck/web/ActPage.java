package io.ziping.spotcheck.web;

import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.ui.Option;
import java.util.List;
import org.springframework.ui.Model;

/**
 * The page of a step that is taken with words.
 *
 * @param heading what is done
 * @param said what it is about, a paragraph each
 * @param label what the words are
 * @param dated whether there is a last day
 * @param buttons how it can be done, by {@code action}; the first one is the usual one; none when it cannot be done any more
 */
record ActPage(String heading, List<String> said, String label, String hint, boolean dated, List<Option> buttons) {

    String show(CheckedForm form, String path, int longest, Model model) {
        model.addAttribute("act", this)
                .addAttribute("checked", form)
                .addAttribute("path", path)
                .addAttribute("longest", longest);
        return "spotcheck/act";
    }

    /** The hint beside the words of whoever accepts what was put right, or sends it back. */
    static String accepting(boolean isOver) {
        return "销号的可以不写；退回的请写还差什么。" + (isOver ? "原来的最后一天已过，退回的请另填一天。" : "退回的不另填，最后一天不变。");
    }
}
