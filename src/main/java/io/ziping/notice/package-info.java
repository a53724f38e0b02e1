/**
 * 通知: tells people what concerns them, in the application and by mail.
 *
 * <p>Listens to {@code evaluation}, {@code campaign} and {@code organization}; nothing depends on it.
 */
@NullMarked
package io.ziping.notice;

import org.jspecify.annotations.NullMarked;
