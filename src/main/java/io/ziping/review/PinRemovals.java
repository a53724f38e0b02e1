package io.ziping.review;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes known that somebody removed what a colleague had written and not sent. One's own unsent remark is a note to
 * oneself and leaves no trace.
 */
@Component
@RequiredArgsConstructor
class PinRemovals {

    private final ApplicationEventPublisher events;

    void tell(long evaluationId, long authorId, String place, String text, Viewer by) {
        if (authorId != by.accountId()) {
            events.publishEvent(new AdministrativeAct(by, "删除同事的批注", "自评表" + evaluationId, place + "：" + text));
        }
    }
}
