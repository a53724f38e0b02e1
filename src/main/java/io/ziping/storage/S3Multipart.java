package io.ziping.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import lombok.RequiredArgsConstructor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Sends a large file in parts: one request takes at most 5 GB, and what breaks off would be sent anew from its beginning. */
@RequiredArgsConstructor
final class S3Multipart {

    /** A server takes 10,000 of them, which is 1.25 TB. */
    static final long PART = 128L << 20;

    private final S3Client client;
    private final String bucket;
    private final long part;

    long part() {
        return part;
    }

    /** The object is there when all parts are; what was sent of one that fails is taken away. */
    void put(String key, Path file) throws IOException {
        var upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        try {
            var parts = send(key, file, upload);
            client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(sent -> sent.parts(parts)));
        } catch (IOException | RuntimeException failure) {
            abort(key, upload, failure);
            throw failure;
        }
    }

    /** What has failed is told, whether or not the parts could be taken away. */
    private void abort(String key, String upload, Exception failure) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (RuntimeException stays) {
            failure.addSuppressed(stays);
        }
    }

    private List<CompletedPart> send(String key, Path file, String upload) throws IOException {
        var size = Files.size(file);
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < size; from += part) {
            int number = parts.size() + 1;
            long start = from;
            long length = Math.min(part, size - from);
            var md5 = md5(file, start, length);
            var answer = client.uploadPart(
                    request -> request.bucket(bucket)
                            .key(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .contentMD5(md5),
                    RequestBody.fromContentProvider(
                            () -> open(file, start, length), length, "application/octet-stream"));
            parts.add(CompletedPart.builder()
                    .partNumber(number)
                    .eTag(answer.eTag())
                    .build());
        }
        return parts;
    }

    /** The server refuses a part that is not what was sent. */
    private static String md5(Path file, long start, long length) throws IOException {
        try (var in = open(file, start, length)) {
            return Base64.getEncoder().encodeToString(FileDigests.md5(in));
        }
    }

    /** A part is opened anew each time it is sent. */
    private static InputStream open(Path file, long start, long length) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.READ).position(start);
            return new Limited(Channels.newInputStream(channel), length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends after a number of bytes. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int some = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(some, 0);
            return some;
        }
    }
}
