package io.ziping.intake.reading.words;

import java.util.regex.Pattern;

/** What people write where they have nothing to say: a dash, 无, 同左, 未调整. */
public final class EmptyWords {

    private static final Pattern NOTHING = Pattern.compile(
            "[-—–―－/\\\\*]*|无|没有|暂无|不变|未变|(?:未|无|没有|不)(?:作|做|进行|需)?(?:任何)?(?:调整|变化|变动|变更)|同左|同上|同前|(?:同|与)年初(?:绩效)?(?:设定)?(?:目标)?(?:一致|相同)?");

    private EmptyWords() {}

    /** Whether a text consists of such words. */
    public static boolean areIn(String text) {
        return NOTHING.matcher(Words.compact(text).replaceFirst("[。.;；]$", "")).matches();
    }
}
