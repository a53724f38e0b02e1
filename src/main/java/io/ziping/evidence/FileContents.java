package io.ziping.evidence;

import io.ziping.evidence.content.Contents;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What files hold. Whoever asks has made sure that the person may see what the file is attached to. */
@Component
@RequiredArgsConstructor
public class FileContents {

    private final Contents contents;

    /**
     * What a file holds; to be closed.
     *
     * @throws EvidenceProblem when it cannot be fetched
     */
    public InputStream open(EvidenceFile file) throws IOException {
        return contents.open(contentOf(file));
    }

    /**
     * What a file holds, as an answer.
     *
     * @param shown whether the browser may show it, if it is something that is shown
     * @throws EvidenceProblem when it cannot be fetched
     */
    public ResponseEntity<Resource> answer(EvidenceFile file, boolean shown) throws IOException {
        return FileAnswer.of(file, open(file), shown);
    }

    /**
     * The small picture of a file, or the file itself where it is small enough to stand for it; empty when there is none.
     *
     * @throws EvidenceProblem when it cannot be fetched
     */
    public Optional<ResponseEntity<Resource>> thumbnail(EvidenceFile file) throws IOException {
        if (file.isShownSmall()) {
            return Optional.of(answer(file, true));
        }
        return file.thumbnail() ? contents.thumbnail(contentOf(file)).map(FileAnswer::thumbnail) : Optional.empty();
    }

    private static long contentOf(EvidenceFile file) {
        var content = file.contentId();
        if (content == null || !file.isFetchable()) {
            throw new EvidenceProblem(
                    "“%s”%s，现在不能打开".formatted(file.name(), file.scan().label()));
        }
        return content;
    }
}
