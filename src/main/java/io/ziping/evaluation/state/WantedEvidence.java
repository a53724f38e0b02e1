package io.ziping.evaluation.state;

import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.wants.YearWants;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells what evidence forms have to have, and what they have of it. Nothing is asked where nothing is wanted or attached. */
@Component
@RequiredArgsConstructor
public class WantedEvidence {

    private final EvidenceWants wants;
    private final AttachedFiles files;

    /** How many files a form has. */
    public FileCounts files(SelfEvaluation form) {
        return hasFiles(form) ? files.counts(form.identity()) : FileCounts.NONE;
    }

    /** What a form has to have, beside the files it has. */
    public FormWants of(SelfEvaluation form, FileCounts attached) {
        var version = form.getWorkflowState().wants();
        return version == null ? FormWants.NONE : FormWants.of(form, wants.of(version), attached);
    }

    /** What a form would have to have by other wants than those in force. */
    public static FormWants of(SelfEvaluation form, YearWants others, FileCounts attached) {
        return FormWants.of(form, others, attached);
    }

    /** The same of its files as they are now. */
    public FormWants of(SelfEvaluation form) {
        var wanted = of(form, FileCounts.NONE);
        return wanted.places().isEmpty() ? wanted : wanted.with(files(form));
    }

    /** The files of some forms, in one query. */
    public Map<Long, FileCounts> files(Collection<SelfEvaluation> forms) {
        var some = forms.stream()
                .filter(WantedEvidence::hasFiles)
                .map(SelfEvaluation::identity)
                .collect(Collectors.toSet());
        return some.isEmpty() ? Map.of() : files.counts(some);
    }

    private static boolean hasFiles(SelfEvaluation form) {
        return form.getResults().getEvidenceFiles() > 0;
    }
}
