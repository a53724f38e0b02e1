package io.ziping.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a preparer has to do with a form: from the start page until it is handed in. */
enum KeyJob {
    NEW("a new form, typed") {
        @Override
        void perform(Page page, Keystrokes clerk, EvaluationDocument form) {
            begin(page, clerk, form);
            amounts(clerk, form);
            reach(page, clerk, "Alt+n");
            clerk.write(Objects.requireNonNull(form.expectedObjective()));
            clerk.press("Tab");
            clerk.write(Objects.requireNonNull(form.achievedObjective()));
            clerk.press("Tab");
            Row before = null;
            for (var row : rows(form)) {
                if (before != null) {
                    reachRow(page, clerk, before, row);
                }
                write(clerk, row);
                before = row;
            }
            saved(page);
            score(page, clerk);
            handIn(page, clerk);
        }
    },
    LAST_YEAR("a form from last year's") {
        @Override
        void perform(Page page, Keystrokes clerk, EvaluationDocument form) {
            clerk.click(page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions()
                            .setName("从上年的表开始：" + form.project())
                            .setExact(true)));
            page.waitForURL(EDITOR);
            amounts(clerk, form);
            reach(page, clerk, "Alt+n");
            clerk.write(Objects.requireNonNull(form.achievedObjective()));
            reach(page, clerk, "Alt+n");
            for (var row : rows(form)) {
                clerk.write(row.actual());
                clerk.press("Enter");
            }
            saved(page);
            score(page, clerk);
            handIn(page, clerk);
        }
    },
    PASTED("a form pasted from a spreadsheet") {
        @Override
        void perform(Page page, Keystrokes clerk, EvaluationDocument form) {
            begin(page, clerk, form);
            amounts(clerk, form);
            reach(page, clerk, "Alt+n");
            clerk.paste(Objects.requireNonNull(form.expectedObjective()));
            clerk.press("Tab");
            clerk.paste(Objects.requireNonNull(form.achievedObjective()));
            clerk.press("Tab");
            clerk.paste(rows(form).stream().map(KeyJob::line).collect(Collectors.joining()));
            saved(page);
            score(page, clerk);
            handIn(page, clerk);
        }
    };

    /** A row of a published form, which has all of these. */
    private record Row(String dimension, String category, String name, String target, String actual, String weight) {

        static Row of(Indicator row) {
            return new Row(
                    Objects.requireNonNull(row.dimension()),
                    Objects.requireNonNull(row.category()),
                    Objects.requireNonNull(row.name()),
                    Objects.requireNonNull(row.target()),
                    Objects.requireNonNull(row.actual()),
                    Objects.requireNonNull(row.weight()));
        }
    }

    private static final Pattern EDITOR = Pattern.compile(".*/edit$");

    private static final String FOCUSED = "document.activeElement.name + document.activeElement.id";

    private final String label;

    KeyJob(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Does it, beginning on the start page. */
    abstract void perform(Page page, Keystrokes clerk, EvaluationDocument form);

    private static void begin(Page page, Keystrokes clerk, EvaluationDocument form) {
        clerk.click(page.getByText("新建自评表"));
        clerk.click(page.getByText("没有列出"));
        clerk.press("Tab");
        clerk.write(Objects.requireNonNull(form.project()));
        clerk.press("Enter");
        page.waitForURL(EDITOR);
    }

    private static void amounts(Keystrokes clerk, EvaluationDocument form) {
        var line = Objects.requireNonNull(form.funding()).get(1);
        clerk.write(Objects.requireNonNull(line.initialBudget()));
        clerk.press("Tab");
        clerk.write(Objects.requireNonNull(line.adjustedBudget()));
        clerk.press("Tab");
        clerk.write(Objects.requireNonNull(line.executedAmount()));
    }

    /** From the weight of a row to the name of the next one, which may be there, be of the same class or of one further on. */
    private static void reachRow(Page page, Keystrokes clerk, Row before, Row row) {
        if (isThere(row) && !row.category().equals(before.category())) {
            clerk.press("Tab", 3);
            return;
        }
        var classes = page.locator("#category option").allTextContents();
        reach(page, clerk, "Alt+Enter");
        for (int steps = place(classes, row) - place(classes, before); steps > 0; steps--) {
            changeClass(page, clerk);
        }
    }

    private static void changeClass(Page page, Keystrokes clerk) {
        var from = classInFocus(page);
        clerk.press("Alt+Shift+ArrowDown");
        page.waitForCondition(() -> !from.equals(classInFocus(page)));
        saved(page);
    }

    private static String classInFocus(Page page) {
        return (String) page.evaluate("document.activeElement.closest('tr')?.dataset.category ?? ''");
    }

    /** A new form begins with a row of these. */
    private static boolean isThere(Row row) {
        return List.of("社会效益指标", "服务对象满意度指标").contains(row.category());
    }

    private static int place(List<String> classes, Row row) {
        return classes.indexOf(row.dimension() + " › " + row.category());
    }

    /** Presses a key that leads to another cell as soon as everything is saved, and waits until it has. */
    private static void reach(Page page, Keystrokes clerk, String key) {
        var here = page.evaluate(FOCUSED);
        clerk.press(key);
        page.waitForCondition(() -> !here.equals(page.evaluate(FOCUSED)));
        saved(page);
    }

    private static void write(Keystrokes clerk, Row row) {
        clerk.write(row.name());
        clerk.press("Tab");
        clerk.write(row.target());
        clerk.press("Tab");
        clerk.write(row.actual());
        clerk.press("Tab");
        clerk.write(row.weight());
    }

    private static String line(Row row) {
        return String.join("\t", row.dimension(), row.category(), row.name(), row.target(), row.actual(), row.weight())
                + "\n";
    }

    private static List<Row> rows(EvaluationDocument form) {
        return Objects.requireNonNull(form.indicators()).stream().map(Row::of).toList();
    }

    private static void saved(Page page) {
        PlaywrightAssertions.assertThat(page.locator("#save[data-state=saved]")).isVisible();
    }

    /** Takes what the rules give: all that is one number with one press, full marks where it is for the person to say. */
    private static void score(Page page, Keystrokes clerk) {
        clerk.click(page.locator("[data-fill=scores]"));
        saved(page);
        reach(page, clerk, "Alt+n");
        while (page.locator(":focus").getAttribute("name").endsWith(".score")) {
            clerk.press("=");
            PlaywrightAssertions.assertThat(page.locator(":focus")).not().hasValue("");
            reach(page, clerk, "Alt+n");
        }
    }

    /** Where last year stands in a target that was taken over, it is written anew. */
    private static void moveToThisYear(Page page, Keystrokes clerk) {
        var cell = page.locator(":focus");
        if (cell.getAttribute("name").endsWith(".target") && cell.inputValue().contains("2024")) {
            clerk.press("Control+a");
            clerk.write(cell.inputValue().replace("2024", "2025"));
            saved(page);
        }
    }

    /** Goes through what is still asked until that leads to the button, looks at the summary and agrees. */
    private static void handIn(Page page, Keystrokes clerk) {
        while (!"submit".equals(page.locator(":focus").getAttribute("value"))) {
            moveToThisYear(page, clerk);
            reach(page, clerk, "Alt+n");
        }
        clerk.press("Enter");
        page.waitForURL(Pattern.compile(".*/submission$"));
        clerk.click(page.getByText("确认提交"));
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("已提交");
    }
}
