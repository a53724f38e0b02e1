package io.ziping.database;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The application's own settings.
 *
 * @param dataDir where the embedded database keeps everything
 * @param trial whether the samples and trial accounts exist; when unset, exactly with the embedded database
 * @param secretKey 32 bytes in Base64 under which secrets are kept in the database; when unset, the embedded database has
 *     a file for it and an external one has none
 */
@Validated
@ConfigurationProperties("ziping")
record ZipingProperties(
        @NotNull @DefaultValue("data") Path dataDir,
        @Nullable Boolean trial,
        @Nullable String secretKey) {

    @Override
    public String toString() {
        return "ZipingProperties[" + dataDir + "]";
    }
}
