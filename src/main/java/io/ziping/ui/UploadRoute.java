package io.ziping.ui;

/**
 * An address that takes files; no other one does. A request that is too much is sent to {@code path?tooLarge=} with the
 * {@link UploadExcess}, where the page says which limit it was.
 *
 * @param most the largest request it takes, in bytes; at most 20 MB
 */
public record UploadRoute(String path, long most) {

    /** An address that takes one small file. */
    public UploadRoute(String path) {
        this(path, BodyLimit.MOST);
    }
}
