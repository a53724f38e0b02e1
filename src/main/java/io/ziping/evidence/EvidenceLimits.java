package io.ziping.evidence;

import io.ziping.evidence.content.EvidenceProperties;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * How much a form may have. What was removed stays for {@link EvidenceFiles#KEPT} and counts too, but all together may be twice as
 * much as what is attached, so that files can be exchanged for others.
 */
@Component
@RequiredArgsConstructor
class EvidenceLimits {

    private final EvidenceProperties limits;

    /** Why a form takes no file of this size, in words for the person; empty when it does. */
    Optional<String> refusal(EvidenceStore.Extent extent, long size) {
        return attached(extent, size).or(() -> kept(extent, size));
    }

    /** Why a removed file of this size cannot be attached again; empty when it can. */
    Optional<String> refusalToRestore(EvidenceStore.Extent extent, long size) {
        return attached(extent, size);
    }

    private Optional<String> attached(EvidenceStore.Extent extent, long size) {
        if (extent.files() >= limits.files()) {
            return Optional.of("一张表最多%d份材料，已经满了".formatted(limits.files()));
        }
        return extent.size() + size > limits.form().toBytes()
                ? Optional.of("一张表的材料合计最多%dMB，放不下了".formatted(limits.form().toMegabytes()))
                : Optional.empty();
    }

    private Optional<String> kept(EvidenceStore.Extent extent, long size) {
        long most = 2 * limits.form().toBytes();
        return extent.stored() + size > most
                ? Optional.of("连同移除了的，一张表的材料最多%dMB，放不下了。移除了的可以恢复，满%d天自动清掉"
                        .formatted(2 * limits.form().toMegabytes(), EvidenceFiles.KEPT.toDays()))
                : Optional.empty();
    }
}
