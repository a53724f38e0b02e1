package io.ziping.intake.reading;

/** Why a file cannot be read, in words for the person who chose it. */
final class FileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String BROKEN = "文件已损坏或不完整，请重新下载或另存一份再上传";

    FileProblem(String words) {
        super(words);
    }

    FileProblem(String words, Throwable cause) {
        super(words, cause);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
