package io.ziping.spreadsheet.office;

/** Why a file cannot be read, in words for the person who chose it. */
public class OfficeProblem extends RuntimeException {

    /** Of a file that is not what it claims to be. */
    public static final String BROKEN = "文件已损坏或不完整，请重新下载或另存一份再上传";

    /** Of a file that only a password opens. */
    public static final String LOCKED = "文件设了打开密码（已加密），请去掉密码另存一份再上传";

    private static final long serialVersionUID = 1L;

    /** A problem found here. */
    public OfficeProblem(String words) {
        super(words);
    }

    /** A problem a library found. */
    public OfficeProblem(String words, Throwable cause) {
        super(words, cause);
    }

    /** Why, for the person. */
    public final String words() {
        return String.valueOf(getMessage());
    }
}
