package io.ziping.backup;

import java.io.Serial;

/** Why a backup or a restore is not done, in words for the operator. */
final class BackupProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BackupProblem(String words) {
        super(words);
    }

    BackupProblem(String words, Throwable cause) {
        super(words, cause);
    }
}
