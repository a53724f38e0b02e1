package io.ziping.review.web.phrases;

import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.identity.Viewer;
import io.ziping.review.phrase.PhraseWords;
import io.ziping.review.phrase.ReturnPhrase;
import io.ziping.review.phrase.ReturnPhrases;
import io.ziping.scoring.finding.FindingCode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** 退回用语: what is asked about the findings of each check. */
@Controller
@RequiredArgsConstructor
class PhraseListController {

    static final String PATH = "/doubts/phrases";

    private final ReturnPhrases phrases;

    /**
     * A line of the list.
     *
     * @param words what is asked
     * @param own whether these are the bureau's own words
     */
    record Line(String code, String tag, String words, boolean own) {}

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal Viewer viewer, Model model) {
        require(viewer);
        var own = phrases.all().stream().collect(Collectors.toMap(ReturnPhrase::check, Function.identity()));
        model.addAttribute(
                "lines",
                CheckMeasures.checks().stream().map(check -> line(check, own)).toList());
        model.addAttribute("own", own.size());
        return "review/phrases";
    }

    private static Line line(FindingCode check, Map<FindingCode, ReturnPhrase> own) {
        var phrase = own.get(check);
        var words = phrase == null ? new PhraseWords(check.ask()) : phrase.words();
        return new Line(check.code(), check.tag(), words.text(), phrase != null);
    }

    static void require(Viewer viewer) {
        if (!ReturnPhrases.mayKeep(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
