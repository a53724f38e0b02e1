package io.ziping.intake.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** What an upload says, in a few bytes. */
final class UploadDigest {

    private UploadDigest() {}

    /** All that an upload says, in a few bytes. */
    static byte[] of(List<MultipartFile> files, String text) throws IOException {
        var said = new StringBuilder(text);
        for (var file : files) {
            said.append('\0').append(file.getOriginalFilename()).append('\0').append(digest(file));
        }
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
