package io.ziping.template;

import io.ziping.scoring.values.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with what stands in a field of a template. */
public final class FieldCheck {

    private static final Pattern DATE =
            Pattern.compile("\\d{4}(?:年\\d{1,2}月\\d{1,2}日|(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{1,2})");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d() -]{5,24}(?:转\\d{1,6})?");

    private FieldCheck() {}

    /** A sentence for who fills the form in; empty when nothing is wrong. */
    public static Optional<String> problem(TemplateField field, String typed) {
        var text = TypedText.plain(typed);
        if (text.isEmpty()) {
            return field.required() ? Optional.of("缺少" + field.label()) : Optional.empty();
        }
        return switch (field.kind()) {
            case NUMBER -> unless(TypedText.decimal(text) != null, field, "要填一个数");
            case DATE -> unless(DATE.matcher(text).matches(), field, "要填日期，如 2025年1月31日");
            case PHONE -> unless(PHONE.matcher(text).matches(), field, "要填电话号码，如 021-12345678");
            case CHOICE ->
                unless(
                        field.choices().stream().map(TypedText::plain).anyMatch(text::equals),
                        field,
                        "只能从“" + String.join("”“", field.choices()) + "”里选");
            case TEXT, LONG_TEXT, PERSON -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean right, TemplateField field, String words) {
        return right ? Optional.empty() : Optional.of(field.label() + words);
    }
}
