package io.ziping.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that links lead to, as narrow as a phone and as enlarged to 200 %: nothing is wider than the window but in boxes
 * that scroll by themselves, and what stays while the page is scrolled covers at most a tenth of it. On the phone a finger hits
 * what it means. Each kind of page is looked at once; what somebody sees otherwise than those before is looked at again.
 */
@WholeApplication
@ExtendWith(Chromium.class)
class NarrowWindowTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    private static final Pattern NO_PAGE = Pattern.compile("(?!/).*|.*\\.(?:pdf|xlsx|docx|csv|zip|json|html)\\b.*");

    /** What one page differs in from another of its kind. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?<==)[^&]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");

    private static final String LINKS =
            "links => links.map(link => link.getAttribute('href').split('#')[0]).filter(href => href)";

    /** Tells what is wrong with the page in the window it is in. */
    private static final String FAULTS = """
            () => {
              const { scrollWidth, clientWidth, clientHeight, scrollHeight } = document.documentElement;
              scrollTo(0, Math.min(scrollHeight - clientHeight, 500));
              let top = 0, bottom = clientHeight;
              for (const element of scrollY ? document.body.querySelectorAll('*') : []) {
                const { position } = getComputedStyle(element);
                if (position !== 'fixed' && position !== 'sticky') continue;
                const box = element.getBoundingClientRect();
                if (!box.height || box.bottom <= 0 || box.top >= clientHeight) continue;
                if (Math.round(box.top) <= 0 && box.height < clientHeight) top = Math.max(top, box.bottom);
                if (Math.round(box.bottom) >= clientHeight && box.height < clientHeight) bottom = Math.min(bottom, box.top);
              }
              const faults = [];
              if (scrollWidth > clientWidth) faults.push(`is ${scrollWidth - clientWidth} px wider than ${clientWidth}`);
              const covered = Math.round(top + clientHeight - bottom);
              if (covered > clientHeight / 10) faults.push(`covers ${covered} of ${clientHeight} px`);
              return faults;
            }
            """;

    /**
     * Tells what a finger would miss: what acts is 44 px high and wide, and 8 px from what acts beside it, or touches it as one
     * row, list or ruled table. Links within a sentence are not held to it, nor is what lies at the edge of the window to what
     * is scrolled beneath it, nor the description of the API, which Swagger UI draws. A box that is ticked is as large as its words.
     */
    private static final String MISSED = """
            () => {
              const LEAST = 43.5, APART = 7.5, TOUCHING = 1.5;
              const side = element => {
                const box = element.getBoundingClientRect();
                const label = element.matches('[type=checkbox], [type=radio]') ? element.labels[0] : null;
                const words = label ? label.getBoundingClientRect() : box;
                return { left: Math.min(box.left, words.left), top: Math.min(box.top, words.top),
                  right: Math.max(box.right, words.right), bottom: Math.max(box.bottom, words.bottom) };
              };
              const isShown = element => {
                const box = element.getBoundingClientRect();
                if (!element.checkVisibility() || box.width < 1 || box.height < 1 || box.right <= 0) return false;
                for (let at = element; at; at = at.parentElement) {
                  const { clip, overflowY } = getComputedStyle(at);
                  if (clip === 'rect(0px, 0px, 0px, 0px)') return false;
                  const { top, bottom } = at.getBoundingClientRect();
                  // what a box of its own has scrolled out of sight
                  if (overflowY !== 'visible' && at !== document.body && (box.top < top - LEAST || box.bottom > bottom + 1)) return false;
                }
                return true;
              };
              const isInSentence = element => ['inline', 'inline-block'].includes(getComputedStyle(element).display)
                && element.matches('a, button.link')
                && [...element.closest('p, li, td, dd, small, h1, h2, span, label, div, th').childNodes]
                  .some(node => node.nodeType === 3 && node.textContent.trim().length > 1);
              const stays = element => {
                for (let at = element; at; at = at.parentElement) {
                  const { position } = getComputedStyle(at);
                  if (position === 'fixed' || (position === 'sticky' && !at.matches('td, th'))) return true;
                }
                return false;
              };
              const named = element => {
                const words = (element.textContent.trim() || element.getAttribute('aria-label') || element.name).slice(0, 20);
                return `${element.tagName.toLowerCase()}.${element.className} “${words}”`;
              };
              const acting = [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
                .filter(each => !each.disabled && !each.matches('.as-paper, .whole-head, .swagger-ui *') && isShown(each) && !isInSentence(each))
                .map(element => ({ element, box: side(element), stays: stays(element) }));
              const missed = [];
              acting.forEach(({ element, box, stays: here }, i) => {
                const [width, height] = [box.right - box.left, box.bottom - box.top];
                if (Math.min(width, height) < LEAST) missed.push(`${Math.round(width)} × ${Math.round(height)} px: ${named(element)}`);
                for (const other of acting.slice(i + 1)) {
                  // buttons have their own place on the bar at the bottom
                  if (element.matches('.handle') || other.element.matches('.handle')) continue;
                  if (other.stays !== here || element.contains(other.element) || other.element.contains(element)) continue;
                  const apart = Math.max(box.left - other.box.right, other.box.left - box.right,
                    box.top - other.box.bottom, other.box.top - box.bottom);
                  if (apart < -TOUCHING || (apart > TOUCHING && apart < APART)) {
                    missed.push(`${apart.toFixed(1)} px between ${named(element)} and ${named(other.element)}`);
                  }
                }
              });
              return missed;
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Accounts accounts;

    private final Set<String> kinds = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private String form = "";

    @BeforeEach
    void submitAForm() {
        var preparer = accounts.loadUserByUsername("preparer");
        var id = documents.create(FormFixtures.complete("窄窗里看的", DEPARTMENT, UNIT), preparer);
        moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
        form = "/evaluations/" + id;
    }

    @Test
    void showsEveryPageInTheWindowForAFinger(Browser browser) {
        for (var username : List.of("preparer", "department", "reviewer", "admin")) {
            try (var desk = Desk.at(browser, port).login(username)) {
                walk(desk, username);
            }
        }

        assertThat(kinds).as("kinds of pages").hasSizeGreaterThan(60);
        assertThat(faults).isEmpty();
    }

    /** Follows links to each kind of page that nobody has looked at, from those that everybody sees otherwise. */
    private void walk(Desk desk, String username) {
        var open = new ArrayDeque<>(
                List.of("/", "/evaluations", form, "/doubts", "/analysis", "/notices", "/account", "/open", "/verify"));
        while (!open.isEmpty()) {
            var path = open.remove();
            kinds.add(kind(path));
            desk.goOut().open(path);
            look(desk, FAULTS, username + " " + path);
            look(desk, MISSED, username + " " + path);
            look(desk.enlarge(), FAULTS, username + " " + path);
            for (var link :
                    (List<?>) desk.page.locator("a[href]:not([download])").evaluateAll(LINKS)) {
                var found = String.valueOf(link);
                if (!NO_PAGE.matcher(found).matches() && kinds.add(kind(found))) {
                    open.add(found);
                }
            }
        }
    }

    private void look(Desk desk, String what, String page) {
        for (var fault : (List<?>) desk.page.evaluate(what)) {
            faults.add(page + " " + fault);
        }
    }

    private static String kind(String path) {
        return IDENTITY.matcher(path).replaceAll("…");
    }
}
