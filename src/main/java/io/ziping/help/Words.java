package io.ziping.help;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What is read of a piece of Markdown: without its marks, its addresses and its pictures, each block in a line of its own. */
final class Words extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private Words() {}

    static String of(Node node) {
        var found = new Words();
        node.accept(found);
        return found.words.toString().strip();
    }

    /** A line of the source that ends within Chinese text goes on without a blank. */
    static boolean isWithinChinese(SoftLineBreak end) {
        return !(isLatin(end.getPrevious(), false) && isLatin(end.getNext(), true));
    }

    private static boolean isLatin(@Nullable Node beside, boolean begins) {
        var text = beside == null ? "" : of(beside);
        return !text.isEmpty() && text.charAt(begins ? 0 : text.length() - 1) < 128;
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(isWithinChinese(end) ? "" : " ");
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append('\n');
    }

    @Override
    public void visit(Image image) {
        // its words say what is to be seen, which is no part of the text
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
