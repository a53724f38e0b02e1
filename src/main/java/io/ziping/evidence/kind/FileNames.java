package io.ziping.evidence.kind;

import io.ziping.text.PlainText;
import java.util.Locale;

/** Names of files as they are kept: one that every system takes, with the ending of what the file is. */
public final class FileNames {

    /** Characters without the ending; file systems take 255 bytes, of which a Chinese character has three. */
    public static final int LONGEST = 70;

    private static final String NAMELESS = "佐证材料";

    private FileNames() {}

    /**
     * A name for a file of a kind: the last part of a path, without what systems or eyes stumble over, no longer than they
     * take, and with an ending of the kind.
     *
     * @param given as the browser sends it or a person types it
     * @throws FileProblem when the name says that the file is another kind
     */
    public static String of(String given, FileKind kind) {
        var name = plain(given);
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var stem = dot < 0 ? name : name.substring(0, dot);
        if (kind.endings().contains(ending)) {
            return shortened(stem) + "." + ending;
        }
        var said = FileKind.ofEnding(ending);
        if (said.isPresent() && !(said.get().isImage() && kind.isImage())) {
            throw new FileProblem("名字是 .%s，内容却是%s，不收。请找到原来的文件再传".formatted(ending, kind.label()));
        }
        if (kind == FileKind.TEXT && !ending.isEmpty()) {
            // a page, a script or a drawing is text, too
            throw FileKinds.unknown();
        }
        return shortened(said.isPresent() ? stem : name) + "." + kind.endings().get(0);
    }

    /**
     * Another name for a file that keeps its ending, whether it is typed or not.
     *
     * @throws FileProblem when the name says that the file is another kind
     */
    public static String renamed(String typed, String before, FileKind kind) {
        var ending = before.substring(before.lastIndexOf('.'));
        var dot = typed.lastIndexOf('.');
        var known = dot >= 0
                && FileKind.ofEnding(typed.substring(dot + 1).strip().toLowerCase(Locale.ROOT))
                        .isPresent();
        return of(known ? typed.strip() : typed.strip() + ending, kind);
    }

    private static String plain(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return PlainText.name(last.replaceAll("[:*?\"<>|]", "_").replace("\0", ""));
    }

    /** Neither hidden nor nameless, and no longer than systems take; the end stays, where names of one matter differ. */
    private static String shortened(String stem) {
        var name = stem.replaceAll("^[.\\s]+|[.\\s]+$", "");
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            int tail = LONGEST / 3;
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST - tail - 1)) + "…"
                    + name.substring(name.offsetByCodePoints(name.length(), -tail));
        }
        return name.isEmpty() ? NAMELESS : name;
    }
}
