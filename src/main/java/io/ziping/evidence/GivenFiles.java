package io.ziping.evidence;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of forms for those who see a form for another reason than their unit or department: whoever asks has made sure of that. */
@Component
@RequiredArgsConstructor
public class GivenFiles {

    private final EvidenceStore store;

    /** What is attached to a form, in the order it was attached. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> of(long evaluationId) {
        return store.of(evaluationId).stream().filter(EvidenceFile::isAttached).toList();
    }
}
