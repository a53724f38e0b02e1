package io.ziping.scoring.values;

import io.ziping.scoring.policy.ScoringPolicy;

/** 评分等级. The bands belong to a {@link ScoringPolicy}. */
public enum Grade {
    EXCELLENT("优"),
    GOOD("良"),
    FAIR("中"),
    POOR("差");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** The grade as printed: 优, 良, 中 or 差. */
    public String label() {
        return label;
    }
}
