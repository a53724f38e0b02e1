/**
 * Where contents lie that are too large for rows: behind one interface, in the database, in a folder that instances share, or in a
 * store that speaks S3.
 *
 * <p>Whoever keeps contents says in rows of its own where each lies, and registers a store of its own where it has one. Depends on
 * {@code job} only.
 */
@ApplicationModule(allowedDependencies = {"job"})
@NullMarked
package io.ziping.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
