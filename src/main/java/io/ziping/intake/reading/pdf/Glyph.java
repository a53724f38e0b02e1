package io.ziping.intake.reading.pdf;

import java.util.Set;

/** One character of a page, or as many as one glyph stands for; lengths in hundredths of a point. */
record Glyph(int left, int right, int baseline, int size, String text) {

    private static final Set<String> CLOSING =
            Set.of("）", "】", "》", "」", "』", "”", "’", "，", "。", "、", "；", "：", "！", "？");
    private static final Set<String> OPENING = Set.of("（", "【", "《", "「", "『", "“", "‘");

    /** About the middle of what is seen of it; a wide closing sign fills the left half of its place, and may hang out. */
    int visibleMiddle() {
        int quarter = (right - left) / 4;
        return left + quarter * (CLOSING.contains(text) ? 1 : OPENING.contains(text) ? 3 : 2);
    }

    /** The heights between which a line runs through it. */
    int highestStrike() {
        return baseline - size / 2;
    }

    int lowestStrike() {
        return baseline - size / 6;
    }

    /** About the middle of its height. */
    int center() {
        return baseline - size / 3;
    }
}
