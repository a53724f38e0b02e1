package io.ziping.execution.web;

import io.ziping.execution.CheckedFigures;
import io.ziping.execution.FormFigures;
import io.ziping.identity.Desk;
import io.ziping.identity.Viewer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a file of figures lies beside the forms; of many only the first are listed. */
@Component
@RequiredArgsConstructor
class FigurePreview {

    /** How many forms of a kind, and rows that cannot be used, are listed. */
    static final int MOST_SHOWN = 200;

    private final Desk<CheckedFigures> desk;

    /** Fills the page and keeps what was checked until it is filed. */
    String show(CheckedFigures checked, Viewer viewer, Model model) {
        model.addAttribute("checked", checked);
        model.addAttribute("unused", checked.unused().stream().limit(MOST_SHOWN).toList());
        model.addAttribute("differing", blocks(checked.differing()));
        model.addAttribute("filling", blocks(checked.filling()));
        model.addAttribute("lacking", blocks(checked.lacking()));
        model.addAttribute("closed", blocks(checked.closed()));
        var fileable = checked.blanks() > 0 || !checked.differing().isEmpty();
        model.addAttribute("fileable", fileable);
        model.addAttribute("token", fileable ? desk.put(viewer, checked) : "");
        return "execution/preview";
    }

    private static List<FormBlock> blocks(List<FormFigures> forms) {
        return forms.stream().limit(MOST_SHOWN).map(FormBlock::of).toList();
    }
}
