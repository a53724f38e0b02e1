package io.ziping.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object as it is read. Who closes it before its end does not wait for the rest; failures are those of other streams. */
final class S3Content extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private boolean ended;

    S3Content(ResponseInputStream<GetObjectResponse> answer) {
        super(answer);
        this.answer = answer;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int some = answer.read(buffer, offset, length);
            ended = some < 0;
            return some;
        } catch (SdkException failure) {
            throw new IOException("the answer of the store broke off", failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            answer.close();
        } else {
            answer.abort();
        }
    }
}
