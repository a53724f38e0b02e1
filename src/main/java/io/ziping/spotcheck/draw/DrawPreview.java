package io.ziping.spotcheck.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a draw would come to, before it is kept.
 *
 * @param population how many forms could be drawn
 */
public record DrawPreview(
        int population, Selection selection, List<DrawnForm> forms, List<DepartmentShare> departments) {

    public DrawPreview {
        forms = List.copyOf(forms);
        departments = List.copyOf(departments);
    }

    /** Names what was seen: other forms, another order, another reason or other figures have another name. */
    public String seen() {
        var all = forms.stream().map(DrawnForm::toString).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
