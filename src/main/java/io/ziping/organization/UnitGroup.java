package io.ziping.organization;

import io.ziping.ui.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The units of a department, to choose one from.
 *
 * @param department the department's name
 * @param units by their names
 */
public record UnitGroup(String department, List<Option> units) {

    /** Groups units by their departments; the order is kept. */
    public static List<UnitGroup> of(List<ImplementingUnit> units) {
        var groups = new LinkedHashMap<CompetentDepartment, List<Option>>();
        units.forEach(unit -> groups.computeIfAbsent(unit.getDepartment(), department -> new ArrayList<>())
                .add(Option.of(unit.identity(), unit.getName())));
        return groups.entrySet().stream()
                .map(group -> new UnitGroup(group.getKey().getName(), List.copyOf(group.getValue())))
                .toList();
    }
}
