package io.ziping.identity.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, as bytes. What cannot be read any more, because another version of the application wrote it, is
 * as if it were not there: its owner logs in again.
 */
@Slf4j
final class SessionBytes {

    /** Nothing else is brought to life, whoever wrote into the table. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=30",
            "maxbytes=4000000",
            "java.lang.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "io.ziping.**",
            "org.springframework.security.**",
            "org.springframework.util.*",
            "org.springframework.web.servlet.FlashMap",
            "!*"));

    private SessionBytes() {}

    @SuppressWarnings("NullAway") // a converter may answer null, and does for what it cannot read
    static ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionBytes::read);
        return conversion;
    }

    static @Nullable Object read(byte[] bytes) {
        try (var stream = new ConfigurableObjectInputStream(
                new ByteArrayInputStream(bytes), SessionBytes.class.getClassLoader())) {
            stream.setObjectInputFilter(KNOWN);
            return stream.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            log.info("a session holds something of another version: {}", unreadable.toString());
            return null;
        }
    }
}
