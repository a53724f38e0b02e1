package io.ziping.intake.reading;

import io.ziping.spreadsheet.office.OfficeProblem;

/** Why a file cannot be read, in words for the person who chose it. */
public final class FileProblem extends OfficeProblem {

    private static final long serialVersionUID = 1L;

    public FileProblem(String words) {
        super(words);
    }

    public FileProblem(String words, Throwable cause) {
        super(words, cause);
    }

    public static FileProblem tooLarge() {
        return new FileProblem("文件太大：一个文件最多%d MB，请分成几个文件".formatted(Limits.FILE_BYTES >> 20));
    }
}
