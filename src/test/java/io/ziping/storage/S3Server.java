package io.ziping.storage;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * S3Proxy, a server that speaks S3 and keeps its objects in a directory, in this process; it takes requests signed as of version 4
 * alone. Its classes are loaded apart, from where the build has put them: among those of the tests they would bring the application
 * another reader of XML and another format of answers. Two seconds.
 */
public final class S3Server implements AutoCloseable {

    /** Not secret: it opens a server of a test. */
    public static final String ACCESS_KEY = "ziping-test";

    public static final String SECRET_KEY = "ziping-test-secret";

    private static final Path CLASSES = Path.of("target", "s3proxy");

    private final URLClassLoader loader;
    private final Object server;
    private final Path directory;

    /** @param directory whose folders are buckets */
    public S3Server(Path directory) throws Exception {
        this.directory = directory;
        this.loader = new URLClassLoader(classes(), S3Server.class.getClassLoader());
        var store = loader.loadClass("org.gaul.s3proxy.blobstore.BlobStore");
        var kept = loader.loadClass("org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore")
                .getConstructor(String.class)
                .newInstance(directory.toString());
        var type = loader.loadClass("org.gaul.s3proxy.auth.AuthenticationType");
        var onlyNew = type.getMethod("valueOf", String.class).invoke(null, "AWS_V4");
        var builder = loader.loadClass("org.gaul.s3proxy.S3Proxy")
                .getMethod("builder")
                .invoke(null);
        var kind = builder.getClass();
        kind.getMethod("blobStore", store).invoke(builder, kept);
        kind.getMethod("endpoint", URI.class).invoke(builder, URI.create("http://127.0.0.1:0"));
        kind.getMethod("awsAuthentication", type, String.class, String.class)
                .invoke(builder, onlyNew, ACCESS_KEY, SECRET_KEY);
        this.server = kind.getMethod("build").invoke(builder);
        server.getClass().getMethod("start").invoke(server);
        while (!"STARTED".equals(server.getClass().getMethod("getState").invoke(server))) {
            Thread.sleep(10);
        }
    }

    private static URL[] classes() throws IOException {
        if (!Files.isDirectory(CLASSES)) {
            throw new IllegalStateException("no " + CLASSES + ": mvn process-test-resources puts it there");
        }
        try (var files = Files.list(CLASSES)) {
            var jars = files.sorted().toList();
            var urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = jars.get(i).toUri().toURL();
            }
            return urls;
        }
    }

    public URI endpoint() throws ReflectiveOperationException {
        return URI.create(
                "http://127.0.0.1:" + server.getClass().getMethod("getPort").invoke(server));
    }

    /** Makes a bucket. */
    public S3Server with(String bucket) throws IOException {
        Files.createDirectories(directory.resolve(bucket));
        return this;
    }

    /** How a bucket is reached. */
    public StorageProperties.Bucket bucket(String name) throws ReflectiveOperationException {
        return new StorageProperties.Bucket(endpoint(), "us-east-1", name, "ziping", true, ACCESS_KEY, SECRET_KEY);
    }

    /** The store of a bucket; contents beyond 5 MB go in parts. */
    public ContentStore store(String bucket) throws ReflectiveOperationException {
        return new S3Store(bucket(bucket), 5 << 20);
    }

    @Override
    public void close() throws IOException {
        try {
            server.getClass().getMethod("stop").invoke(server);
        } catch (ReflectiveOperationException broken) {
            throw new IOException(broken);
        }
        loader.close();
    }
}
