package io.ziping.evidence;

import java.time.Instant;

/**
 * Something that was done with a file of a form.
 *
 * @param by who, by name
 * @param place what the place was called then
 * @param name the file's name then; of a renamed one both
 */
public record EvidenceEvent(Instant at, String by, Kind kind, String place, String name) {

    /** What was done. */
    public enum Kind {
        ATTACHED("上传"),
        RENAMED("改名"),
        MOVED("移到"),
        MARKED("注明"),
        REMOVED("移除"),
        RESTORED("恢复");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The deed as people say it. */
        public String label() {
            return label;
        }
    }

    /** What was done, in words. */
    public String words() {
        return switch (kind) {
            case MOVED -> "把佐证材料移到" + place;
            case MARKED -> "注明了" + place + "的佐证材料是什么";
            case ATTACHED -> "给" + place + "上传了佐证材料";
            case RENAMED, REMOVED, RESTORED -> kind.label() + "了" + place + "的佐证材料";
        };
    }
}
