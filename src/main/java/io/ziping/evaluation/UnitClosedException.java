package io.ziping.evaluation;

/** The unit or its department is disabled: it finishes the forms it has and begins none. */
public class UnitClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnitClosedException(String unit) {
        super(words(unit));
    }

    /** Why nothing can be begun for a unit, for the person. */
    public static String words(String unit) {
        return "“" + unit + "”已停用，不能新建自评表；已有的表可以照常办完";
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
