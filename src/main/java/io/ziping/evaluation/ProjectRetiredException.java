package io.ziping.evaluation;

/** The project goes on no longer: no form is due of it from a year on, and none can be begun. */
public class ProjectRetiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param fromYear the first year without a form */
    public ProjectRetiredException(int fromYear) {
        super("这个项目从" + fromYear + "年度起不再填报；还要填的，先在项目页面恢复填报");
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
