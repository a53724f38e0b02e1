package io.ziping.evaluation.api;

import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import org.springframework.security.access.AccessDeniedException;

/** What the API asks of a role before it touches a form. */
public final class ApiPermissions {

    private ApiPermissions() {}

    /**
     * Lets only those pass who fill forms.
     *
     * @throws AccessDeniedException for everybody else
     */
    public static void requireFillsForms(Viewer viewer) {
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " does not fill forms");
        }
    }

    /**
     * Lets only those pass whose role makes this move at some time.
     *
     * @throws AccessDeniedException for everybody else
     */
    public static void requireEverMay(Viewer viewer, Move move) {
        if (!EvaluationPermissions.everMay(viewer.role(), move)) {
            throw new AccessDeniedException("role " + viewer.role() + " never makes the move " + move);
        }
    }
}
