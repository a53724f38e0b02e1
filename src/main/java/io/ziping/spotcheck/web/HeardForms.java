package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Conclusion;
import io.ziping.spotcheck.record.Records;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The drawn forms of which a unit and its reviewers hear each other, for the pages on which they do. */
@Component
@RequiredArgsConstructor
class HeardForms {

    private final CheckedForms forms;
    private final Records records;

    /**
     * A form for somebody who may speak of it.
     *
     * @param may whether the viewer's role may
     * @throws ResponseStatusException 404 where the viewer has no such form, 403 where the role may not
     */
    CheckedForm find(long id, boolean may, Viewer viewer) {
        var form = forms.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return form;
    }

    /**
     * What was concluded last.
     *
     * @throws ResponseStatusException 404 where nothing is
     */
    Conclusion last(CheckedForm form) {
        return records.conclusions(form).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
