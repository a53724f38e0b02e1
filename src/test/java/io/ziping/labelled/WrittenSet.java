package io.ziping.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of labelled forms that were all written by hand, kept in a folder of its own: no seed chooses anything. Its writers knew
 * the kinds of faults but not the checks, and the checks are not fitted to it.
 */
final class WrittenSet {

    private final String folder;
    private final List<BaseForm> bases;
    private final List<PeerGroup> groups;
    private final Map<String, Origin> origins;

    /** A form that is changed, and the other units' forms of its project. */
    private record Origin(BaseForm base, List<FormData> peers) {}

    /** The set of a folder that has {@code bases}, {@code peers}, {@code clean} and {@code faults}. */
    WrittenSet(String folder) {
        this.folder = folder;
        bases = BaseForm.all(folder + "/bases");
        groups = PeerGroup.all(folder + "/peers");
        origins = origins(bases, groups);
    }

    List<BaseForm> bases() {
        return bases;
    }

    List<PeerGroup> groups() {
        return groups;
    }

    /** By name: a base form by its own, a unit's form by its group and number, {@code rural-film/3}. */
    private static Map<String, Origin> origins(List<BaseForm> bases, List<PeerGroup> groups) {
        var named = new LinkedHashMap<String, Origin>();
        bases.forEach(base -> named.put(base.id(), new Origin(base, List.of())));
        for (var group : groups) {
            for (int unit = 0; unit < group.forms().size(); unit++) {
                var id = group.id() + "/" + (unit + 1);
                var base = new BaseForm(id, group.forms().get(unit), Optional.empty());
                named.put(id, new Origin(base, group.without(unit)));
            }
        }
        return named;
    }

    private Origin origin(EditScript script) {
        var origin = origins.get(script.base());
        if (origin == null) {
            throw new IllegalArgumentException("no form " + script.base());
        }
        return origin;
    }

    /** The forms as they were written, and those that are changed and still right. */
    Map<String, BaseForm> cleanData() {
        var forms = new LinkedHashMap<String, BaseForm>();
        origins.forEach((name, origin) -> forms.put("plain/" + name, origin.base()));
        scripts("clean")
                .forEach((id, script) ->
                        forms.put(id, script.apply(origin(script).base())));
        return forms;
    }

    List<LabelledForm> clean() {
        var forms = new ArrayList<LabelledForm>();
        origins.forEach((name, origin) ->
                forms.add(LabelledSet.cleanForm("plain/" + name, "plain", origin.base(), origin.peers())));
        scripts("clean").forEach((id, script) -> {
            var origin = origin(script);
            forms.add(LabelledSet.cleanForm(id, script.name(), script.apply(origin.base()), origin.peers()));
        });
        return forms;
    }

    /** Forms with one fault each. */
    List<LabelledForm> mutated() {
        return scripts("faults").entrySet().stream()
                .map(script -> labelled(script.getKey(), script.getValue()))
                .toList();
    }

    private LabelledForm labelled(String id, EditScript script) {
        var origin = origin(script);
        var changed = script.apply(origin.base());
        return new LabelledForm(
                id,
                Optional.of(Kind.bySlug(script.name())),
                script.name(),
                script.cells(),
                new FormDocument(changed.form()).document(),
                new FormDocument(origin.base().form()).document(),
                changed.lastYear().map(last -> new FormDocument(last).document()),
                origin.peers().stream()
                        .map(peer -> new FormDocument(peer).document())
                        .toList());
    }

    /** The scripts of a part of the set by name, number and base form. */
    private Map<String, EditScript> scripts(String part) {
        var scripts = new LinkedHashMap<String, EditScript>();
        var numbers = new HashMap<String, Integer>();
        for (var script : EditScript.read(folder + "/" + part)) {
            int number = numbers.merge(script.name(), 1, Integer::sum);
            scripts.put(script.name() + "/" + number + "/" + script.base(), script);
        }
        return scripts;
    }
}
