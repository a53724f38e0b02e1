package io.ziping.analysis;

import java.util.List;

/**
 * Whose forms somebody looks at, and whose they may look at instead.
 *
 * @param id the department; {@link Summaries#ALL} for all
 * @param name blank for all
 * @param offered the departments there are to choose from; none for those who see but their own
 */
public record DepartmentChoice(long id, String name, List<Offered> offered) {

    public DepartmentChoice {
        offered = List.copyOf(offered);
    }

    /** A department as a list of choices shows it. */
    public record Offered(String value, String label, boolean chosen) {}

    /** Whether all departments are looked at. */
    public boolean isWide() {
        return id == Summaries.ALL;
    }

    /** Whether it is the only one that whoever looks may see. */
    public boolean isOwn() {
        return !isWide() && offered.isEmpty();
    }
}
