package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTextTest {

    @Test
    void removesWhatPaperCannotShow() {
        assertThat(SheetText.clean("\uFEFF项\u200B目\u0000名\u202E称\uFE0F")).isEqualTo("项目名称");
        assertThat(SheetText.clean("半\uD840字")).isEqualTo("半字");
    }

    @Test
    void unifiesBlanksAndLineBreaks() {
        assertThat(SheetText.clean(" 一\t二\r\n三\r四\u2028五 \n")).isEqualTo("一 二\n三\n四\n五");
    }

    @Test
    void keepsBlankLinesInsideAText() {
        assertThat(SheetText.clean("一\n\n二")).isEqualTo("一\n\n二");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(SheetText.clean("𠮷")).isEqualTo("𠮷");
    }

    @Test
    void readsABlankAsEmpty() {
        assertThat(SheetText.clean(null)).isEmpty();
    }
}
