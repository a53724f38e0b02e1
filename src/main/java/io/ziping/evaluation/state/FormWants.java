package io.ziping.evaluation.state;

import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.wants.Want;
import io.ziping.evaluation.wants.WantScope;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.evaluation.workflow.MissingEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What evidence a form has to have, and what of it is there.
 *
 * @param byAddress the places where something is wanted, by their addresses, in the order of the form
 * @param files what is attached
 */
public record FormWants(Map<String, PlaceWants> byAddress, FileCounts files) {

    public static final FormWants NONE = new FormWants(Map.of(), FileCounts.NONE);

    private static final int LONGEST_NAME = 60;

    public FormWants {
        byAddress = Collections.unmodifiableMap(new LinkedHashMap<>(byAddress));
    }

    /**
     * What is wanted in a place.
     *
     * @param address blank for the whole form, {@code funding}, or {@code row.<uuid>}
     * @param pointer the place in the form's document
     * @param name what the place is called
     */
    public record PlaceWants(String address, String pointer, String name, List<Want> wants) {

        public PlaceWants {
            wants = List.copyOf(wants);
        }
    }

    /** @param fulfilled whether a file is there that says to be it */
    public record Wanted(Want want, boolean fulfilled) {}

    static FormWants of(SelfEvaluation form, YearWants wants, FileCounts files) {
        if (wants.isEmpty()) {
            return NONE;
        }
        var places = new ArrayList<PlaceWants>();
        places.add(new PlaceWants("", "", "整张表", wants.of(List.of(WantScope.FORM))));
        places.add(new PlaceWants("funding", "/funding", "项目资金", wants.of(List.of(WantScope.FUNDING))));
        var rows = form.getIndicators();
        for (int i = 0; i < rows.size(); i++) {
            var category = rows.get(i).getCategory();
            var scopes =
                    List.of(WantScope.ofClass(category.dimension().identity()), WantScope.ofClass(category.identity()));
            places.add(new PlaceWants(
                    "row." + rows.get(i).getRowKey(),
                    "/indicators/" + i,
                    named(i + 1, rows.get(i).getName()),
                    wants.of(scopes)));
        }
        var byAddress = new LinkedHashMap<String, PlaceWants>();
        places.stream()
                .filter(place -> !place.wants().isEmpty())
                .forEach(place -> byAddress.put(place.address(), place));
        return new FormWants(byAddress, files);
    }

    private static String named(int number, String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        var words = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return "第" + number + "项" + (words.isEmpty() ? "" : "“" + words + "”");
    }

    /** The same with these files. */
    public FormWants with(FileCounts others) {
        return new FormWants(byAddress, others);
    }

    /** The places where something is wanted, in the order of the form. */
    public Collection<PlaceWants> places() {
        return byAddress.values();
    }

    /** What is wanted in a place. */
    public List<Wanted> at(String address) {
        var place = byAddress.get(address);
        return place == null
                ? List.of()
                : place.wants().stream()
                        .map(want -> new Wanted(want, files.fulfil(address, want.key())))
                        .toList();
    }

    /** What a file at a place may be: what is wanted there; of the whole form whatever is wanted anywhere. */
    public List<Want> offered(String address) {
        var offered = new LinkedHashMap<UUID, Want>();
        places().stream()
                .filter(place -> address.isEmpty() || place.address().equals(address))
                .flatMap(place -> place.wants().stream())
                .forEach(want -> offered.putIfAbsent(want.key(), want));
        return List.copyOf(offered.values());
    }

    /** What is wanted in a place and missing, required first. */
    public List<Want> missingAt(String address) {
        return at(address).stream()
                .filter(wanted -> !wanted.fulfilled())
                .map(Wanted::want)
                .sorted((one, other) -> Boolean.compare(other.required(), one.required()))
                .toList();
    }

    /** What stops a submission. */
    public List<MissingEvidence> missing() {
        return missing(true);
    }

    /** What is only remarked. */
    public List<MissingEvidence> reminders() {
        return missing(false);
    }

    private List<MissingEvidence> missing(boolean required) {
        return places().stream()
                .map(place -> new MissingEvidence(
                        place.pointer(),
                        place.address(),
                        place.name(),
                        place.wants().stream()
                                .filter(want ->
                                        want.required() == required && !files.fulfil(place.address(), want.key()))
                                .map(Want::name)
                                .toList()))
                .filter(each -> !each.names().isEmpty())
                .toList();
    }

    /** What kinds are called, by their keys. */
    public Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        places().forEach(place -> place.wants().forEach(want -> names.putIfAbsent(want.key(), want.name())));
        return names;
    }
}
