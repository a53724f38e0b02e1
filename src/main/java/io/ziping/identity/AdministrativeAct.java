package io.ziping.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with the right to has changed who may do what, or by which rules. Published inside the transaction of the
 * change, so that its record stands or falls with it.
 *
 * @param by who did it; {@code null} where the application did by itself
 * @param kind what was done, in a word: 新建账号, 重置口令
 * @param subject to whom or what
 * @param detail what is otherwise now; blank when the kind says all
 */
public record AdministrativeAct(@Nullable Viewer by, String kind, String subject, String detail) {}
