package io.ziping.intake.queue;

import java.nio.file.Path;
import java.util.List;

/** What somebody brought to be read. */
public record Upload(List<Brought> files) {

    private static final int MOST_NAMES = 3;
    private static final String PASTED = "粘贴的文字";

    public Upload {
        files = List.copyOf(files);
    }

    /**
     * A file that lies in the folder of uploads until it has been read.
     *
     * @param name as the person's machine calls it
     * @param pasted whether it holds a text that was pasted, in UTF-8
     */
    public record Brought(String name, Path content, long bytes, boolean pasted) {

        /** A file of the person's. */
        public static Brought file(String name, Path content, long bytes) {
            return new Brought(name, content, bytes, false);
        }

        /** A text the person pasted. */
        public static Brought text(Path content, long bytes) {
            return new Brought(PASTED, content, bytes, true);
        }
    }

    long bytes() {
        return files.stream().mapToLong(Brought::bytes).sum();
    }

    /** The first few names. */
    String names() {
        var first = files.stream().limit(MOST_NAMES).map(Brought::name).toList();
        return String.join("、", first) + (files.size() > MOST_NAMES ? " 等" + files.size() + "个文件" : "");
    }
}
