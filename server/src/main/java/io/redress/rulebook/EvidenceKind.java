package io.redress.rulebook;

import java.util.List;

/**
 * A kind of proof the rules know, such as a photo of the defect or an evidence number.
 *
 * @param media what it may be: photo, screenshot, pdf, audio, video, snapshot, number
 */
public record EvidenceKind(String code, Words name, Words hint, List<String> media) {
    public EvidenceKind {
        media = List.copyOf(media);
    }
}
