package io.ziping.evaluation.web;

import io.ziping.evaluation.view.FormView;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Attributes of templates that bind an element to a cell of a form, as {@code th:field} binds one to a property. A page has
 * hundreds of cells, and six attributes of each would ask for the same one.
 *
 * <ul>
 *   <li>{@code cell:typed}: an input or a text area with what is typed; of a page that comes back, with what was typed there
 *   <li>{@code cell:shown}: a table cell with what the printed form shows, the words marked that a doubt quotes, in the tone of
 *       the weightiest note; what the template says in it follows where something is to be said of the cell
 *   <li>{@code cell:figure}: the same with a number
 *   <li>{@code cell:begins}: like {@code shown}, but what the template says in it always follows
 *   <li>{@code cell:printed}: an element with what the printed form shows, the words marked likewise
 *   <li>{@code cell:slot}: where what is to be said of a cell stands
 *   <li>{@code cell:noted}: the same, empty where nothing is to be said
 *   <li>{@code cell:remarked}: an element that is there only where something is to be said of a cell
 *   <li>{@code cell:tone}: an element in the tone of the weightiest note
 * </ul>
 */
@Component
final class CellDialect extends AbstractProcessorDialect {

    /** Of the variable with the texts of a page that comes back, by cell. */
    private static final String TYPED = "typed";

    /** A printed number with more characters stands in smaller ones. */
    private static final int LONG = 14;

    CellDialect() {
        super("Cells", "cell", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Binding(prefix, "typed", CellDialect::typed),
                new Binding(prefix, "shown", (cell, context, tag, element) -> shown(cell, "cell", context, element)),
                new Binding(prefix, "figure", CellDialect::figure),
                new Binding(prefix, "begins", (cell, context, tag, element) -> begins(cell, "cell", context, element)),
                new Binding(prefix, "printed", CellDialect::printed),
                new Binding(prefix, "slot", (cell, context, tag, element) -> slot(cell, element)),
                new Binding(prefix, "noted", CellDialect::noted),
                new Binding(prefix, "remarked", CellDialect::remarked),
                new Binding(prefix, "tone", (cell, context, tag, element) -> tone(cell, element)));
    }

    private static void typed(
            FormView.Cell cell,
            ITemplateContext context,
            IProcessableElementTag tag,
            IElementTagStructureHandler element) {
        var text =
                context.getVariable(TYPED) instanceof Map<?, ?> typed && typed.get(cell.address()) instanceof String own
                        ? own
                        : cell.text();
        set(element, "id", cell.address());
        set(element, "name", cell.address());
        if (tag.getElementCompleteName().equals("textarea")) {
            element.setBody(escaped(text), false);
        } else {
            set(element, "value", text);
        }
        set(element, "aria-label", cell.label());
        set(element, "aria-describedby", "s." + cell.address());
        if (cell.tone().equals("stop") && !cell.text().isEmpty()) {
            set(element, "aria-invalid", "true");
        }
    }

    private static void figure(
            FormView.Cell cell,
            ITemplateContext context,
            IProcessableElementTag tag,
            IElementTagStructureHandler element) {
        shown(cell, cell.printed().length() > LONG ? "cell num long" : "cell num", context, element);
    }

    private static void shown(
            FormView.Cell cell, String css, ITemplateContext context, IElementTagStructureHandler element) {
        if (cell.remarked()) {
            begins(cell, css, context, element);
        } else {
            tone(cell, element);
            element.setBody(box(cell, css), false);
        }
    }

    private static void begins(
            FormView.Cell cell, String css, ITemplateContext context, IElementTagStructureHandler element) {
        tone(cell, element);
        var models = context.getModelFactory();
        element.insertImmediatelyAfter(models.createModel(models.createText(box(cell, css))), false);
    }

    private static String box(FormView.Cell cell, String css) {
        return "<div class=\"" + css + "\" id=\"" + escaped(cell.address()) + "\" tabindex=\"-1\">" + marked(cell)
                + "</div>";
    }

    private static void printed(
            FormView.Cell cell,
            ITemplateContext context,
            IProcessableElementTag tag,
            IElementTagStructureHandler element) {
        set(element, "id", cell.address());
        element.setBody(marked(cell), false);
    }

    /** Quotations count in the text as it was typed. */
    private static String marked(FormView.Cell cell) {
        if (cell.marks().spans().isEmpty() || !cell.printed().equals(cell.text())) {
            return escaped(cell.printed());
        }
        return cell.marks().pieces(cell.text()).stream()
                .map(piece -> piece.marked() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static void noted(
            FormView.Cell cell,
            ITemplateContext context,
            IProcessableElementTag tag,
            IElementTagStructureHandler element) {
        slot(cell, element);
        if (!cell.remarked()) {
            element.setBody("", false);
        }
    }

    private static void remarked(
            FormView.Cell cell,
            ITemplateContext context,
            IProcessableElementTag tag,
            IElementTagStructureHandler element) {
        if (!cell.remarked()) {
            element.removeElement();
        }
    }

    private static void slot(FormView.Cell cell, IElementTagStructureHandler element) {
        set(element, "id", "s." + cell.address());
        tone(cell, element);
    }

    private static void tone(FormView.Cell cell, IElementTagStructureHandler element) {
        if (!cell.tone().isEmpty()) {
            set(element, "data-tone", cell.tone());
        }
    }

    private static void set(IElementTagStructureHandler element, String attribute, String value) {
        element.setAttribute(attribute, escaped(value));
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    /** What an attribute does to its element. */
    @FunctionalInterface
    private interface Bound {

        void to(
                FormView.Cell cell,
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler element);
    }

    private static final class Binding extends AbstractStandardExpressionAttributeTagProcessor {

        /** That of {@code th:text}. */
        private static final int PRECEDENCE = 1300;

        private final Bound bound;

        Binding(String prefix, String attribute, Bound bound) {
            super(TemplateMode.HTML, prefix, attribute, PRECEDENCE, true);
            this.bound = bound;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object cell,
                IElementTagStructureHandler element) {
            bound.to((FormView.Cell) Objects.requireNonNull(cell), context, tag, element);
        }
    }
}
