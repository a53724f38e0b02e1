package io.ziping.sheet.bundle;

import java.util.Arrays;
import java.util.Optional;

/** What a bundle is. */
public enum BundleKind {
    /** One document with cover, contents, summary and all forms. */
    PDF("合并 PDF"),
    /** A folder with the summary and PDF, XLSX and DOCX of each form. */
    ZIP("分表 ZIP"),
    /** The same with a folder for each form of what is attached to it. */
    ZIP_WITH_EVIDENCE("分表 ZIP，含佐证材料");

    private final String label;

    BundleKind(String label) {
        this.label = label;
    }

    /** The kind as people say it. */
    public String label() {
        return label;
    }

    /** The ending of its file, with the dot. */
    public String ending() {
        return this == PDF ? ".pdf" : ".zip";
    }

    /** Reads the name of a kind; empty when it is none. */
    public static Optional<BundleKind> parse(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
