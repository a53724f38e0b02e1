package io.ziping.evaluation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.workflow.Transition.Passage;
import io.ziping.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of moves: status × role × what lies behind a form → every move and where it leads. */
class StatusTest {

    /**
     * Passages: whether the department is skipped (K), has approved (A), the form was ever returned (R), the filing period is over
     * for a form that never was (O).
     */
    private static final String TABLE = """
            status              passage role      moves
            DRAFT               ---     PREPARER  SUBMIT>SUBMITTED
            DRAFT               K--     PREPARER  SUBMIT>SUBMITTED
            DRAFT               --O     PREPARER
            RETURNED            --R     PREPARER  SUBMIT>SUBMITTED
            SUBMITTED           ---     PREPARER  WITHDRAW>DRAFT
            SUBMITTED           --R     PREPARER  WITHDRAW>RETURNED
            SUBMITTED           --O     PREPARER
            SUBMITTED           --O     DEPARTMENT_REVIEWER RETURN>RETURNED APPROVE>DEPARTMENT_APPROVED
            SUBMITTED           ---     DEPARTMENT_REVIEWER RETURN>RETURNED APPROVE>DEPARTMENT_APPROVED
            SUBMITTED           --R     DEPARTMENT_REVIEWER RETURN>RETURNED APPROVE>DEPARTMENT_APPROVED
            SUBMITTED           K--     PREPARER  WITHDRAW>DRAFT
            SUBMITTED           K--     FINANCE_REVIEWER RETURN>RETURNED APPROVE>FINANCE_APPROVED
            DEPARTMENT_APPROVED -A-     DEPARTMENT_REVIEWER CANCEL_APPROVAL>SUBMITTED
            DEPARTMENT_APPROVED -A-     FINANCE_REVIEWER RETURN>RETURNED APPROVE>FINANCE_APPROVED
            FINANCE_APPROVED    -A-     FINANCE_REVIEWER CANCEL_APPROVAL>DEPARTMENT_APPROVED PUBLISH>PUBLISHED
            FINANCE_APPROVED    K--     FINANCE_REVIEWER CANCEL_APPROVAL>SUBMITTED PUBLISH>PUBLISHED
            PUBLISHED           -A-     FINANCE_REVIEWER UNPUBLISH>FINANCE_APPROVED
            """;

    private record Line(Status status, Passage passage, Role role, Map<Move, Status> moves) {

        static Line parse(String text) {
            var words = text.strip().split("\\s+");
            return new Line(
                    Status.valueOf(words[0]),
                    new Passage(
                            words[1].contains("K"),
                            words[1].contains("A"),
                            words[1].contains("R"),
                            words[1].contains("O")),
                    Role.valueOf(words[2]),
                    Arrays.stream(words)
                            .skip(3)
                            .map(word -> word.split(">"))
                            .collect(Collectors.toMap(pair -> Move.valueOf(pair[0]), pair -> Status.valueOf(pair[1]))));
        }
    }

    private static final List<Line> LINES =
            TABLE.lines().skip(1).map(Line::parse).toList();

    @TestFactory
    Stream<DynamicTest> everyMoveIsInTheTableAndNoOther() {
        return LINES.stream()
                .map(line -> List.of(line.status(), line.passage()))
                .distinct()
                .flatMap(place -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(place + " " + role, () -> {
                            var expected = expected((Status) place.get(0), (Passage) place.get(1), role);
                            assertThat(actual((Status) place.get(0), (Passage) place.get(1), role))
                                    .isEqualTo(expected);
                            assertThat(EvaluationPermissions.moves(role, (Status) place.get(0), (Passage) place.get(1)))
                                    .isEqualTo(expected.keySet());
                        })));
    }

    /** What preparers may do, administrators may too. */
    private static Map<Move, Status> expected(Status status, Passage passage, Role role) {
        var listed = role == Role.ADMIN ? Role.PREPARER : role;
        return LINES.stream()
                .filter(line -> line.status() == status && line.passage().equals(passage) && line.role() == listed)
                .findFirst()
                .map(Line::moves)
                .orElse(Map.of());
    }

    private static Map<Move, Status> actual(Status status, Passage passage, Role role) {
        return Arrays.stream(Move.values())
                .flatMap(move -> EvaluationPermissions.transition(move, role, status, passage).stream())
                .collect(Collectors.toMap(Transition::move, Transition::to));
    }

    @Test
    void onlyWhoFillsAFormEverHandsItInAndOnlyReviewersEverDecide() {
        assertThat(Arrays.stream(Role.values()).filter(role -> EvaluationPermissions.everMay(role, Move.SUBMIT)))
                .containsExactlyInAnyOrder(Role.PREPARER, Role.ADMIN);
        assertThat(Arrays.stream(Role.values()).filter(role -> EvaluationPermissions.everMay(role, Move.APPROVE)))
                .containsExactlyInAnyOrder(Role.DEPARTMENT_REVIEWER, Role.FINANCE_REVIEWER);
        assertThat(Arrays.stream(Role.values()).filter(role -> EvaluationPermissions.everMay(role, Move.PUBLISH)))
                .containsExactly(Role.FINANCE_REVIEWER);
    }
}
