package io.ziping.backup;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifest as the file holds it: JSON that a person can read too. */
final class ManifestFormat {

    static final String ENTRY = "manifest.json";

    /** A manifest has some 20 KB; what is larger is none. */
    static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestFormat() {}

    static byte[] bytes(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }

    /** @throws BackupProblem when it is none, or of a newer format */
    static Manifest read(byte[] bytes) {
        try {
            var tree = bytes.length > MOST_BYTES ? JSON.missingNode() : JSON.readTree(bytes);
            requireKnown(tree);
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException broken) {
            throw new BackupProblem("备份文件的清单读不懂，文件已损坏。(The manifest cannot be read.)", broken);
        }
    }

    /** Before anything else is read: a later format may mean other things by the same names. */
    private static void requireKnown(JsonNode tree) {
        var format = tree.path("format").asInt(0);
        if (format > Manifest.FORMAT) {
            throw new BackupProblem("备份文件由更新的程序（%s）写成，这个程序读不懂。请用那个版本或更新的程序恢复。(Written by a newer program.)"
                    .formatted(tree.path("program").asString("?")));
        }
        if (format < 1) {
            throw new BackupProblem("这不是自评的备份文件。(Not a backup file of Ziping.)");
        }
    }
}
