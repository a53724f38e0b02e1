package io.ziping.project;

/** What hangs on projects in another module, which tells this one: a project in use is not removed. */
@FunctionalInterface
public interface ProjectUses {

    /** How many of its things belong to a project, by the project's identity. */
    long count(long projectId);
}
