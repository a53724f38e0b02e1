package io.ziping.storage;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes clients of S3 that servers of every make understand. */
final class S3Clients {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** Between two pieces of an answer. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private S3Clients() {}

    /**
     * Checksums in trailers and bodies in chunks, which the client would add by itself, are known by Amazon and few others: what is
     * sent has its MD5, and what is read is held to its SHA-256.
     */
    static S3Client of(StorageProperties.Bucket bucket) {
        var builder = S3Client.builder()
                .region(Region.of(bucket.region()))
                .forcePathStyle(bucket.pathStyle())
                .credentialsProvider(credentials(bucket))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(SILENCE));
        if (bucket.endpoint() != null) {
            builder.endpointOverride(bucket.endpoint());
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(StorageProperties.Bucket bucket) {
        return bucket.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey()));
    }
}
