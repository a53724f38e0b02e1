package io.ziping.labelled;

import java.util.List;
import java.util.Optional;

/** A form without a fault, and last year's form of the same project where there was one. */
record BaseForm(String id, FormData form, Optional<FormData> lastYear) {

    private static final String YEAR_BEFORE = "上年:";

    static List<BaseForm> all() {
        return all("bases");
    }

    /** The forms of a folder of the data files. */
    static List<BaseForm> all(String folder) {
        return Resources.files(folder).stream().map(BaseForm::read).toList();
    }

    static BaseForm byId(List<BaseForm> forms, String id) {
        return forms.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no base form " + id));
    }

    private static BaseForm read(String name) {
        var lines = Resources.lines(name);
        int before = lines.indexOf(YEAR_BEFORE);
        var form = FormReader.read(before < 0 ? lines : lines.subList(0, before));
        var lastYear = before < 0
                ? Optional.<FormData>empty()
                : Optional.of(FormReader.yearBefore(form, lines.subList(before + 1, lines.size())));
        return new BaseForm(Resources.stem(name), form, lastYear);
    }
}
