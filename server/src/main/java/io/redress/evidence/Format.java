package io.redress.evidence;

import java.util.Set;

/** A file format that is accepted as evidence, with the media type it is served under. */
enum Format {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4"),
    MOV("video/quicktime", "mov"),
    THREE_GP("video/3gpp", "3gp"),
    WEBM("video/webm", "webm"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    AAC("audio/aac", "aac"),
    AMR("audio/amr", "amr"),
    WAV("audio/wav", "wav"),
    OGG("audio/ogg", "ogg");

    private static final Set<Format> PICTURES = Set.of(JPEG, PNG, GIF, BMP);
    /** Containers that may hold sound alone, so a voice recording in one of them is as good as a video. */
    private static final Set<Format> EITHER = Set.of(MP4, MOV, THREE_GP, WEBM, OGG);

    final String mediaType;
    final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    boolean isPicture() {
        return PICTURES.contains(this);
    }

    /** The kind an uploader most likely means, when it did not say. */
    EvidenceItem.Kind usualKind() {
        return switch (this) {
            case JPEG, PNG, GIF, BMP -> EvidenceItem.Kind.PHOTO;
            case PDF -> EvidenceItem.Kind.PDF;
            case MP4, MOV, THREE_GP, WEBM -> EvidenceItem.Kind.VIDEO;
            case M4A, MP3, AAC, AMR, WAV, OGG -> EvidenceItem.Kind.AUDIO;
        };
    }

    boolean fits(EvidenceItem.Kind kind) {
        return switch (kind) {
            case PHOTO, SCREENSHOT -> isPicture();
            case PDF -> this == PDF;
            case AUDIO, VIDEO -> usualKind() == kind || EITHER.contains(this);
            case SNAPSHOT -> false;
        };
    }
}
