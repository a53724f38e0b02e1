/**
 * 佐证材料: files attached to a form, to its funding lines as a whole or to an indicator; who may see the form may fetch them, who
 * may edit it may change them.
 *
 * <p>Depends on {@code evaluation}, which asks only how many there are. Its rooms: {@code kind} tells what a file is, {@code
 * scan} asks a scanner, {@code content} keeps what files hold; here is what is attached to which form.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation :: api",
            "evaluation :: cell",
            "evaluation :: removal",
            "evaluation :: state",
            "evaluation :: wants",
            "evaluation :: workflow",
            "identity",
            "job",
            "storage",
            "text",
            "ui"
        })
@NullMarked
package io.ziping.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
