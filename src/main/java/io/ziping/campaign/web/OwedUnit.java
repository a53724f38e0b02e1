package io.ziping.campaign.web;

import io.ziping.campaign.OwedForm;
import java.util.ArrayList;
import java.util.List;

/** A unit with the forms it owes, as a page groups them: what is done for the unit stands beside the unit. */
record OwedUnit(long id, String name, String preparers, boolean remindedToday, List<OwedForm> forms) {

    /** Forms that come unit by unit. */
    static List<OwedUnit> of(List<OwedForm> forms) {
        var units = new ArrayList<OwedUnit>();
        for (var form : forms) {
            if (units.isEmpty() || units.get(units.size() - 1).id != form.unitId()) {
                units.add(new OwedUnit(
                        form.unitId(), form.unit(), form.preparers(), form.remindedToday(), new ArrayList<>()));
            }
            units.get(units.size() - 1).forms.add(form);
        }
        return units;
    }
}
