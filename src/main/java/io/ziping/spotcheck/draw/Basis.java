package io.ziping.spotcheck.draw;

/** What a form was drawn by. */
public enum Basis {
    /** The most doubtful first. */
    RISK("存疑"),
    /** The largest budget first. */
    MONEY("预算"),
    /** At random within a department that would have had too few otherwise. */
    FLOOR("部门下限"),
    /** At random among all that were left. */
    RANDOM("随机");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** The basis as people say it. */
    public String label() {
        return label;
    }
}
