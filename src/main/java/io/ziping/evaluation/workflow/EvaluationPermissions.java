package io.ziping.evaluation.workflow;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may do what to a form inside their scope: pure functions of role and status. */
public final class EvaluationPermissions {

    private EvaluationPermissions() {}

    /** Whether this role may begin forms. */
    public static boolean mayCreate(Role role) {
        return role.fillsForms();
    }

    /** Whether this role may change the cells of a form of this status now. */
    public static boolean mayEdit(Role role, Status status, Transition.Passage passage) {
        return role.fillsForms() && status.isEditable() && !passage.filingOver();
    }

    /**
     * Whether this role may enter figures of the finance system into a form of this status now: as long as its unit could
     * type them.
     *
     * @param passage with the end of the filing period as it binds the unit
     */
    public static boolean mayEnterFigures(Role role, Status status, Transition.Passage passage) {
        return role.entersFigures() && status.isEditable() && !passage.filingOver();
    }

    /**
     * Why somebody may not delete a form, in words for the person; empty when they may. Only who made a draft may, and the
     * administrator; what was ever handed in is a record of what happened.
     *
     * @param state where it is and has been
     * @param createdBy whose it is; {@code null} when nobody made it by hand
     */
    public static Optional<String> whyNotRemovable(Viewer viewer, WorkflowState state, @Nullable Long createdBy) {
        if (!viewer.role().fillsForms()) {
            return Optional.of("只有填报的人可以删除草稿");
        }
        if (state.getStatus() != Status.DRAFT) {
            return Optional.of("这张表现在是“" + state.getStatus().label() + "”，不能删除：只有从来没有提交过的草稿可以删除");
        }
        if (state.getMovedAt() != null) {
            return Optional.of("这张表提交过，经过的步骤要留着，不能删除");
        }
        return viewer.role() == Role.ADMIN || Objects.equals(createdBy, viewer.accountId())
                ? Optional.empty()
                : Optional.of("这张草稿不是您建的，请建表的人或管理员删除");
    }

    /** The step a move by this role takes from this status; empty when it may not be made. */
    public static Optional<Transition> transition(Move move, Role role, Status status, Transition.Passage passage) {
        return status.transitions().stream()
                .filter(line -> line.move() == move && line.isFor(role, passage))
                .findFirst();
    }

    /** Every move this role may make now, in the order of the table. */
    public static Set<Move> moves(Role role, Status status, Transition.Passage passage) {
        var moves = EnumSet.noneOf(Move.class);
        for (var line : status.transitions()) {
            if (line.isFor(role, passage)) {
                moves.add(line.move());
            }
        }
        return moves;
    }

    /** Whether somebody of this role makes such a move at any time, whatever the form. */
    public static boolean everMay(Role role, Move move) {
        return Arrays.stream(Status.values())
                .flatMap(status -> status.transitions().stream())
                .anyMatch(line -> line.move() == move && line.isTheRoleOf(role));
    }

    /** The statuses from which this role sends such a form back. */
    public static Set<Status> returnsFrom(Role role, Transition.Passage passage) {
        return Arrays.stream(Status.values())
                .filter(status -> moves(role, status, passage).contains(Move.RETURN))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    }

    /** Whether this role sees how much of a form is in doubt, by which forms are ranked, and what reviewers make of it. */
    public static boolean seesDoubt(Role role) {
        return role != Role.PREPARER;
    }

    /**
     * Whether this role sees pins of a round; the unit does when they have come with a return.
     *
     * @param round with which return they go to the unit, the first being 1
     * @param returns how often the form was sent back
     */
    public static boolean seesPins(Role role, int round, int returns) {
        return role != Role.PREPARER || round <= returns;
    }

    /** Whether this role decides about what is doubtful in a form of this status: reviewers, once it was handed in. */
    public static boolean mayDecide(Role role, Status status) {
        return role.reviews() && !status.isEditable();
    }

    /** Whether this role may answer what the unit asks about a form of this status: any reviewer who sees it, until it is public. */
    public static boolean mayAnswerInquiries(Role role, Status status) {
        return role.reviews() && status != Status.PUBLISHED;
    }

    /** Whether this role may take back or settle what its unit has asked about a form of this status. */
    public static boolean mayCloseInquiries(Role role, Status status) {
        return role.fillsForms() && status != Status.PUBLISHED;
    }

    /** Whether this role may set pins now: whoever may send the form back. */
    public static boolean mayPin(Set<Move> moves) {
        return moves.contains(Move.RETURN);
    }
}
