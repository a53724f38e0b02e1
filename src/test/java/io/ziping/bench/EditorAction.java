package io.ziping.bench;

/** What somebody does in the editor, as a script of the page: told a row and a text, it begins and returns. */
enum EditorAction {
    CHANGE("a score changed", """
            (row, text) => type(score(row), text)
            """),
    ADD("a row added in the middle", """
            row => press(row, 'below')
            """),
    MOVE("a row moved", """
            row => press(row, 'up')
            """),
    REMOVE("a row removed", """
            row => press(row, 'remove')
            """),
    ADD_WHILE_PENDING("a row added while 50 changes wait", """
            (row, text) => {
              const inputs = [...document.querySelectorAll('tr[data-row] .cell[name$=".actual"], tr[data-row] .cell[name$=".score"]')];
              for (let i = 0; i < 50; i++) type(inputs[i % inputs.length], i < inputs.length ? text : text + i);
              times.begin = performance.now();
              press(row, 'below');
            }
            """);

    private final String label;
    private final String script;

    EditorAction(String label, String script) {
        this.label = label;
        this.script = script;
    }

    String label() {
        return label;
    }

    String script() {
        return script;
    }
}
