package io.ziping.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.workflow.Decision;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Role;
import io.ziping.scoring.values.AmountUnit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A form guards itself: nobody writes into it or moves it against the rules, whoever calls it. */
class SelfEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final FilingPeriod OPEN = FilingPeriod.unlimited(2025, TODAY);
    private static final FilingPeriod OVER = new FilingPeriod(2025, null, TODAY.minusDays(1), false, TODAY);

    private static Decision by(Role role) {
        return new Decision(Forms.viewer(role), false, Forms.NOW, "");
    }

    private static Collection<?> events(SelfEvaluation form) {
        return Objects.requireNonNull(ReflectionTestUtils.invokeMethod(form, "domainEvents"));
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenByThoseWhoFillFormsWhileItIsEditable(Status status) {
        for (var role : Role.values()) {
            var form = Forms.at(status, false);
            if (status.isEditable() && role.fillsForms()) {
                form.edit(role, OPEN).write(Forms.cell("expectedObjective"), "另一个目标");
                assertThat(form.read(Forms.cell("expectedObjective"))).contains("另一个目标");
            } else {
                assertThatExceptionOfType(EvaluationLockedException.class)
                        .isThrownBy(() -> form.edit(role, OPEN))
                        .satisfies(locked -> assertThat(locked.getStatus()).isEqualTo(status));
            }
        }
    }

    @Test
    void isNotWrittenAfterTheFilingPeriod() {
        assertThatExceptionOfType(EvaluationLockedException.class)
                .isThrownBy(() -> Forms.draft().edit(Role.PREPARER, OVER))
                .satisfies(locked -> assertThat(locked.words()).isEqualTo(OVER.over()));
    }

    static Stream<Consumer<EditableForm>> changes() {
        return Stream.of(
                form -> form.write(Forms.cell("achievedObjective"), "改"),
                form -> form.write(Forms.cell("funding.OTHER.executedAmount"), "9"),
                form -> form.write(Forms.cell("row." + Forms.ROW + ".score"), "1"),
                form -> form.addRow(new UUID(7, 2), Forms.category(), null),
                form -> form.placeRow(Forms.ROW, Forms.category(), null),
                form -> form.removeRow(Forms.ROW),
                form -> form.addLine(new LinePlace(new UUID(7, 3).toString(), null), null),
                form -> form.removeLine("OTHER"),
                form -> form.arrangeLines(List.of()),
                form -> form.replace(Forms.draft().content(), Map.of(2L, Forms.category())),
                form -> form.keepPrintedFigures("{}"),
                form -> form.touch(1L, Forms.NOW));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesEachChangeThroughAHandleKeptTooLong(Consumer<EditableForm> change) {
        var form = Forms.draft();
        var handle = form.edit(Role.PREPARER, OPEN);
        change.accept(handle);
        var handedIn = Forms.draft();
        var kept = handedIn.edit(Role.PREPARER, OPEN);
        Forms.move(handedIn, Move.SUBMIT, Role.PREPARER);
        var before = handedIn.content();

        assertThatExceptionOfType(EvaluationLockedException.class).isThrownBy(() -> change.accept(kept));

        assertThat(handedIn.content()).isEqualTo(before);
        assertThat(handedIn.getPrintedFigures()).isEmpty();
        assertThat(handedIn.getSaves().getUpdatedBy()).isNull();
    }

    @Test
    void isFilledWithoutAskingWhoOnlyWhileItIsNew() {
        SelfEvaluation.unfiled("养护", 2025, AmountUnit.YUAN).fill().write(Forms.cell("expectedObjective"), "目标");

        assertThatIllegalStateException().isThrownBy(() -> Forms.draft().fill());
    }

    @Test
    void handsOutNothingThatWritesPastItsHandle() {
        var form = Forms.at(Status.PUBLISHED, false);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> form.getIndicators().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> form.funding().parts().clear());
    }

    @ParameterizedTest
    @EnumSource
    void followsTheTreeOrItsRestorationOnlyWhileItIsEditable(Status status) {
        var form = Forms.at(status, false);
        if (status.isEditable()) {
            form.sortRows(14, Forms.NOW);
            form.putBack(14, Forms.NOW);
            assertThat(form.getSaves().getUpdatedBy()).isEqualTo(14);
        } else {
            assertThatExceptionOfType(EvaluationLockedException.class).isThrownBy(() -> form.sortRows(14, Forms.NOW));
            assertThatExceptionOfType(EvaluationLockedException.class).isThrownBy(() -> form.putBack(14, Forms.NOW));
        }
    }

    static Stream<Arguments> everyMoveByEverybody() {
        return Stream.of(Status.values())
                .flatMap(status -> Stream.of(false, true)
                        .filter(skipped -> !skipped || status != Status.DEPARTMENT_APPROVED)
                        .flatMap(skipped -> Stream.of(Role.values())
                                .flatMap(role -> Stream.of(Move.values())
                                        .map(move -> Arguments.of(status, skipped, role, move)))));
    }

    @ParameterizedTest
    @MethodSource("everyMoveByEverybody")
    void takesTheStepsOfTheTableAndNoOther(Status status, boolean departmentSkipped, Role role, Move move) {
        var form = Forms.at(status, departmentSkipped);
        var line = EvaluationPermissions.transition(move, role, status, form.passage(false));

        if (line.isEmpty()) {
            assertThatExceptionOfType(MoveRefusedException.class)
                    .isThrownBy(() -> Forms.move(form, move, role))
                    .satisfies(refused -> assertThat(refused.isStale()).isFalse())
                    .withMessage("没有%s：这张表现在是“%s”。请看过现在的表再决定。".formatted(move.label(), status.label()));
            assertThat(form.getStatus()).isEqualTo(status);
            assertThat(events(form)).isEmpty();
        } else {
            var step = Forms.move(form, move, role);
            assertThat(step.getToStatus())
                    .isEqualTo(form.getStatus())
                    .isEqualTo(line.get().to());
            assertThat(events(form))
                    .filteredOn(EvaluationMoved.class::isInstance)
                    .singleElement()
                    .isEqualTo(new EvaluationMoved(
                            5,
                            move,
                            status,
                            line.get().to(),
                            Forms.viewer(role).accountId(),
                            Forms.NOW,
                            move == Move.RETURN ? "请补充" : ""));
        }
    }

    @Test
    void recordsWhatThePublicSeesAsAnAct() {
        var form = Forms.at(Status.FINANCE_APPROVED, false);
        Forms.move(form, Move.PUBLISH, Role.FINANCE_REVIEWER);
        Forms.move(form, Move.UNPUBLISH, Role.FINANCE_REVIEWER);

        assertThat(events(form))
                .filteredOn(AdministrativeAct.class::isInstance)
                .map(AdministrativeAct.class::cast)
                .extracting(AdministrativeAct::kind, AdministrativeAct::subject, AdministrativeAct::detail)
                .containsExactly(tuple("公开", "《公路养护》（2025年度）", "公路站"), tuple("取消公开", "《公路养护》（2025年度）", "公路站"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheReasonOfAnyMove(Move move) {
        var from =
                switch (move) {
                    case SUBMIT -> Status.DRAFT;
                    case WITHDRAW, RETURN, APPROVE -> Status.SUBMITTED;
                    case CANCEL_APPROVAL -> Status.DEPARTMENT_APPROVED;
                    case PUBLISH -> Status.FINANCE_APPROVED;
                    case UNPUBLISH -> Status.PUBLISHED;
                };
        var form = Forms.at(from, false);
        var by = from.transitions().stream()
                .filter(line -> line.move() == move)
                .findFirst()
                .orElseThrow()
                .by();
        var step = Forms.move(form, move, new Decision(Forms.viewer(by), false, Forms.NOW, "弄错了"));

        assertThat(step.getReason()).isEqualTo("弄错了");
        assertThat(events(form).contains(step.made())).isTrue();
    }

    @Test
    void isNotHandedInWithBlocksOrOnAnothersScore() {
        var form = Forms.draft();
        form.edit(Role.PREPARER, OPEN).write(Forms.cell("row." + Forms.ROW + ".actual"), "");
        var scored = new CountingScoring().scoreAndKeep(form);
        var moves = form.moves(by(Role.PREPARER));

        assertThatExceptionOfType(SubmissionBlockedException.class).isThrownBy(() -> moves.submit(scored));
        assertThatIllegalArgumentException().isThrownBy(() -> moves.submit(new CountingScoring().score(Forms.draft())));
        assertThat(form.getStatus()).isEqualTo(Status.DRAFT);
        assertThat(events(form)).isEmpty();
    }

    @Test
    void isNotHandedInAfterTheFilingPeriod() {
        var form = Forms.draft();
        var late = form.moves(new Decision(Forms.viewer(Role.PREPARER), true, Forms.NOW, ""));

        assertThat(late.allowed()).isEmpty();
        assertThatExceptionOfType(MoveRefusedException.class)
                .isThrownBy(() -> late.submit(new CountingScoring().scoreAndKeep(form)));
    }

    @Test
    void isNotSentBackWithoutSayingWhy() {
        var form = Forms.at(Status.SUBMITTED, false);
        var moves = form.moves(by(Role.DEPARTMENT_REVIEWER));

        assertThatExceptionOfType(MoveReasonException.class).isThrownBy(() -> moves.returnForRevision(false));
        assertThat(form.getStatus()).isEqualTo(Status.SUBMITTED);
        assertThat(moves.returnForRevision(true).getToStatus()).isEqualTo(Status.RETURNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAW", "RETURN"})
    void takesTheNamesOfItsBodiesAnewWhenItGoesBack(Move move) {
        var form = Forms.at(Status.SUBMITTED, false);
        ReflectionTestUtils.setField(form.getHeading().getUnit(), "name", "公路中心");

        assertThat(form.getHeading().getUnitName()).isEqualTo("公路站");
        Forms.move(form, move, move == Move.RETURN ? Role.DEPARTMENT_REVIEWER : Role.PREPARER);
        assertThat(form.getHeading().getUnitName()).isEqualTo("公路中心");
    }

    @Test
    void isTakenOverAsPublishedOnlyBeforeItsFirstStep() {
        var form = Forms.draft();
        form.publishAsFound(Forms.NOW);

        assertThat(form.getStatus()).isEqualTo(Status.PUBLISHED);
        assertThat(events(form)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> form.publishAsFound(Forms.NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> Forms.at(Status.RETURNED, false).publishAsFound(Forms.NOW));
    }
}
