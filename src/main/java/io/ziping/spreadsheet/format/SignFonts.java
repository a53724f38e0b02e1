package io.ziping.spreadsheet.format;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fonts that show signs in place of letters: a ³ in Symbol is seen as ≥, an R in Wingdings 2 as a ticked box. */
public final class SignFonts {

    /** Why a text in such a font does not say what one sees. */
    public static final String DOUBT = "用的是符号字体，纸上看到的不是这个字";

    private static final String SYMBOL = "symbol";
    private static final Set<String> OTHERS = Set.of(
            "wingdings",
            "wingdings 2",
            "wingdings 3",
            "webdings",
            "zapfdingbats",
            "zapf dingbats",
            "marlett",
            "mt extra");
    /** What Symbol shows in another way below 128, besides the letters. */
    private static final String SIGNS = "\"$'*@\\^`~";

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int LAST = 0xFF;

    private SignFonts() {}

    /** Whether a font shows some character of a text as another; those of other scripts it does not have at all. */
    public static boolean change(@Nullable String font, String text) {
        var name = font == null ? "" : font.strip().toLowerCase(Locale.ROOT);
        if (name.equals(SYMBOL)) {
            return text.chars().anyMatch(SignFonts::isChangedBySymbol);
        }
        return OTHERS.contains(name) && text.chars().anyMatch(character -> character > ' ' && character <= LAST);
    }

    private static boolean isChangedBySymbol(int character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || SIGNS.indexOf(character) >= 0
                || (character > FIRST_BEYOND_ASCII && character <= LAST && character != 0xA0);
    }
}
