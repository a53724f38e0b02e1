package io.ziping.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.Role;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The manual and the handbook as they are. Plain, over {@code docs/}; costs half a second. */
class HelpBookTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern PICTURE = Pattern.compile("images/([\\w-]+\\.png)");

    private final HelpBook book = new HelpBook(new HelpPictures());

    @Test
    void theContentsNameEveryChapterOnce() throws IOException {
        try (var files = Files.list(DOCS.resolve("manual"))) {
            var names = files.map(file -> DocumentLinks.name(file.toString()));
            assertThat(book.chapters(Role.ADMIN))
                    .extracting(Chapter::name)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(names, Stream.of("handbook")).toList());
        }
        assertThat(book.groups(Role.ADMIN).stream().flatMap(group -> group.entries().stream()))
                .allSatisfy(entry -> {
                    assertThat(book.find(entry.name(), Role.ADMIN).orElseThrow().title())
                            .isEqualTo(entry.title());
                    assertThat(entry.about()).isNotBlank().isNotEqualTo(entry.title());
                });
    }

    @Test
    void everyLinkLeadsToWhatTheReaderMayRead() {
        for (var role : Role.values()) {
            for (var chapter : book.chapters(role)) {
                for (var link :
                        Jsoup.parse(chapter.html()).select("a:not(.picture)").eachAttr("href")) {
                    if (!link.contains(":") && !link.equals("../help")) {
                        expectThere(role, chapter.name(), link);
                    }
                }
            }
        }
    }

    private void expectThere(Role role, String from, String link) {
        var parts = link.split("#", 2);
        var chapter = book.find(parts[0].isEmpty() ? from : parts[0], role);
        assertThat(chapter).as(role + " " + from + ": " + link).isPresent();
        assertThat(parts.length == 1 || chapter.orElseThrow().has(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)))
                .as(role + " " + from + ": " + link)
                .isTrue();
    }

    @Test
    void everyPictureIsThereAndShownAndSaysWhatItShows() throws IOException {
        var named = new TreeSet<String>();
        for (var file : texts()) {
            PICTURE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
        }
        try (var files = Files.list(DOCS.resolve("images"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
        for (var chapter : book.chapters(Role.ADMIN)) {
            assertThat(Jsoup.parse(chapter.html()).select("img"))
                    .allSatisfy(image -> assertThat(image.attr("alt")).isNotBlank());
        }
    }

    @Test
    void allPicturesTogetherAreSmall() throws IOException {
        try (var files = Files.list(DOCS.resolve("images"))) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(3_000_000);
        }
    }

    private static Set<Path> texts() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return Stream.concat(files.filter(file -> file.toString().endsWith(".md")), Stream.of(Path.of("README.md")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everybodyHasTheOwnChaptersFirst() {
        assertThat(Arrays.stream(Role.values())
                        .map(role -> book.groups(role).get(0).title()))
                .containsExactly("填报人", "审核人", "审核人", "外聘复核人", "管理员");
    }

    @Test
    void onlyAdministratorsReadTheHandbook() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> book.find("handbook", role).isPresent()))
                .containsExactly(Role.ADMIN);
        assertThat(book.search("systemctl", Role.PREPARER)).isEmpty();
        assertThat(book.search("systemctl", Role.ADMIN)).isNotEmpty();
        assertThat(book.find("accounts", Role.PREPARER)).isPresent();
    }

    /** The same as the security configuration lets them ask for. */
    @Test
    void outsideReviewersReadWhatTheyNeed() {
        assertThat(book.chapters(Role.ADMIN).stream()
                        .map(Chapter::name)
                        .filter(name -> book.find(name, Role.OUTSIDE_REVIEWER).isPresent()))
                .containsExactlyInAnyOrder("outside-reviewers", "login");
    }

    @Test
    void findsAllWordsHoweverTheyAreSpelt() {
        assertThat(book.search("ctrl＋z 粘贴", Role.PREPARER)).first().satisfies(hit -> {
            assertThat(hit.chapter()).isEqualTo("editing");
            assertThat(hit.excerpt()).contains("Ctrl+Z");
        });
        assertThat(book.search("恢复码", Role.PREPARER)).extracting(Hit::anchor).contains("动态口令");
        assertThat(book.search("没有人会这样写", Role.PREPARER)).isEmpty();
        assertThat(book.search(" ", Role.PREPARER)).isEmpty();
        assertThat(book.search("表", Role.ADMIN)).hasSize(40);
    }
}
