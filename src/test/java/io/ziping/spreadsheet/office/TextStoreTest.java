package io.ziping.spreadsheet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts come back as they went in, wherever one piece ends and the next begins. */
class TextStoreTest {

    @Test
    void givesBackEveryText() {
        var texts = IntStream.range(0, 5_000)
                .mapToObj(i -> i % 7 == 0 ? "" : "第" + i + "项𠮷".repeat(i % 50))
                .toList();
        var store = new TextStore();
        texts.forEach(store::add);
        var longest = "长".repeat(1 << 16);
        store.add(longest);
        store.add("完");

        assertThat(store.size()).isEqualTo(5_002);
        assertThat(IntStream.range(0, 5_000).mapToObj(store::get)).isEqualTo(texts);
        assertThat(store.get(5_000)).isEqualTo(longest);
        assertThat(store.get(5_001)).isEqualTo("完");
    }
}
