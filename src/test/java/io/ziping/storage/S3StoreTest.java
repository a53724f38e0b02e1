package io.ziping.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents in a store that speaks S3. Six seconds: a server, and what is tried again. */
class S3StoreTest extends ContentStoreContract {

    @TempDir
    private static Path directory;

    private static S3Server server;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(directory).with("files");
    }

    @AfterAll
    static void stop() throws Exception {
        Objects.requireNonNull(server).close();
    }

    @Override
    protected ContentStore store() throws Exception {
        return server.store("files");
    }

    @Test
    void namesObjectsByTheirDigestBehindThePrefix() throws Exception {
        var file = Files.writeString(brought.resolve("file"), "abc");
        var name = new StoredName("exports", FileDigests.sha256(file), 18);

        store().put(name, file);

        assertThat(directory.resolve("files/ziping").resolve(name.path())).hasContent("abc");
        assertThat(store().place()).isEqualTo(server.endpoint() + "/files/ziping");
    }

    private static StorageProperties.Bucket with(URI endpoint, String bucket, String secret) {
        return new StorageProperties.Bucket(endpoint, "us-east-1", bucket, "", true, S3Server.ACCESS_KEY, secret);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        var endpoint = server.endpoint();
        problem(with(endpoint, "nowhere", S3Server.SECRET_KEY), "没有存储桶“nowhere”", false);
        problem(with(endpoint, "files", "another-secret"), "不认密钥", false);
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        problem(with(URI.create("http://127.0.0.1:" + port), "files", "any"), "连不上", true);
    }

    private static void problem(StorageProperties.Bucket bucket, String words, boolean passing) {
        try (var store = new S3Store(bucket)) {
            assertThatExceptionOfType(StorageProblem.class)
                    .isThrownBy(store::check)
                    .withMessageContaining(words)
                    .satisfies(problem -> {
                        assertThat(problem.isPassing()).isEqualTo(passing);
                        assertThat(problem.analysis().getAction()).isNotBlank();
                    });
        }
    }
}
