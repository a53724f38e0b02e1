package io.ziping.evidence.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken as evidence. */
public enum FileKind {
    PDF("PDF", "application/pdf", "pdf"),
    JPEG("图片", "image/jpeg", "jpg jpeg jpe jfif"),
    PNG("图片", "image/png", "png"),
    WEBP("图片", "image/webp", "webp"),
    /** What telephones take; few browsers show it. */
    HEIC("图片", "image/heic", "heic heif"),
    DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("PPT", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("Word", "application/msword", "doc wps"),
    XLS("Excel", "application/vnd.ms-excel", "xls et"),
    PPT("PPT", "application/vnd.ms-powerpoint", "ppt dps"),
    /** 版式文档 (GB/T 33190): electronic invoices and official papers. */
    OFD("OFD", "application/ofd", "ofd"),
    TEXT("文本", "text/plain", "txt csv");

    /** What is taken, for the person. */
    public static final String TAKEN = "PDF、图片（JPG、PNG、WebP、HEIC）、Word、Excel、PPT、OFD、文本（TXT、CSV）";

    private final String label;
    private final String mediaType;
    private final String endings;

    FileKind(String label, String mediaType, String endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** The kind as people say it. */
    public String label() {
        return label;
    }

    /** How it is sent. A text is never sent as anything that a browser would run. */
    public String mediaType() {
        return this == TEXT ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** What names of such files end with, in small letters and without the dot; the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /** Whether it is a picture. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Whether every browser shows it in a page of its own. */
    public boolean isShown() {
        return this == PDF || (isImage() && this != HEIC);
    }

    /** The kind whose names end so; empty when no kind's do. */
    static Optional<FileKind> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings().contains(ending))
                .findFirst();
    }

    /** All endings for the choosing of files, such as {@code .pdf,.jpg}; pictures by their type, so that cameras are offered. */
    public static String accepted() {
        return Arrays.stream(values())
                        .flatMap(kind -> kind.endings().stream())
                        .map(ending -> "." + ending)
                        .collect(Collectors.joining(","))
                + ",image/*";
    }
}
