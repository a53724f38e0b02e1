package io.ziping.intake.reading.table;

/** What is to be said of a text whose font changes what it means. */
public final class FontDoubts {

    public static final String STRUCK = "有划掉的字";
    public static final String WHITE = "有白色的字，纸上可能看不见";
    /** Of a whole cell; of parts of a text, the part is named. */
    public static final String MOVED = "整格是上标或下标";

    private FontDoubts() {}
}
