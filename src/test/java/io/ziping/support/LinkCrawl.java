package io.ziping.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Looks at every address it finds, in pages, style sheets, scripts and redirects, and follows one of each kind but for
 * documents, which take long to make; notes what lies outside of the path below which the application is shown, or is not
 * there.
 */
public final class LinkCrawl {

    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(?:pdf|xlsx|docx|csv|zip)(?:\\?.*)?");
    private static final Pattern IDENTITY =
            Pattern.compile("\\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|-[0-9a-f]{32}");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");
    private static final Pattern IN_CSS = Pattern.compile("url\\(['\"]?([^'\")]+)['\"]?\\)");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("(?:from|import)\\s*\\(?\\s*['\"]((?:\\.{1,2})?/[^'\"]+)['\"]");

    private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "hx-get", "hx-post");

    /** What scripts are told may be an address; what people typed, a place in a document or a name is none. */
    private static final Pattern ADDRESS = Pattern.compile("/[a-z][a-z0-9/._?=&-]*");

    private static final String POINTER = "data-pointer";

    private final Visitor visitor;
    private final String path;
    private final Set<String> seen = new HashSet<>();
    private final Queue<String> open = new ArrayDeque<>();
    private final TreeSet<String> problems = new TreeSet<>();
    private int pages;

    /** @param path below which every address must lie, such as {@code /jx} */
    public LinkCrawl(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
    }

    /** Begins at a page and goes on until nothing new is found. */
    public LinkCrawl from(String page) throws IOException, InterruptedException {
        found(page, "the beginning");
        while (!open.isEmpty()) {
            visit(open.remove());
        }
        return this;
    }

    /** What is wrong, and where it was found. */
    public Set<String> problems() {
        return problems;
    }

    /** How many addresses were asked for. */
    public int pages() {
        return pages;
    }

    /** The kinds of addresses that were found, each with signs for what differs. */
    public Set<String> kinds() {
        return seen;
    }

    private void visit(String address) throws IOException, InterruptedException {
        var answer = visitor.get(address);
        pages++;
        if (answer.statusCode() >= 400) {
            problems.add(answer.statusCode() + " " + address);
        }
        answer.headers().firstValue("Location").ifPresent(to -> found(to, "Location of " + address));
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            page(address, answer);
        } else if (type.startsWith("text/css")) {
            all(IN_CSS, address, answer.body());
        } else if (type.contains("javascript")) {
            all(IN_SCRIPT, address, answer.body());
        }
    }

    private void page(String address, HttpResponse<String> answer) {
        for (Element element : Jsoup.parse(answer.body()).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                var value = attribute.getValue();
                if (value.startsWith("/") && (LINKS.contains(attribute.getKey()) || isTold(attribute))) {
                    below(value, attribute.getKey() + " of " + address);
                }
            }
            for (var link : new String[] {"href", "src", "hx-get"}) {
                if (element.hasAttr(link)) {
                    relative(address, element.attr(link));
                }
            }
        }
    }

    private static boolean isTold(Attribute attribute) {
        return attribute.getKey().startsWith("data-")
                && !attribute.getKey().equals(POINTER)
                && ADDRESS.matcher(attribute.getValue()).matches();
    }

    private void all(Pattern pattern, String address, String text) {
        pattern.matcher(text).results().forEach(found -> relative(address, found.group(1)));
    }

    private void relative(String address, String link) {
        if (!link.startsWith("#") && !link.startsWith("data:")) {
            found(URI.create(address).resolve(link).toString(), address);
        }
    }

    private boolean below(String address, String where) {
        var below = address.equals(path) || address.startsWith(path + "/") || address.startsWith(path + "?");
        if (!below) {
            problems.add(address + " in " + where);
        }
        return below;
    }

    private void found(String address, String where) {
        var bare = address.replaceFirst("#.*", "");
        var kind = VALUE.matcher(IDENTITY.matcher(bare).replaceAll("#")).replaceAll("=");
        if (below(bare, where) && seen.add(kind) && !DOCUMENT.matcher(bare).matches()) {
            open.add(bare);
        }
    }
}
