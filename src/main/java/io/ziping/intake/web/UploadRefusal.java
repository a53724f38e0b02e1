package io.ziping.intake.web;

import io.ziping.ui.UploadExcess;

/** How much one upload may be, and what is said of one that was more. */
final class UploadRefusal {

    static final int MOST_FILES = 100;
    /** What the container takes as fields of a form; a department's forms of a year as text are a tenth of it. */
    static final int MOST_TEXT_MEGABYTES = 2;

    static final String TOO_MANY_FILES = "文件太多，没有接收：一次最多" + MOST_FILES + "个。请分几次导入，或打成一个 ZIP";

    private static final String ANY = "这次的内容太多，没有接收：一次最多%d个文件，合计不超过%dMB；粘贴的文字不超过%dMB（约60万字）。请分几次导入"
            .formatted(MOST_FILES, IntakeConfiguration.MOST_MEGABYTES, MOST_TEXT_MEGABYTES);

    private UploadRefusal() {}

    static String words(UploadExcess excess) {
        return switch (excess) {
            case SIZE -> "文件太大，没有接收：一个文件、一次的文件合计都不超过%dMB。请分几次导入".formatted(IntakeConfiguration.MOST_MEGABYTES);
            case FILES -> TOO_MANY_FILES;
            case NAME -> "有一个文件的名字太长，没有接收：请改短（200字以内）再导入";
            case TEXT -> "粘贴的文字太长，没有接收：不超过%dMB（约60万字）。请分几次导入".formatted(MOST_TEXT_MEGABYTES);
        };
    }

    /** The same for what an address names; one that names none gets all limits. */
    static String words(String key) {
        return UploadExcess.of(key).map(UploadRefusal::words).orElse(ANY);
    }
}
