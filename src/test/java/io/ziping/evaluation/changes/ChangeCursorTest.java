package io.ziping.evaluation.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.organization.DataScope;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors as texts. Plain, milliseconds. */
class ChangeCursorTest {

    @Test
    void isReadAsItWasWritten() {
        for (var scope : new DataScope[] {DataScope.ALL, DataScope.ofDepartment(7), DataScope.ofUnit(8)}) {
            var cursor = new ChangeCursor(42, Instant.parse("2026-12-01T05:00:00.123456Z"), ChangeCursor.scope(scope));
            assertThat(ChangeCursor.parse(cursor.toString())).contains(cursor);
        }
    }

    @Test
    void tellsScopesApart() {
        assertThat(new String[] {
                    ChangeCursor.scope(DataScope.ALL),
                    ChangeCursor.scope(DataScope.ofDepartment(7)),
                    ChangeCursor.scope(DataScope.ofUnit(7))
                })
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "c1",
                "c1.1",
                "c1.1.",
                "c-1.1.a",
                "c1.1.a ",
                "2026-12-01T08:00:00+08:00",
                "c1.1.aa",
                "c9999999999999999999.1.a",
                "c1.999999999999999999.a"
            })
    void isNothingElse(String text) {
        assertThat(ChangeCursor.parse(text)).isEmpty();
    }
}
