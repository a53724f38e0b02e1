package io.ziping.help;

import java.util.LinkedHashMap;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes the region around a table, which keys and fingers can move where the window is too narrow. */
final class AroundRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    AroundRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(ChapterWriter.Around.class);
    }

    @Override
    public void render(Node around) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "scroll");
        attributes.put("tabindex", "0");
        attributes.put("role", "region");
        var html = context.getWriter();
        html.line();
        html.tag("div", context.extendAttributes(around, "div", attributes));
        for (var child = around.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/div");
        html.line();
    }
}
