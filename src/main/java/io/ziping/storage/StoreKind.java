package io.ziping.storage;

/** Where a content is kept. Its name stands in rows. */
public enum StoreKind {
    /** In rows beside those that need it, under the number of its row. */
    DATABASE("数据库"),
    /** In a directory of {@code ziping.evidence.directory}, under the number of its row. */
    DIRECTORY("目录"),
    /** In the folder of {@code ziping.storage.folder}, under its digest. */
    FOLDER("共享文件夹"),
    /** In the bucket of {@code ziping.storage.s3}, under its digest. */
    S3("S3 存储");

    private final String label;

    StoreKind(String label) {
        this.label = label;
    }

    /** What operators call it. */
    public String label() {
        return label;
    }

    /** Whether a content has a name of its own there, that no other is ever given, and is written before the rows that need it. */
    public boolean isNamed() {
        return this == FOLDER || this == S3;
    }
}
