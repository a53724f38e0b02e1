package io.ziping.evaluation.form;

import io.ziping.scoring.result.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Tells findings of a form from each other for as long as what they rest on stays the same: the check, the cell, and the
 * words quoted as evidence. Rows are named by their keys, so that moving them changes nothing.
 */
public final class FindingDigest {

    private static final int LENGTH = 8;

    private FindingDigest() {}

    /** Sixteen hexadecimal digits. */
    public static String of(SelfEvaluation form, Finding finding) {
        var evidence = finding.evidence().isEmpty()
                ? finding.message()
                : finding.evidence().stream()
                        .map(cell -> (cell.form() == null
                                        ? FindingAddress.of(form, cell.pointer())
                                        : cell.form() + cell.pointer())
                                + "=" + cell.quote())
                        .collect(Collectors.joining("\n"));
        var text = finding.code() + "\n" + FindingAddress.of(form, finding.pointer()) + "\n" + evidence;
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, LENGTH);
    }

    /** The first eight bytes of a SHA-256. */
    static long number(byte[] text) {
        return ByteBuffer.wrap(sha256(text)).getLong();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
