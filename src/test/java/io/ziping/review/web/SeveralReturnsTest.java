package io.ziping.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.review.ReturnCandidate;
import io.ziping.review.ReturnCandidates;
import io.ziping.review.Returning;
import io.ziping.review.phrase.ReturnTexts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveralReturnsTest {

    private static final Viewer VIEWER = mock(Viewer.class);

    private final ReturnCandidates candidates = mock(ReturnCandidates.class);
    private final Returning returning = mock(Returning.class);
    private final ReturnTexts texts = mock(ReturnTexts.class);
    private final SeveralReturns returns = new SeveralReturns(candidates, mock(KeptDoubts.class), texts, returning);

    private static ReturnCandidate form(long id) {
        return new ReturnCandidate(id, 1, 2024, "项目" + id, "单位", Status.SUBMITTED, true, BigDecimal.TEN, List.of());
    }

    @Test
    void sendsTheOthersBackWhenOneFailsForAReasonNobodyKnows() {
        when(candidates.of(any(), any()))
                .thenAnswer(call -> call.<Collection<Long>>getArgument(0).stream()
                        .map(SeveralReturnsTest::form)
                        .toList());
        when(texts.of(any())).thenReturn(ReturnTexts.Texts.USUAL);
        when(returning.sendBack(eq(2L), anyLong(), any(), any(), any())).thenThrow(new IllegalStateException("broken"));
        var typed = new TypedReturns(Map.of("reason.2", "写了很久的话", "text.2.abc", "写好的问题"), Set.of("2.abc"));

        var sent = returns.send(List.of(1L, 2L, 3L), typed, VIEWER);

        assertThat(sent.done()).containsExactly("《项目1》已退回。", "《项目3》已退回。");
        assertThat(sent.left().forms()).singleElement().satisfies(form -> {
            assertThat(form.problem()).isEqualTo("没有退回：系统出错，请打开这张表再试。");
            assertThat(form.reason()).isEqualTo("写了很久的话");
            assertThat(form.questions()).extracting(ReturnsPage.Question::text).containsExactly("写好的问题");
        });
    }
}
