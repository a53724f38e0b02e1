package io.ziping.evaluation.workflow;

import io.ziping.scoring.result.Finding;
import java.util.List;
import lombok.Getter;

/** A form cannot be handed in before these findings are dealt with. */
@Getter
public class SubmissionBlockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> blocks;

    public SubmissionBlockedException(List<Finding> blocks) {
        super("submission blocked by " + blocks.size() + " findings");
        this.blocks = List.copyOf(blocks);
    }
}
