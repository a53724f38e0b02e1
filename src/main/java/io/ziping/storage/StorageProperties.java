package io.ziping.storage;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where contents lie.
 *
 * @param kind where new ones go: {@code database}, {@code folder} or {@code s3}; unset: the database, or the directory of
 *     {@code ziping.evidence.directory} where one is set
 * @param folder a folder that is there and that all instances share
 * @param s3 a bucket of a server that speaks S3
 */
@ConfigurationProperties("ziping.storage")
public record StorageProperties(
        @Nullable Kind kind,
        @Nullable Path folder,
        @Name("s3") @DefaultValue Bucket s3) {

    public StorageProperties {
        // an empty variable is no folder; the empty path would be that of the process
        folder = folder == null || folder.toString().isBlank() ? null : folder;
    }

    /** What may be chosen. */
    public enum Kind {
        DATABASE,
        FOLDER,
        S3
    }

    /**
     * A bucket and how to reach it.
     *
     * @param endpoint {@code https://host[:port]} of the server; unset: that of the region at Amazon
     * @param region signed with; servers of one's own take any, mostly {@code us-east-1}
     * @param bucket its name; unset: there is none
     * @param prefix before each key, without slashes at its ends; several installations share a bucket by it
     * @param pathStyle whether the bucket stands in the path ({@code https://host/bucket}) and not in the name of the host
     * @param accessKey unset: what the machine says of itself ({@code AWS_ACCESS_KEY_ID}, a profile, a role)
     * @param secretKey goes with the access key
     */
    public record Bucket(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {

        public Bucket {
            if (accessKey.isBlank() != secretKey.isBlank()) {
                throw new IllegalArgumentException("ziping.storage.s3.access-key and .secret-key go together");
            }
            if (prefix.startsWith("/") || prefix.endsWith("/")) {
                throw new IllegalArgumentException("ziping.storage.s3.prefix has no slash at its ends");
            }
        }

        /** Without the keys: properties come into logs. */
        @Override
        public String toString() {
            return "Bucket[endpoint=%s, region=%s, bucket=%s, prefix=%s, pathStyle=%s]"
                    .formatted(endpoint, region, bucket, prefix, pathStyle);
        }
    }
}
