package io.ziping.spotcheck.record;

/** Whose record of a form it is. */
public enum RecordPart {
    /** Of the reviewer a form was given to. */
    FIRST("复核人"),
    /** Of a second one, who reviews the same form by themselves. */
    SECOND("第二复核人"),
    /** What the owner of the draw makes of the two. */
    FINAL("定稿");

    private final String label;

    RecordPart(String label) {
        this.label = label;
    }

    /** The part as people say it. */
    public String label() {
        return label;
    }
}
