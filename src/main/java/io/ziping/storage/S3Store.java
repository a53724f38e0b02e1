package io.ziping.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps contents in a bucket of a server that speaks S3, an object each. The server refuses a body, or a part of one, that is not what
 * was sent, by the MD5 that goes with it, which all of them know; an object is there when it has answered.
 */
final class S3Store implements ContentStore, AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final StorageProperties.Bucket bucket;
    private final S3Multipart multipart;

    S3Store(StorageProperties.Bucket bucket) {
        this(bucket, S3Multipart.PART);
    }

    /** @param part how long the parts of large contents are; the server takes none but the last below 5 MB */
    S3Store(StorageProperties.Bucket bucket, long part) {
        this.bucket = bucket;
        this.client = S3Clients.of(bucket);
        this.multipart = new S3Multipart(client, bucket.bucket(), part);
    }

    @Override
    public StoreKind kind() {
        return StoreKind.S3;
    }

    @Override
    public String place() {
        var server = bucket.endpoint() == null ? bucket.region() : bucket.endpoint();
        return server + "/" + bucket.bucket() + (bucket.prefix().isEmpty() ? "" : "/" + bucket.prefix());
    }

    private String key(StoredName name) {
        return bucket.prefix().isEmpty() ? name.path() : bucket.prefix() + "/" + name.path();
    }

    @Override
    public void put(StoredName name, Path file) throws IOException {
        var md5 = FileDigests.md5(name, file);
        try {
            if (Files.size(file) > multipart.part()) {
                multipart.put(key(name), file);
            } else {
                client.putObject(
                        request -> request.bucket(bucket.bucket())
                                .key(key(name))
                                .contentMD5(Base64.getEncoder().encodeToString(md5)),
                        RequestBody.fromFile(file));
            }
        } catch (SdkException failure) {
            throw failed("could not be kept", name, failure);
        }
    }

    @Override
    public InputStream open(StoredName name) throws IOException {
        try {
            return new S3Content(
                    client.getObject(request -> request.bucket(bucket.bucket()).key(key(name))));
        } catch (NoSuchKeyException none) {
            throw (NoSuchFileException) new NoSuchFileException(key(name)).initCause(none);
        } catch (SdkException failure) {
            throw failed("could not be opened", name, failure);
        }
    }

    @Override
    public OptionalLong size(StoredName name) throws IOException {
        try {
            var head =
                    client.headObject(request -> request.bucket(bucket.bucket()).key(key(name)));
            return OptionalLong.of(head.contentLength());
        } catch (S3Exception failure) {
            if (failure.statusCode() == NOT_FOUND) {
                return OptionalLong.empty();
            }
            throw failed("could not be measured", name, failure);
        } catch (SdkException failure) {
            throw failed("could not be measured", name, failure);
        }
    }

    @Override
    public void delete(StoredName name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket.bucket()).key(key(name)));
        } catch (SdkException failure) {
            throw failed("could not be removed", name, failure);
        }
    }

    private IOException failed(String what, StoredName name, SdkException failure) {
        return new IOException("%s %s in %s".formatted(key(name), what, place()), failure);
    }

    @Override
    public void check() {
        try {
            Probe.tryOut(this);
        } catch (IOException failure) {
            throw S3Problems.of(bucket, place(), failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
