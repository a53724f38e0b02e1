package io.ziping.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * WCAG 2.2 AA by axe-core. Its half megabyte is read by a page once, however often the page is looked at, and only what is
 * wrong comes back.
 */
final class Axe {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** What Swagger UI draws: its parts and their roles are not ours to change. */
    private static final String MADE_ELSEWHERE = "#reference > .swagger-ui";

    private static final String SCRIPT = "() => { " + AxeBuilder.getAxeScript() + " }";

    private static final String VIOLATIONS = """
            async ({ type, values, madeElsewhere, within }) => {
              const found = await axe.run(
                { include: [[within]], exclude: [[madeElsewhere]] },
                { runOnly: { type, values }, resultTypes: ['violations'] });
              return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.html).join(', ')}`);
            }
            """;

    private Axe() {}

    /** Fails with each rule the page breaks and the first elements that break it. */
    static void expectNoViolations(Page page) {
        expectNoViolations(page, "html");
    }

    /** The same of a part of the page, where what lies over the rest would be counted against that. */
    static void expectNoViolations(Page page, String within) {
        expectNone(page, "tag", WCAG_22_AA, within);
    }

    /** The same with axe's rules of good practice, which no standard asks for. */
    static void expectGoodPractice(Page page) {
        var tags = Stream.concat(WCAG_22_AA.stream(), Stream.of("best-practice"));
        expectNone(page, "tag", tags.toList(), "html");
    }

    /** Fails with the first elements whose colours stand out too little. */
    static void expectContrast(Page page) {
        expectNone(page, "rule", List.of("color-contrast"), "html");
    }

    private static void expectNone(Page page, String type, List<String> values, String within) {
        page.frames().forEach(Axe::bring);
        var wanted = Map.of("type", type, "values", values, "madeElsewhere", MADE_ELSEWHERE, "within", within);
        var violations = (List<?>) page.evaluate(VIOLATIONS, wanted);
        assertThat(violations).as(page.url()).isEmpty();
    }

    private static void bring(Frame frame) {
        if (frame.evaluate("() => typeof axe").equals("undefined")) {
            frame.evaluate(SCRIPT);
        }
    }
}
