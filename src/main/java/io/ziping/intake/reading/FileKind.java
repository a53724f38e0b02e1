package io.ziping.intake.reading;

/** What a file is, by its content; its name is never believed. */
public enum FileKind {
    XLSX,
    XLS,
    ODS,
    CSV,
    DOCX,
    DOC,
    PDF,
    TEXT,
    UNKNOWN
}
