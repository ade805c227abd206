package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Picture;

/** What came of drawing a picture: two clean files in the workspace and what they show, or a refusal. */
sealed interface Drawing {

    record Drawn(Format display, Picture picture) implements Drawing {}

    record Refused(EvidenceRefusal reason) implements Drawing {}
}
