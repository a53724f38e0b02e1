package io.ziping.administration.web.evidence;

import io.ziping.evaluation.wants.Want;
import io.ziping.evaluation.wants.WantScope;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.text.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.validation.BindingResult;

/**
 * Reads the typed lines, or says at which of them what cannot be. A kind that is called otherwise stays the kind it was, so
 * that files which say to be it still are; a kind of the same name is the same one wherever it is wanted.
 */
final class WantsReader {

    private final YearWants before;
    private final Set<WantScope> known;
    private final Map<String, UUID> keys = new HashMap<>();
    private final Set<UUID> used = new HashSet<>();

    /**
     * @param before what is wanted now
     * @param known where something may be wanted
     */
    WantsReader(YearWants before, Set<WantScope> known) {
        this.before = before;
        this.known = known;
    }

    YearWants read(WantsForm form, BindingResult errors) {
        var wants = new ArrayList<Want>();
        form.getLines().forEach(this::claim);
        for (int i = 0; i < form.getLines().size(); i++) {
            var line = form.getLines().get(i);
            if (!line.isBlank()) {
                read(line, "lines[" + i + "]", wants, errors);
            }
        }
        return new YearWants(wants);
    }

    /** A kind belongs to the lines that still call it as it was called, before one that calls it otherwise now. */
    private void claim(WantsForm.Line line) {
        var name = NormalForm.of(line.getName());
        given(line)
                .filter(key -> before.all().stream()
                        .anyMatch(want -> want.key().equals(key)
                                && NormalForm.of(want.name()).equals(name)))
                .ifPresent(key -> {
                    keys.putIfAbsent(name, key);
                    used.add(key);
                });
    }

    private void read(WantsForm.Line line, String at, List<Want> wants, BindingResult errors) {
        var scope = WantScope.read(line.getScope()).filter(known::contains);
        if (scope.isEmpty()) {
            errors.rejectValue(at + ".scope", "scope", "请选在哪里要");
            return;
        }
        var key = keys.computeIfAbsent(NormalForm.of(line.getName()), name -> key(line, name));
        used.add(key);
        if (wants.stream()
                .anyMatch(want -> want.key().equals(key) && want.scope().equals(scope.get()))) {
            errors.rejectValue(at + ".name", "twice", "这里已经要了同样的材料");
            return;
        }
        wants.add(new Want(key, scope.get(), line.getName(), line.isRequired()));
    }

    private UUID key(WantsForm.Line line, String name) {
        return given(line)
                .or(() -> before.all().stream()
                        .filter(want -> NormalForm.of(want.name()).equals(name))
                        .map(Want::key)
                        .findFirst())
                .filter(key -> !used.contains(key))
                .orElseGet(UUID::randomUUID);
    }

    /** The kind the line came with, when there is one. */
    private static Optional<UUID> given(WantsForm.Line line) {
        try {
            return line.getKey().isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(line.getKey()));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
