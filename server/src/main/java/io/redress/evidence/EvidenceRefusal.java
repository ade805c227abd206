package io.redress.evidence;

import io.redress.kernel.Refusal;

/**
 * Why a file, or the wish to attach one, was refused. The words for the reader, with what to do about it, are in the
 * message bundle under {@code refusal.CODE} and {@code refusal.CODE.fix}.
 */
public enum EvidenceRefusal implements Refusal {
    FILE_MISSING,
    FILE_EMPTY,
    UPLOAD_CUT_SHORT,
    FILE_TOO_LARGE,
    TOO_MANY_FILES,
    TOO_MANY_DRAFTS,
    TYPE_NOT_ACCEPTED,
    IMAGE_FORMAT_NOT_SHOWN,
    IMAGE_TOO_MANY_PIXELS,
    IMAGE_TOO_MANY_FRAMES,
    IMAGE_DAMAGED,
    IMAGE_TOO_SLOW,
    PDF_DAMAGED,
    PDF_ENCRYPTED,
    MEDIA_DAMAGED,
    KIND_DOES_NOT_FIT,
    CATEGORY_NOT_VALID,
    NOTE_NOT_VALID,
    EVIDENCE_UNKNOWN,
    EVIDENCE_ALREADY_ATTACHED,
    EVIDENCE_TOO_MANY,
    EVIDENCE_SEALED,
    EVIDENCE_ID_TAKEN,
    NOTHING_TO_SHOW
}
