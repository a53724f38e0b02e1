/** What happened to a form: its versions, what differs between them, and who changed what. */
@NamedInterface("history")
@NullMarked
package io.ziping.evaluation.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
