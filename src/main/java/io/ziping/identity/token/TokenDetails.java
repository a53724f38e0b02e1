package io.ziping.identity.token;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a token that is to be made.
 *
 * @param name by which history and audit log name what is done with it
 * @param scope {@code null} when none was chosen
 * @param departmentId of the scope of a department
 * @param unitId of the scope of a unit
 * @param writes whether it may change anything
 * @param validUntil its last day; {@code null} for none
 */
public record TokenDetails(
        String name,
        @Nullable TokenScope scope,
        @Nullable Long departmentId,
        @Nullable Long unitId,
        boolean writes,
        @Nullable LocalDate validUntil) {}
