package io.ziping.help;

import io.ziping.identity.Role;
import java.util.List;

/** Chapters for the same people, as the manual's page of contents lists them. */
public record ChapterGroup(String title, List<Entry> entries) {

    /**
     * A line of the contents.
     *
     * @param about what the chapter is about, in a few words
     */
    public record Entry(String name, String title, String about) {}

    /** What only administrators read, who talk to those who keep the server. */
    static final String OF_OPERATORS = "运维";

    /** What people from outside need besides, who see nothing else of the program. */
    static final String LOGIN = "login";

    /** Whether a chapter of that name stands in it. */
    boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    /** Whether these chapters are about the role's own work. */
    boolean isOwnOf(Role role) {
        return switch (role) {
            case PREPARER -> title.equals("填报人");
            case DEPARTMENT_REVIEWER, FINANCE_REVIEWER -> title.equals("审核人");
            case OUTSIDE_REVIEWER -> title.equals("外聘复核人");
            case ADMIN -> title.equals("管理员");
        };
    }

    /** The same group with what the role may read of it, which may be nothing. */
    ChapterGroup of(Role role) {
        if (role.comesFromOutside() && !isOwnOf(role)) {
            return new ChapterGroup(
                    title,
                    entries.stream().filter(entry -> entry.name().equals(LOGIN)).toList());
        }
        return title.equals(OF_OPERATORS) && !role.administers() ? new ChapterGroup(title, List.of()) : this;
    }
}
