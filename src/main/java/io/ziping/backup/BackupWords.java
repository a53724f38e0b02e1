package io.ziping.backup;

import java.util.ArrayList;
import java.util.List;

/** What a finished backup says of itself. */
final class BackupWords {

    private BackupWords() {}

    static String of(BackupWriter.Made made) {
        return "%s，%d 张表、%,d 行，%,d 字节，SHA-256 %s。"
                .formatted(
                        made.file(),
                        made.manifest().tables().size(),
                        made.manifest().rows(),
                        made.bytes(),
                        made.sha256());
    }

    /** What is not in the file and has to be kept besides. */
    static List<String> apart(Manifest manifest) {
        var sentences = new ArrayList<String>();
        if (manifest.key().sealed()) {
            var fingerprint = manifest.key().fingerprint();
            sentences.add("有账号的动态口令是加密的，密钥（%s）不在文件里，请另外保存。"
                    .formatted(fingerprint == null ? "指纹不详，这里没有它" : "指纹 " + fingerprint));
        }
        if (manifest.evidence().files() > 0) {
            sentences.add("有 %d 份佐证材料（%,d 字节）在%s里，不在文件里，请随后另外备份那里。"
                    .formatted(
                            manifest.evidence().files(),
                            manifest.evidence().bytes(),
                            manifest.evidence().labels()));
        }
        return sentences;
    }
}
