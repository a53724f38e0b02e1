package io.ziping.library;

/** Where a suggestion comes from, in the order in which they are offered. */
public enum SuggestionSource {
    /** An earlier form of the same project. */
    PROJECT("本项目往年"),
    /** An earlier form of another project of the unit. */
    UNIT("本单位其他项目往年"),
    /** The bureau's own library. */
    LIBRARY("指标库"),
    /** What many units have, none of which is named. */
    OTHERS("其他单位常用");

    private final String label;

    SuggestionSource(String label) {
        this.label = label;
    }

    /** The words over its suggestions. */
    public String label() {
        return label;
    }
}
