package io.ziping.evaluation.moving;

import lombok.Getter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form is not passed without having been opened, for there is something to ask about; nothing has changed. */
@Getter
@ResponseStatus(HttpStatus.CONFLICT)
public class LookNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String project;

    /** @param why what there is to ask about, in a few words */
    LookNeededException(String project, String why) {
        super("没有审核通过：" + why + "，请打开看过再定。");
        this.project = project;
    }
}
