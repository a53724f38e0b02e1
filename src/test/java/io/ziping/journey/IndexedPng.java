package io.ziping.journey;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Writes a picture of a page with at most 256 colours, which it hardly has more of: a third of the bytes. The same picture
 * becomes the same bytes on every machine. Colours are parted by median cut.
 */
final class IndexedPng {

    private static final int COLOURS = 256;

    private IndexedPng() {}

    /** Some colours and how often each is there. */
    private record Box(List<Map.Entry<Integer, Integer>> colours) {

        /** The channel in which they lie furthest apart: how far its bits are from the right. */
        int widest() {
            return List.of(16, 8, 0).stream()
                    .max(Comparator.comparingInt(this::width))
                    .orElseThrow();
        }

        private int width(int shift) {
            var values = colours.stream()
                    .mapToInt(colour -> colour.getKey() >> shift & 255)
                    .summaryStatistics();
            return values.getMax() - values.getMin();
        }

        /** What is gained by parting it. */
        long weight() {
            return colours.size() == 1 ? 0 : (long) width(widest()) * (long) Math.sqrt((double) count());
        }

        private long count() {
            return colours.stream().mapToLong(Map.Entry::getValue).sum();
        }

        List<Box> parted() {
            var shift = widest();
            var sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.<Map.Entry<Integer, Integer>>comparingInt(colour -> colour.getKey() >> shift & 255)
                    .thenComparing(Map.Entry::getKey));
            var half = count() / 2;
            var at = 0;
            for (long seen = 0; at < sorted.size() - 1 && seen + sorted.get(at).getValue() <= half; at++) {
                seen += sorted.get(at).getValue();
            }
            var cut = Math.max(1, at);
            return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
        }

        /** The commonest, so that plain areas keep their colour. */
        int colour() {
            return colours.stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(
                counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()));
        while (boxes.size() < COLOURS) {
            var next = boxes.stream().max(Comparator.comparingLong(Box::weight)).orElseThrow();
            if (next.weight() == 0) {
                break;
            }
            boxes.remove(next);
            boxes.addAll(next.parted());
        }
        save(indexed(picture, boxes), file);
    }

    private static BufferedImage indexed(BufferedImage picture, List<Box> boxes) {
        var places = new HashMap<Integer, Integer>();
        var palette = new int[boxes.size()];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = boxes.get(i).colour();
            for (var colour : boxes.get(i).colours()) {
                places.put(colour.getKey(), i);
            }
        }
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var made = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                made.getRaster().setSample(x, y, 0, places.getOrDefault(picture.getRGB(x, y) & 0xFFFFFF, 0));
            }
        }
        return made;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            // the smallest
            parameters.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
