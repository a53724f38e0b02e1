package io.ziping.startup.body;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body that has to come in at some speed: the container limits each wait for the next bytes alone, so that whoever sends
 * one byte now and then would hold a thread for hours. What is too slow is given up, and its connection closed.
 */
final class TimedBody implements InputBuffer, ApplicationBufferHandler {

    private static final long BYTES_A_SECOND = 8 * 1024;

    private final Request request;
    private final InputBuffer source;
    private final Duration patience;
    private final Runnable ended;
    private final long length;
    private final long begun = System.nanoTime();
    private long received;
    private boolean over;
    private ByteBuffer drained = ApplicationBufferHandler.EMPTY_BUFFER;

    /**
     * @param patience how long it may take besides the time its bytes are given
     * @param ended told once, when the body is there or will not come
     */
    TimedBody(Request request, Duration patience, Runnable ended) {
        this.request = request;
        this.source = request.getInputBuffer();
        this.patience = patience;
        this.ended = ended;
        this.length = request.getContentLengthLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!over && isTooSlow()) {
            giveUp();
            throw new SocketTimeoutException("the body of the request comes in too slowly");
        }
        try {
            int read = source.doRead(handler);
            received += Math.max(read, 0);
            if (read < 0 || received == length) {
                end();
            }
            return read;
        } catch (IOException broken) {
            giveUp();
            throw broken;
        }
    }

    private boolean isTooSlow() {
        var allowed = patience.plusSeconds(received / BYTES_A_SECOND);
        return System.nanoTime() - begun > allowed.toNanos();
    }

    /** Nothing more is read; the answer, if there is one, is the connection's last. */
    void giveUp() {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        end();
    }

    private void end() {
        if (!over) {
            over = true;
            ended.run();
        }
    }

    /**
     * Reads what nobody wanted, so that a browser that is still sending hears the answer: in time as well, which the
     * container would not look at. A body that is much too long is not waited for.
     */
    void drain(long most) {
        if (!over && length > most) {
            giveUp();
        }
        try {
            while (!over) {
                if (received > most) {
                    giveUp();
                } else if (doRead(this) < 0) {
                    end();
                }
            }
        } catch (IOException gone) {
            end();
        }
    }

    /** Whether nothing more of it is to come. */
    boolean isOver() {
        return over;
    }

    InputBuffer source() {
        return source;
    }

    @Override
    public int available() {
        return source.available();
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        drained = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return drained;
    }

    @Override
    public void expand(int size) {
        // nothing is kept
    }
}
