package io.ziping.review;

/**
 * How a reviewer looks at the queue.
 *
 * @param mine whether only forms are shown that the finance reviewer looks after, singly or with their department
 * @param dueFirst whether those come first that have to be decided first, instead of those that wait the longest
 */
public record QueueView(boolean mine, boolean dueFirst) {

    /** Everything, the longest waiting first. */
    public static final QueueView ALL = new QueueView(false, false);
}
