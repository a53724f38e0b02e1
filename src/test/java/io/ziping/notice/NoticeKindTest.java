package io.ziping.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Costs nothing. */
class NoticeKindTest {

    @Test
    void readsWhatANewerProgramHasWrittenAsSomethingElse() {
        assertThat(NoticeKind.of("BACKUP")).isEqualTo(NoticeKind.BACKUP);
        assertThat(NoticeKind.of("OF_TOMORROW")).isEqualTo(NoticeKind.OTHER);
    }
}
