package io.ziping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who asks the server itself, over HTTP, with cookies and without scripts; follows no redirect. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"(?: type=\"hidden\")? value=\"([^\"]+)\"");

    private static final String BOUNDARY = "----visitor";

    private final String base;
    private final Map<String, String> headers = new TreeMap<>();
    private final HttpClient http;
    private @Nullable Duration patience;

    /** A visitor of the server at this address, such as {@code http://localhost:8080}. */
    public Visitor(String base) {
        this(
                base,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build());
    }

    private Visitor(String base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** The same browser, with its cookies, at another server. */
    public Visitor at(String otherBase) {
        return new Visitor(otherBase, http);
    }

    /** Comes from another address, as behind a proxy. */
    public Visitor from(String clientAddress) {
        return telling("X-Forwarded-For", clientAddress);
    }

    /** Waits for each answer no longer than this from now on. */
    public Visitor waiting(Duration longest) {
        patience = longest;
        return this;
    }

    /** Says this with every request from now on. */
    public Visitor telling(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Logs in with a trial account. */
    public Visitor login(String username) throws IOException, InterruptedException {
        var answer = post("/login", "/login", Map.of("username", username, "password", "ziping-trial"));
        assertThat(answer.headers().firstValue("Location").orElse("status " + answer.statusCode()))
                .as("where the login of %s leads", username)
                .doesNotContain("/login?", "status");
        return this;
    }

    /** The answer to a page's address. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Keeps the answer to an address in a file, in place of one that is there. */
    public HttpResponse<Path> download(String path, Path file) throws IOException, InterruptedException {
        // the body handler would write over its beginning and leave the rest
        Files.deleteIfExists(file);
        return http.send(request(path).build(), BodyHandlers.ofFile(file));
    }

    /** The answer to a form that was found on a page, which gives the token. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return postOld(token(page), path, fields);
    }

    /** The token of the forms on a page. */
    public String token(String page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    /** Where an answer leads to, as it says; empty when it leads nowhere. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The answer to a form that was opened before, with the token it had. */
    public HttpResponse<String> postOld(String token, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The answer to JSON that a script of a page sends, as it comes. */
    public HttpResponse<byte[]> postJson(String path, String json) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** A field of a form that takes files. */
    public static final class Part {

        private final String field;
        private final @Nullable String file;
        private final byte[] content;

        /** @param file the file's name; null for a text */
        public Part(String field, @Nullable String file, byte[] content) {
            this.field = field;
            this.file = file;
            this.content = content;
        }
    }

    /** The answer to a file that was chosen on a page, whose form gives the token. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] content)
            throws IOException, InterruptedException {
        return send(path, List.of(new Part(field, name, content)), BodyPublishers::ofByteArray);
    }

    /**
     * The answer to a form that takes files and was found on a page, which gives the token.
     *
     * @param how the body goes on its way: with its length announced, or not
     */
    public HttpResponse<String> send(String path, List<Part> parts, Function<byte[], BodyPublisher> how)
            throws IOException, InterruptedException {
        var token = token(path);
        var body = new ByteArrayOutputStream();
        write(body, new Part("_csrf", null, token.getBytes(StandardCharsets.UTF_8)));
        parts.forEach(part -> write(body, part));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(how.apply(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void write(ByteArrayOutputStream body, Part part) {
        var file =
                part.file == null ? "" : "; filename=\"" + part.file + "\"\r\nContent-Type: application/octet-stream";
        var head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.field + "\"" + file + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part.content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        headers.forEach(request::header);
        if (patience != null) {
            request.timeout(patience);
        }
        return request;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
