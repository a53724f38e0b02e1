/**
 * 通知: tells people what concerns them, in the application and by mail.
 *
 * <p>Listens to {@code evaluation} and {@code campaign}; nothing depends on it.
 */
@NullMarked
package io.ziping.notice;

import org.jspecify.annotations.NullMarked;
