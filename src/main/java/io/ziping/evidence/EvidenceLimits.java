package io.ziping.evidence;

import io.ziping.evidence.content.EvidenceProperties;
import io.ziping.evidence.kind.FileKind;
import io.ziping.ui.UploadExcess;
import io.ziping.ui.UploadRoute;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * What is taken in, and how much a form, or a side of its review, may have. What was removed stays for {@link EvidenceFiles#KEPT} and counts too, but all
 * together may be twice as much as what is attached, so that files can be exchanged for others.
 */
@Component
@RequiredArgsConstructor
public class EvidenceLimits {

    private final EvidenceProperties limits;

    /**
     * How much there is of what has room of its own.
     *
     * @param whose what that is, as the limits say it: 一张表
     * @param files how many are attached
     * @param size of those together, in bytes
     * @param stored what is kept for it, each content once, of those that were removed too, in bytes
     */
    public record Extent(String whose, int files, long size, long stored) {}

    /** An address that takes files. */
    public static UploadRoute route(String path) {
        return new UploadRoute(path, EvidenceProperties.REQUEST.toBytes());
    }

    /** What is said of a request that was more than it may be, by the {@link UploadExcess} in its address. */
    public String tooLarge(String key) {
        return UploadExcess.of(key)
                        .filter(excess -> excess == UploadExcess.NAME)
                        .isPresent()
                ? "有一个文件的名字太长，没有接收：请改短再传"
                : "这次的文件太多或太大，没有接收：一个文件不超过%dMB，一次合计不超过%dMB。请分几次传"
                        .formatted(megabytes(), EvidenceProperties.REQUEST.toMegabytes());
    }

    /** The largest file, in megabytes. */
    public long megabytes() {
        return limits.file().toMegabytes();
    }

    /** What files may be chosen, as an {@code accept} says it. */
    public String accepted() {
        return FileKind.accepted();
    }

    /** What files are taken in, in words. */
    public String taken() {
        return FileKind.TAKEN;
    }

    /**
     * Makes sure that a form takes another file.
     *
     * @throws EvidenceProblem when it does not
     */
    public void require(Extent extent, long size) {
        attached(extent, size).or(() -> kept(extent, size)).ifPresent(words -> {
            throw new EvidenceProblem(words);
        });
    }

    /**
     * Makes sure that a removed file can be attached again.
     *
     * @throws EvidenceProblem when it cannot
     */
    public void requireToRestore(Extent extent, long size) {
        attached(extent, size).ifPresent(words -> {
            throw new EvidenceProblem(words);
        });
    }

    private Optional<String> attached(Extent extent, long size) {
        if (extent.files() >= limits.files()) {
            return Optional.of("%s最多%d份材料，已经满了".formatted(extent.whose(), limits.files()));
        }
        return extent.size() + size > limits.form().toBytes()
                ? Optional.of("%s的材料合计最多%dMB，放不下了"
                        .formatted(extent.whose(), limits.form().toMegabytes()))
                : Optional.empty();
    }

    private Optional<String> kept(Extent extent, long size) {
        long most = 2 * limits.form().toBytes();
        return extent.stored() + size > most
                ? Optional.of("连同移除了的，%s的材料最多%dMB，放不下了。移除了的可以恢复，满%d天自动清掉"
                        .formatted(extent.whose(), 2 * limits.form().toMegabytes(), EvidenceFiles.KEPT.toDays()))
                : Optional.empty();
    }
}
