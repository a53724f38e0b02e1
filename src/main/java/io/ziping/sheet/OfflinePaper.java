package io.ziping.sheet;

import io.ziping.template.BuiltInTemplates;
import io.ziping.template.SheetTemplate;
import io.ziping.template.TemplateField;
import java.util.ArrayList;
import java.util.List;

/**
 * What a form looks like that is taken away: every cell that is typed has one of its own, and what is computed is computed by
 * formulas. So it is the standard paper whatever the form's template is, under the template's title and with its fields below.
 */
final class OfflinePaper {

    private OfflinePaper() {}

    static SheetTemplate of(SheetTemplate template) {
        var standard = BuiltInTemplates.standard();
        if (template.equals(standard)) {
            return standard;
        }
        var fields = new ArrayList<List<TemplateField>>();
        template.ownFields().forEach(field -> fields.add(List.of(inOneRow(field, standard.width()))));
        return new SheetTemplate(
                standard.schema(),
                template.name(),
                template.place(),
                template.kind(),
                template.title(),
                template.yearLine(),
                standard.paper(),
                standard.heading(),
                standard.funding(),
                standard.objectives(),
                standard.indicators(),
                standard.totals(),
                fields,
                List.of());
    }

    /** Texts are typed as they are, so that none is a number that is printed otherwise. */
    private static TemplateField inOneRow(TemplateField field, int width) {
        return new TemplateField(
                field.key(), field.label(), 1, width - 1, TemplateField.Kind.TEXT, List.of(), false, false, false);
    }
}
