package io.ziping.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What lies between two clicks, and what a second press finds of it. */
class DeskTest {

    private final Desk<String> desk = new Desk<>(Clock.systemUTC());
    private final Viewer person = person(1);

    private static Viewer person(long id) {
        var viewer = mock(Viewer.class);
        when(viewer.accountId()).thenReturn(id);
        return viewer;
    }

    @Test
    void isUsedOnceAndIsBusyMeanwhile() {
        var token = desk.put(person, "文件");

        var done = desk.use(person, token, thing -> {
            assertThat(desk.isBusy(token)).isTrue();
            assertThat(desk.use(person, token, again -> again))
                    .as("a second press")
                    .isEmpty();
            return thing + "填完";
        });

        assertThat(done).hasValue("文件填完");
        assertThat(desk.isBusy(token)).isFalse();
        assertThat(desk.use(person, token, thing -> thing)).isEmpty();
    }

    @Test
    void isNotBusyAnyMoreAfterAFailure() {
        var token = desk.put(person, "文件");

        assertThatIllegalStateException()
                .isThrownBy(() -> desk.use(person, token, thing -> {
                    throw new IllegalStateException(thing);
                }));

        assertThat(desk.isBusy(token)).isFalse();
    }

    @Test
    void belongsToOnePersonUnderWhateverToken() {
        desk.put(person, "从前的号", "结果");

        assertThat(desk.look(person, "从前的号")).hasValue("结果");
        assertThat(desk.look(person(2), "从前的号")).isEmpty();
    }
}
