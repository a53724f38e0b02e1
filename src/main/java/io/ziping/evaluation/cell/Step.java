package io.ziping.evaluation.cell;

/**
 * How a version of a form's content came to be. What is typed joins what the same person typed shortly before; every other
 * step is a version of its own, also when it takes another one back.
 *
 * @param note what it was made from or with, such as a file's name; blank when the kind says all
 */
public record Step(Kind kind, String note) {

    /** In the editor, cell by cell. */
    public static final Step TYPED = new Step(Kind.TYPED, "");

    /** By a program, the whole form at once. */
    public static final Step REPLACED = new Step(Kind.REPLACED, "");

    public static final Step SORTED = new Step(Kind.SORTED, "");
    public static final Step RESTORED = new Step(Kind.RESTORED, "");

    /** By putting back what a cell held before. */
    public static final Step PUT_BACK = new Step(Kind.PUT_BACK, "");

    private static final int LONGEST_NOTE = 200;

    public Step {
        note = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note;
    }

    /** By an import of a file. */
    public static Step imported(String file) {
        return new Step(Kind.IMPORTED, file);
    }

    /** By a workbook that was taken away, filled in and brought back. */
    public static Step merged(String file) {
        return new Step(Kind.MERGED, file);
    }

    /** By taking an import back. */
    public static Step importUndone(String note) {
        return new Step(Kind.IMPORT_UNDONE, note);
    }

    /** By taking a merge back. */
    public static Step mergeUndone(String file) {
        return new Step(Kind.MERGE_UNDONE, file);
    }

    /** By figures of the finance system. */
    public static Step figures(String file) {
        return new Step(Kind.FIGURES, file);
    }

    public boolean isTyped() {
        return kind == Kind.TYPED;
    }

    /** The kinds; the database knows them by name. */
    public enum Kind {
        /** Cells were typed, one by one or pasted. */
        TYPED("填写"),
        /** A file took the place of what stood in the form, or the form was made of it. */
        IMPORTED("导入"),
        /** What was filled in offline was brought back. */
        MERGED("合并带回的表"),
        /** An import was taken back. */
        IMPORT_UNDONE("撤销导入"),
        /** A merge was taken back. */
        MERGE_UNDONE("撤销合并"),
        /** A program sent the whole form. */
        REPLACED("由接口整份更新"),
        /** The tree of classes got another order, and the rows with it. */
        SORTED("随指标体系调整行的顺序"),
        /** A deleted draft was put back. */
        RESTORED("从“最近删除”恢复"),
        /** What a cell held before was put back. */
        PUT_BACK("恢复以前的内容"),
        /** Budgets and executions came from the finance system. */
        FIGURES("填入财政执行数");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As a clerk calls it. */
        public String label() {
            return label;
        }
    }
}
