package io.ziping.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The pictures of manual and handbook. */
@Component
public class HelpPictures {

    private static final Pattern NAME = Pattern.compile("[\\w-]+\\.png");

    /** The end of the names of pictures that were taken with two dots a pixel. */
    private static final String OF_PHONE = "-phone.png";

    private final Map<String, Picture> pictures = new ConcurrentHashMap<>();

    /**
     * A picture.
     *
     * @param digest of its bytes: another one when the picture is another one
     * @param width on the page, in CSS pixels
     */
    public record Picture(Resource file, String digest, int width, int height) {}

    private static Picture read(String name, Resource file) {
        try {
            return read(file, name.endsWith(OF_PHONE) ? 2 : 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Picture read(Resource file, int dots) throws IOException {
        String digest;
        try (var bytes = file.getInputStream()) {
            digest = DigestUtils.md5DigestAsHex(bytes);
        }
        try (var in = file.getInputStream();
                var bytes = ImageIO.createImageInputStream(in)) {
            var reader = ImageIO.getImageReaders(bytes).next();
            try {
                reader.setInput(bytes);
                return new Picture(file, digest, reader.getWidth(0) / dots, reader.getHeight(0) / dots);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The picture of that file name; measured when it is first asked for. */
    public Optional<Picture> find(String name) {
        return Optional.of(name)
                .filter(one -> NAME.matcher(one).matches())
                .map(one -> new ClassPathResource("help/images/" + one))
                .filter(Resource::exists)
                .map(file -> pictures.computeIfAbsent(name, missing -> read(missing, file)));
    }
}
