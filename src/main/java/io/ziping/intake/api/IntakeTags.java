package io.ziping.intake.api;

import io.ziping.evaluation.api.Preconditions;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entity tags of uploads: what is told of one, as a number. Another choice, correction or stored form makes another. */
@Component
@RequiredArgsConstructor
class IntakeTags {

    private final JsonMapper json;

    String of(IntakeAnswer intake) {
        return Preconditions.etag(number(intake));
    }

    /** Lets a change of an upload begin that its caller has seen as it is. */
    void require(@Nullable String ifMatch, IntakeAnswer now) {
        Preconditions.requireCurrent(ifMatch, number(now));
    }

    private long number(IntakeAnswer intake) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(intake));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
