package io.ziping.evidence;

import java.time.Instant;

/** A table whose rows are attached files. What one of them refers to stays. */
public interface ContentHolder {

    /** The table; its column {@code content_id} refers to a content, or is blank. */
    String table();

    /** Lets go of what files held that were removed before a time and that nobody can ask for any more. */
    void letGo(Instant before);
}
