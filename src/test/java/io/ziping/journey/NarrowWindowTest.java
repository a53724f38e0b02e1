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
 * that scroll by themselves, and what stays while the page is scrolled covers at most a tenth of it. Each kind of page is
 * looked at once; what somebody sees otherwise than those before is looked at again.
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
    void showsNoPageWiderThanTheWindow(Browser browser) {
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
            look(desk, username + " " + path);
            look(desk.enlarge(), username + " " + path);
            for (var link :
                    (List<?>) desk.page.locator("a[href]:not([download])").evaluateAll(LINKS)) {
                var found = String.valueOf(link);
                if (!NO_PAGE.matcher(found).matches() && kinds.add(kind(found))) {
                    open.add(found);
                }
            }
        }
    }

    private void look(Desk desk, String page) {
        for (var fault : (List<?>) desk.page.evaluate(FAULTS)) {
            faults.add(page + " " + fault);
        }
    }

    private static String kind(String path) {
        return IDENTITY.matcher(path).replaceAll("…");
    }
}
