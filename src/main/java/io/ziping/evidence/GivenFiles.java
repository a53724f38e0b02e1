package io.ziping.evidence;

import io.ziping.evidence.content.Contents;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of forms for those who see a form for another reason than their unit or department: whoever asks has made sure of that. */
@Component
@RequiredArgsConstructor
public class GivenFiles {

    private final EvidenceStore store;
    private final Contents contents;

    /** What is attached to a form, in the order it was attached. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> of(long evaluationId) {
        return store.of(evaluationId).stream().filter(EvidenceFile::isAttached).toList();
    }

    /** What a file of {@link #of} that may be fetched holds, as an answer to a browser. */
    public ResponseEntity<Resource> answer(EvidenceFile file) throws IOException {
        var content = file.contentId();
        if (content == null || !file.isFetchable()) {
            throw new IllegalArgumentException("file " + file.id() + " cannot be fetched");
        }
        return FileAnswer.of(file, contents.open(content), true);
    }
}
