package io.ziping.administration.merging;

import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.text.Likeness;
import io.ziping.text.NormalForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds what may be merged with what. */
@Component
@RequiredArgsConstructor
class MergeParties {

    private static final int MOST = 20;

    private final Organizations organizations;
    private final Projects projects;

    Optional<MergeParty> find(MergeKind kind, long id) {
        return switch (kind) {
            case DEPARTMENT -> organizations.department(id).map(MergeParty::of);
            case UNIT -> organizations.unit(id, DataScope.ALL).map(MergeParty::of);
            case PROJECT -> projects.find(id, DataScope.ALL).map(MergeParty::of);
        };
    }

    /** Those in whose names all words of a text occur; without a text those named most alike, then others. */
    List<MergeParty> candidates(MergeKind kind, MergeParty from, String text) {
        var words = NormalForm.words(text);
        var others = all(kind, from).stream()
                .filter(other -> other.id() != from.id())
                .filter(other -> words.stream().allMatch(NormalForm.of(other.name() + " " + other.place())::contains))
                .toList();
        return Stream.concat(Likeness.closest(from.name(), others, MergeParty::name).stream(), others.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<MergeParty> all(MergeKind kind, MergeParty from) {
        return switch (kind) {
            case DEPARTMENT ->
                organizations.departments().stream().map(MergeParty::of).toList();
            case UNIT ->
                organizations.units(DataScope.ALL).stream().map(MergeParty::of).toList();
            case PROJECT ->
                projects.of(from.placeId()).stream().map(MergeParty::of).toList();
        };
    }
}
