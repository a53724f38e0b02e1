/**
 * 后台任务: jobs that outlive a request and the program, each run by one of all instances.
 *
 * <p>Knows nobody. A module declares its {@link io.ziping.job.JobKind kinds} and orders jobs from the {@link
 * io.ziping.job.JobQueue queue}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.ziping.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
