package io.ziping.review;

import io.ziping.evaluation.reviewer.FormReviewers;
import io.ziping.identity.Viewer;
import io.ziping.identity.assignment.DepartmentAssignments;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves everything a finance reviewer looks after to somebody else: the departments, and the forms given to them singly. */
@Service
@RequiredArgsConstructor
public class HandingOver {

    private final DepartmentAssignments departments;
    private final FormReviewers forms;

    /** How many departments, and how many single forms, somebody else has now. */
    public record HandedOver(int departments, int forms) {

        /** What came of it, in a sentence. */
        public String words() {
            if (departments == 0 && forms == 0) {
                return "没有变化。";
            }
            return "已转 " + departments + " 个部门" + (forms == 0 ? "。" : "、单独交给的 " + forms + " 张表。");
        }
    }

    /**
     * Leaves it to somebody else, who may be nobody.
     *
     * @throws org.springframework.security.access.AccessDeniedException for those who do not divide the review
     */
    @Transactional
    public HandedOver handOver(long from, @Nullable Long to, Viewer by) {
        return new HandedOver(departments.handOver(from, to, by), forms.handOver(from, to, by));
    }
}
