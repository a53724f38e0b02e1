package io.ziping.evaluation.workflow;

import io.ziping.scoring.result.Finding;
import java.util.List;
import lombok.Getter;

/** A form cannot be handed in before these findings are dealt with, and this evidence is attached. */
@Getter
public class SubmissionBlockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> blocks;
    private final transient List<MissingEvidence> evidence;

    public SubmissionBlockedException(List<Finding> blocks) {
        this(blocks, List.of());
    }

    public SubmissionBlockedException(List<Finding> blocks, List<MissingEvidence> evidence) {
        super("submission blocked by " + blocks.size() + " findings, evidence missing at " + evidence.size()
                + " places");
        this.blocks = List.copyOf(blocks);
        this.evidence = List.copyOf(evidence);
    }
}
